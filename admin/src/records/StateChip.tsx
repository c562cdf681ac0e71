/** A record's state in one chip: where it starts, where it is under way, how it ended. */
import Chip from '@mui/material/Chip';
import { useLabel } from '../i18n/use-text';
import type { MetaType } from '../meta/contract';
import { stateNamed } from '../meta/type-fields';

/** The two endings that every flow has besides its own. */
const refused = new Set(['rejected', 'cancelled']);

export function StateChip({ type, state }: { type: MetaType | undefined; state: string | null | undefined }) {
  const label = useLabel();
  if (!state) return null;
  const known = stateNamed(type, state);
  const first = type?.states?.[0]?.name === state;
  const color = refused.has(state) ? 'error' : known?.final ? 'success' : first ? 'default' : 'warning';
  return <Chip size="small" color={color} variant="outlined" label={label(known?.label ?? state)} />;
}
