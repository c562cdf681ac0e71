/** Says that a part of a flow is new, gone or changed: by a sign and a word, not only by colour. */
import Add from '@mui/icons-material/AddCircleOutlined';
import Change from '@mui/icons-material/ChangeCircleOutlined';
import Remove from '@mui/icons-material/RemoveCircleOutlined';
import Box from '@mui/material/Box';
import { useFlowWords } from '../words';
import type { Mark } from './compare-flows';

export const markColour = { added: 'success.main', removed: 'error.main', changed: 'warning.main' } as const satisfies Record<Mark, string>;
const signs = { added: Add, removed: Remove, changed: Change } satisfies Record<Mark, unknown>;

export function MarkSign({ mark }: { mark: Mark }) {
  const f = useFlowWords();
  const Sign = signs[mark];
  return <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.25, fontSize: 12, fontWeight: 600, color: markColour[mark], whiteSpace: 'nowrap' }}><Sign sx={{ fontSize: 15 }} aria-hidden />{f.marks[mark]}</Box>;
}
