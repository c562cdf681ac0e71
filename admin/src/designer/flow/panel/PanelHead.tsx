/** The head of a place's editor: what kind of part it is, its name, and the way out. */
import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useFlowEditor } from '../FlowEditor';

export function PanelHead({ kind, name }: { kind: string; name: string }) {
  const { choose, speaker: { f } } = useFlowEditor();
  return (
    <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 1 }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography variant="caption" component="p" sx={{ color: 'text.secondary', lineHeight: 1.3 }}>{kind}</Typography>
        <Typography variant="h6" component="h2">{name}</Typography>
      </Box>
      <IconButton size="small" aria-label={f.close} title={f.close} onClick={() => choose()}><Close fontSize="small" /></IconButton>
    </Box>
  );
}
