/** What narrows the rights of one role: the rows it reaches, those it may change, and the fields it does not see or not write. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useLabel } from '../../i18n/use-text';
import type { RuleGroup } from '../../meta/contract';
import { ConditionEditor } from '../conditions/ConditionEditor';
import type { DraftType, Grant } from '../draft/pack-files';
import { fieldPaths } from '../draft/place';
import { FieldsPicker } from '../shell/FieldsPicker';
import { useWords } from '../words';

export function GrantEditor({ type, grant, onChange, onRemove }: { type: DraftType; grant: Grant; onChange: (grant: Grant) => void; onRemove: () => void }) {
  const w = useWords();
  const label = useLabel();
  const fields = fieldPaths(type).map(({ path, attribute, place }) => ({ name: path, label: place.part ? `${label(type.schema.attributes[place.part].label)} › ${label(attribute.label)}` : label(attribute.label) }));
  const rule = (name: 'rows' | 'editRows') => (value: RuleGroup | undefined) => onChange({ ...grant, [name]: value });
  const names = (name: 'hide' | 'readOnly') => (value: string[]) => onChange({ ...grant, [name]: value.length ? value : undefined });
  return (
    <Stack sx={{ gap: 2, py: 1, position: 'sticky', left: 8, maxWidth: 'min(820px, calc(100vw - 56px))' }}>
      <ConditionEditor type={type} label={w.access.rows} value={grant.rows} onChange={rule('rows')} />
      {(grant.may.includes('edit') || grant.may.includes('delete')) && <ConditionEditor type={type} label={w.access.editRows} value={grant.editRows} onChange={rule('editRows')} />}
      <FieldsPicker label={w.access.hide} fields={fields} value={grant.hide ?? []} onChange={names('hide')} />
      <FieldsPicker label={w.access.readOnly} fields={fields} value={grant.readOnly ?? []} onChange={names('readOnly')} />
      <Box><Button size="small" color="error" onClick={onRemove}>{w.access.removeRole}</Button></Box>
    </Stack>
  );
}
