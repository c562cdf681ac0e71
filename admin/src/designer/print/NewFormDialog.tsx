/** Makes a paper form that already prints the fields, the sub-table and the signatures. */
import { useState } from 'react';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Box from '@mui/material/Box';
import type { Labels } from '../../meta/contract';
import { useDraft } from '../draft/DraftProvider';
import type { DraftType } from '../draft/pack-files';
import { LabelsInput, missingLanguages } from '../shell/LabelsInput';
import { useWords } from '../words';
import { newForm } from './change-forms';

export function NewFormDialog({ type, onMade, onClose }: { type: DraftType; onMade: (name: string) => void; onClose: () => void }) {
  const w = useWords();
  const { files, setFile } = useDraft();
  const [label, setLabel] = useState<Labels>({ ...type.schema.label });
  const make = () => {
    const { name, path, form } = newForm(files, type, label);
    setFile(path, form);
    onMade(name);
    onClose();
  };
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth>
      <form onSubmit={(event) => { event.preventDefault(); make(); }}>
        <DialogTitle>{w.print.create}</DialogTitle>
        <DialogContent><Box sx={{ pt: 1 }}><LabelsInput label={w.print.name} value={label} onChange={setLabel} autoFocus /></Box></DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{w.common.cancel}</Button>
          <Button type="submit" variant="contained" disabled={missingLanguages(label).length === 3}>{w.types.createNow}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
