/** A block of a paper form: dragged by its handle, taken out by its cross, edited inside. */
import Close from '@mui/icons-material/Close';
import DragIndicator from '@mui/icons-material/DragIndicator';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { Draggable } from '@hello-pangea/dnd';
import { useWords } from '../words';
import { BlockEditor, type BlockProps } from './BlockEditor';

export function BlockCard({ at, onRemove, ...props }: BlockProps & { at: number; onRemove: () => void }) {
  const w = useWords();
  const kind = w.print.kinds[props.block.block];
  return (
    <Draggable draggableId={`block-${at}`} index={at}>
      {(drag) => (
        <Paper ref={drag.innerRef} {...drag.draggableProps} role="listitem" sx={{ mb: 1, p: 1 }}>
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, mb: 1 }}>
            <Box {...drag.dragHandleProps} aria-label={`${w.fields.move} ${kind}`} sx={{ display: 'flex', color: 'text.secondary', opacity: 0.6 }}><DragIndicator fontSize="small" /></Box>
            <Typography variant="subtitle2" sx={{ flex: 1 }}>{kind}</Typography>
            <IconButton size="small" aria-label={`${w.print.removeBlock} ${kind}`} onClick={onRemove}><Close sx={{ fontSize: 17 }} /></IconButton>
          </Box>
          <BlockEditor {...props} />
        </Paper>
      )}
    </Draggable>
  );
}
