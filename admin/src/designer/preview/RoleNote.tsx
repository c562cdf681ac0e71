/** What a preview cannot draw of a role's rights, in words: on which records they hold. */
import Alert from '@mui/material/Alert';
import { useLabel } from '../../i18n/use-text';
import { conditionFields } from '../conditions/condition-fields';
import { conditionText } from '../conditions/condition-text';
import { useDraft } from '../draft/DraftProvider';
import { rolesOf, type DraftType } from '../draft/pack-files';
import { fill, useWords } from '../words';

export function RoleNote({ type, role, view }: { type: DraftType; role: string; view: 'form' | 'list' | 'document' }) {
  const w = useWords();
  const label = useLabel();
  const { files } = useDraft();
  const outside = rolesOf(files).find(({ name }) => name === role)?.outside;
  const grant = type.access?.roles[role] ?? (outside ? undefined : type.access?.roles['*']);
  const text = !grant?.may.includes('read') ? w.preview.noRows
    : view === 'form' ? (grant.may.includes('create') ? '' : w.preview.noCreate)
    : grant.rows ? fill(w.preview.someRows, { rule: conditionText(grant.rows, conditionFields(type, files, label), w) }) : '';
  return text === '' ? null : <Alert severity="info" sx={{ mb: 1.5, py: 0.25 }}>{text}</Alert>;
}
