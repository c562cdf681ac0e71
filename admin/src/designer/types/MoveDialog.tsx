/** Puts a record type into another pack; its key, and with it everything recorded, stays. */
import { useState } from 'react';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useNavigate } from 'react-router-dom';
import { useLabel } from '../../i18n/use-text';
import { moveType } from '../draft/change-packs';
import { useDraft } from '../draft/DraftProvider';
import { packsOf, type DraftType } from '../draft/pack-files';
import { fill, useWords } from '../words';

export function MoveDialog({ type, onClose }: { type: DraftType; onClose: () => void }) {
  const w = useWords();
  const label = useLabel();
  const navigate = useNavigate();
  const { files, edit } = useDraft();
  const [pack, setPack] = useState(type.pack);
  const move = () => {
    edit((all) => moveType(all, type.folder, pack));
    onClose();
    navigate(`/designer/types/${pack}/${type.key}?tab=basics`, { replace: true });
  };
  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth>
      <DialogTitle>{fill(w.packs.moveTitle, { name: label(type.schema.label) })}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 2 }}>{w.packs.moveHelp}</DialogContentText>
        <TextField select fullWidth autoFocus label={w.packs.moveTo} value={pack} onChange={(event) => setPack(event.target.value)}>
          {packsOf(files).map((one) => <MenuItem key={one.name} value={one.name}>{label(one.pack.label)}</MenuItem>)}
        </TextField>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{w.common.cancel}</Button>
        <Button variant="contained" disabled={pack === type.pack} onClick={move}>{w.packs.moveNow}</Button>
      </DialogActions>
    </Dialog>
  );
}
