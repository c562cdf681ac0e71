/** Asks for what a new record type cannot be without: its name, its pack, and whether its records are numbered. */
import { useState } from 'react';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useNavigate } from 'react-router-dom';
import { useLabel } from '../../i18n/use-text';
import type { Labels } from '../../meta/contract';
import { newType, takenNames } from '../draft/change-types';
import { useDraft } from '../draft/DraftProvider';
import { packsOf } from '../draft/pack-files';
import { useUsedKeys } from '../draft/use-used-keys';
import { LabelsInput, missingLanguages } from '../shell/LabelsInput';
import { useWords } from '../words';
import { SeriesSample, readPrefix } from './NumberSeries';

export function NewTypeDialog({ onClose }: { onClose: () => void }) {
  const w = useWords();
  const label = useLabel();
  const navigate = useNavigate();
  const { files, edit } = useDraft();
  const used = useUsedKeys();
  const packs = packsOf(files);
  const [name, setName] = useState<Labels>({ 'zh-Hans': '', en: '', ko: '' });
  const [pack, setPack] = useState(packs[0]?.name ?? '');
  const [prefix, setPrefix] = useState('');
  const create = () => {
    const made = newType(takenNames(files, used.types), { pack, label: name, prefix: prefix || undefined });
    edit((all) => ({ ...all, ...made.files }));
    onClose();
    navigate(`/designer/types/${made.folder}?tab=fields`);
  };
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth>
      <form onSubmit={(event) => { event.preventDefault(); create(); }}>
        <DialogTitle>{w.types.create}</DialogTitle>
        <DialogContent>
          <Stack sx={{ gap: 2, pt: 1 }}>
            <LabelsInput label={w.types.name} value={name} onChange={setName} autoFocus />
            <TextField select label={w.types.pack} value={pack} onChange={(event) => setPack(event.target.value)}>
              {packs.map((one) => <MenuItem key={one.name} value={one.name}>{label(one.pack.label)}</MenuItem>)}
            </TextField>
            <TextField label={w.types.prefix} value={prefix} onChange={(event) => setPrefix(readPrefix(event.target.value))} helperText={prefix ? <SeriesSample prefix={prefix} /> : w.types.prefixHelp} />
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{w.common.cancel}</Button>
          <Button type="submit" variant="contained" disabled={missingLanguages(name).length === 3}>{w.types.createNow}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
