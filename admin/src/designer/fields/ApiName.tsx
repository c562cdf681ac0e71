/** What the API calls a field. Renaming lets the server rewrite every place that says the old name. */
import { useState } from 'react';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useNotify } from 'react-admin';
import { design, type Refused } from '../design-api';
import { useDraft } from '../draft/DraftProvider';
import { fieldName, type AttributeFile, type DraftType } from '../draft/pack-files';
import { placeText, type Place } from '../draft/place';
import { useWords } from '../words';

export function ApiName({ type, place, attribute }: { type: DraftType; place: Place; attribute: AttributeFile }) {
  const w = useWords();
  const notify = useNotify();
  const { onServer } = useDraft();
  const now = fieldName(place.key, attribute);
  const [typed, setTyped] = useState(now);
  const [busy, setBusy] = useState(false);
  const right = /^[a-z][A-Za-z0-9-]{0,62}$/.test(typed);
  const rename = async () => {
    setBusy(true);
    try {
      await onServer((rev) => design.rename(rev, type.folder, placeText(place), typed));
    } catch (problem) {
      notify((problem as Refused).body?.message ?? (problem as Refused).message, { type: 'error' });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Stack direction="row" sx={{ gap: 1, alignItems: 'flex-start' }}>
      <TextField label={w.fields.apiName} value={typed} onChange={(event) => setTyped(event.target.value)} error={!right} helperText={right ? w.fields.apiNameHelp : w.fields.apiNameRule} sx={{ flex: 1 }} slotProps={{ htmlInput: { spellCheck: false, autoCapitalize: 'off' } }} />
      {typed !== now && <Button disabled={!right} loading={busy} onClick={() => void rename()} sx={{ mt: 0.25 }}>{w.fields.rename}</Button>}
    </Stack>
  );
}
