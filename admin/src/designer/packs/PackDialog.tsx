/** Makes a pack, or changes what one is called and where it stands in the menu. */
import { useState } from 'react';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import type { Labels } from '../../meta/contract';
import { newPack, withPack } from '../draft/change-packs';
import { useDraft } from '../draft/DraftProvider';
import type { PackFile } from '../draft/pack-files';
import { LabelsInput, missingLanguages } from '../shell/LabelsInput';
import { useWords } from '../words';

/** @param name empty = a new pack */
export function PackDialog({ name, onClose }: { name: string; onClose: () => void }) {
  const w = useWords();
  const { files, edit } = useDraft();
  const pack = files[`${name}/pack.json`] as PackFile | undefined;
  const [label, setLabel] = useState<Labels>(pack?.label ?? { 'zh-Hans': '', en: '', ko: '' });
  const [order, setOrder] = useState(String(pack?.order ?? ''));
  const save = () => {
    const place = order.trim() === '' || Number.isNaN(Number(order)) ? {} : { order: Math.round(Number(order)) };
    const made = pack ? undefined : newPack(files, label);
    edit((all) => withPack({ ...all, ...made?.files }, made?.name ?? name, { label, ...place }));
    onClose();
  };
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth>
      <form onSubmit={(event) => { event.preventDefault(); save(); }}>
        <DialogTitle>{pack ? w.packs.edit : w.packs.create}</DialogTitle>
        <DialogContent>
          <Stack sx={{ gap: 2, pt: 1 }}>
            <LabelsInput label={w.packs.name} value={label} onChange={setLabel} autoFocus />
            <TextField type="number" label={w.packs.order} value={order} onChange={(event) => setOrder(event.target.value)} helperText={w.types.orderHelp} sx={{ maxWidth: 240 }} />
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{w.common.cancel}</Button>
          <Button type="submit" variant="contained" disabled={missingLanguages(label).length === 3}>{pack ? w.common.done : w.types.createNow}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
