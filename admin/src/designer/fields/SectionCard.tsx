/** One section of the form on the board: its heading, its fields, and a way to add one. */
import { useState } from 'react';
import Add from '@mui/icons-material/Add';
import Delete from '@mui/icons-material/DeleteOutlined';
import DragIndicator from '@mui/icons-material/DragIndicator';
import Edit from '@mui/icons-material/EditOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Paper from '@mui/material/Paper';
import { Droppable, type DraggableProvidedDragHandleProps } from '@hello-pangea/dnd';
import { useLabel } from '../../i18n/use-text';
import { removeSection, renameSection, type LaidSection } from '../draft/layout';
import { fieldName } from '../draft/pack-files';
import { LabelsInput } from '../shell/LabelsInput';
import { useWords } from '../words';
import { FieldRow } from './FieldRow';
import type { BoardProps } from './board-props';

interface CardProps extends BoardProps { section: LaidSection; index: number; handle: DraggableProvidedDragHandleProps | null }

export function SectionCard({ section, index, handle, ...board }: CardProps) {
  const w = useWords();
  const label = useLabel();
  const [renaming, setRenaming] = useState(false);
  const { type, changeSchema, onAdd } = board;
  const keys = new Map(Object.entries(type.schema.attributes).map(([key, attribute]) => [fieldName(key, attribute), key]));
  const name = label(section.label) || w.fields.noHeading;
  return (
    <Paper sx={{ overflow: 'hidden' }}>
      <Box sx={{ display: 'flex', alignItems: 'center', pl: 0.5, pr: 1, py: 0.5, borderBottom: 1, borderColor: 'divider', bgcolor: 'action.hover' }}>
        <Box {...handle} aria-label={`${w.fields.moveSection} ${name}`} sx={{ display: 'flex', color: 'text.secondary', borderRadius: 1 }}><DragIndicator fontSize="small" /></Box>
        <Box sx={{ fontWeight: 600, fontSize: 14, flex: 1, minWidth: 0, color: section.label ? 'text.primary' : 'text.secondary' }}>{name}</Box>
        <IconButton size="small" aria-label={`${w.fields.renameSection} ${name}`} title={w.fields.renameSection} onClick={() => setRenaming(!renaming)}><Edit sx={{ fontSize: 17 }} /></IconButton>
        <IconButton size="small" aria-label={`${w.fields.removeSection} ${name}`} title={w.fields.removeSection} onClick={() => changeSchema((schema) => removeSection(schema, index))}><Delete sx={{ fontSize: 17 }} /></IconButton>
      </Box>
      {renaming && <Box sx={{ p: 1.25 }}><LabelsInput label={w.fields.heading} value={section.label} onChange={(value) => changeSchema((schema) => renameSection(schema, index, value))} autoFocus /></Box>}
      <Droppable droppableId={String(index)} type="field">
        {(drop, { isDraggingOver }) => (
          <Box ref={drop.innerRef} {...drop.droppableProps} sx={{ minHeight: 14, bgcolor: isDraggingOver ? 'action.hover' : undefined }}>
            {section.fields.map((field, i) => <FieldRow key={field} {...board} fieldKey={keys.get(field)} name={field} index={i} />)}
            {drop.placeholder}
          </Box>
        )}
      </Droppable>
      <Button size="small" startIcon={<Add />} onClick={() => onAdd({ section: index })} sx={{ m: 0.5 }}>{w.fields.add}</Button>
    </Paper>
  );
}
