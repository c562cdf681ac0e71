/** Adds a field: its type out of the closed list, and its name. */
import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ButtonBase from '@mui/material/ButtonBase';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { fieldTypes, type FieldType, type Labels } from '../../meta/contract';
import { addField } from '../draft/change-fields';
import type { AttributeFile } from '../draft/pack-files';
import type { Adding, Place } from '../draft/place';
import type { TypeEditor } from '../draft/use-draft-type';
import { useUsedKeys } from '../draft/use-used-keys';
import { LabelsInput, missingLanguages } from '../shell/LabelsInput';
import { useWords } from '../words';
import { FieldTypeIcon } from './FieldTypeIcon';

interface AddProps extends TypeEditor, Adding { onClose: () => void; onAdded: (place: Place) => void }

export function AddFieldDialog({ type, changeSchema, section, part, onClose, onAdded }: AddProps) {
  const w = useWords();
  const used = useUsedKeys();
  const [of, setOf] = useState<FieldType>('text');
  const [name, setName] = useState<Labels>({ 'zh-Hans': '', en: '', ko: '' });
  const offered = fieldTypes.filter((one) => !part || one !== 'lines');
  const add = () => {
    const added = addField(type.schema, part, newAttribute(of, name), used.isField(type.key), section);
    changeSchema(() => added.schema);
    onClose();
    onAdded(added.place);
  };
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth>
      <form onSubmit={(event) => { event.preventDefault(); add(); }}>
        <DialogTitle>{part ? w.fields.addColumn : w.fields.add}</DialogTitle>
        <DialogContent>
          <Box sx={{ pt: 1 }}><LabelsInput label={w.fields.name} value={name} onChange={setName} autoFocus /></Box>
          <Typography variant="caption" id="designer-field-type" sx={{ color: 'text.secondary', display: 'block', mt: 2, mb: 0.75 }}>{w.fields.type}</Typography>
          <Box role="radiogroup" aria-labelledby="designer-field-type" sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(150px, 1fr))', gap: 0.75 }}>
            {offered.map((one) => (
              <ButtonBase key={one} role="radio" aria-checked={one === of} onClick={() => setOf(one)} sx={{ gap: 1, justifyContent: 'flex-start', textAlign: 'left', px: 1.25, py: 0.9, border: 1, borderColor: one === of ? 'primary.main' : 'divider', borderRadius: 1, bgcolor: one === of ? 'action.selected' : undefined }}>
                <FieldTypeIcon type={one} />{w.fieldTypes[one]}
              </ButtonBase>
            ))}
          </Box>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{w.common.cancel}</Button>
          <Button type="submit" variant="contained" disabled={missingLanguages(name).length === 3}>{w.fields.addNow}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

/** What a field of each type starts with, so that it can be published as it is wherever that is possible. */
function newAttribute(type: FieldType, label: Labels): AttributeFile {
  if (type === 'lines') return { type, label, attributes: { item: { type: 'text', label: { 'zh-Hans': '项目', en: 'Item', ko: '항목' } } } };
  if (type === 'enum' || type === 'enums') return { type, label, values: {} };
  if (type === 'ref' || type === 'refs') return { type, label, target: [] };
  return { type, label };
}
