/** The columns of a lines field: a table of fields inside the field. */
import Add from '@mui/icons-material/Add';
import DragIndicator from '@mui/icons-material/DragIndicator';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import { DragDropContext, Draggable, Droppable } from '@hello-pangea/dnd';
import { useLabel } from '../../i18n/use-text';
import { moveColumn } from '../draft/change-fields';
import type { Attributes } from '../draft/pack-files';
import { useWords } from '../words';
import type { AspectProps } from './aspects';
import { FieldTypeIcon } from './FieldTypeIcon';

export function ColumnsEditor({ place, attribute, changeSchema, onChoose, onAdd }: AspectProps) {
  const w = useWords();
  const label = useLabel();
  const columns = Object.entries((attribute.attributes ?? {}) as Attributes);
  return (
    <Box role="group" aria-label={w.fields.columns} sx={{ border: 1, borderColor: 'divider', borderRadius: 1 }}>
      <Typography variant="subtitle2" sx={{ px: 1.25, pt: 1 }}>{w.fields.columns}</Typography>
      <DragDropContext onDragEnd={({ source, destination }) => { if (destination) changeSchema((schema) => moveColumn(schema, place.key, source.index, destination.index)); }} dragHandleUsageInstructions={w.fields.dragHelp}>
        <Droppable droppableId="columns">
          {(drop) => (
            <Box ref={drop.innerRef} {...drop.droppableProps}>
              {columns.map(([key, column], index) => (
                <Draggable key={key} draggableId={`column-${key}`} index={index}>
                  {(drag) => (
                    <Box ref={drag.innerRef} {...drag.draggableProps} sx={{ display: 'flex', alignItems: 'center', pl: 0.5, borderBottom: 1, borderColor: 'divider', bgcolor: 'background.paper' }}>
                      <Box {...drag.dragHandleProps} aria-label={`${w.fields.move} ${label(column.label)}`} sx={{ display: 'flex', color: 'text.secondary', opacity: 0.6 }}><DragIndicator fontSize="small" /></Box>
                      <ButtonBase onClick={() => onChoose({ part: place.key, key })} sx={{ flex: 1, justifyContent: 'flex-start', gap: 1, px: 0.75, py: 0.9, minHeight: 40 }}>
                        <FieldTypeIcon type={column.type} />{label(column.label) || key}{column.required && <Box component="span" sx={{ color: 'primary.main' }}>*</Box>}
                        <Box component="span" sx={{ ml: 'auto', fontSize: 12, color: 'text.secondary' }}>{w.fieldTypes[column.type]}</Box>
                      </ButtonBase>
                    </Box>
                  )}
                </Draggable>
              ))}
              {drop.placeholder}
            </Box>
          )}
        </Droppable>
      </DragDropContext>
      <Button size="small" startIcon={<Add />} onClick={() => onAdd({ part: place.key })} sx={{ m: 0.5 }}>{w.fields.addColumn}</Button>
    </Box>
  );
}
