/** The form as a board: sections and their fields, moved by dragging or with the space bar and the arrow keys. */
import Add from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { DragDropContext, Draggable, Droppable, type DropResult } from '@hello-pangea/dnd';
import { layoutOf, addSection, moveField, moveSection } from '../draft/layout';
import { useWords } from '../words';
import type { BoardProps } from './board-props';
import { SectionCard } from './SectionCard';

export function SectionsBoard(props: BoardProps) {
  const { type, changeSchema } = props;
  const w = useWords();
  const sections = layoutOf(type.schema);
  const onDragEnd = ({ type: what, source, destination }: DropResult) => {
    if (!destination) return;
    if (what === 'section') return changeSchema((schema) => moveSection(schema, source.index, destination.index));
    changeSchema((schema) => moveField(schema, { section: Number(source.droppableId), index: source.index }, { section: Number(destination.droppableId), index: destination.index }));
  };
  return (
    <Box component="section" aria-label={w.fields.board}>
      <DragDropContext onDragEnd={onDragEnd} dragHandleUsageInstructions={w.fields.dragHelp}>
        <Droppable droppableId="sections" type="section">
          {(board) => (
            <Box ref={board.innerRef} {...board.droppableProps}>
              {sections.map((section, index) => (
                <Draggable key={index} draggableId={`section-${index}`} index={index}>
                  {(drag) => <Box ref={drag.innerRef} {...drag.draggableProps} sx={{ mb: 1.5 }}><SectionCard {...props} section={section} index={index} handle={drag.dragHandleProps} /></Box>}
                </Draggable>
              ))}
              {board.placeholder}
            </Box>
          )}
        </Droppable>
      </DragDropContext>
      <Button size="small" startIcon={<Add />} onClick={() => changeSchema((schema) => addSection(schema, { 'zh-Hans': '新分区', en: 'New section', ko: '새 구역' }))}>{w.fields.addSection}</Button>
    </Box>
  );
}
