/** What is offered above the flow: how it is shown, and what holds for the whole of it. */
import AccountTree from '@mui/icons-material/AccountTreeOutlined';
import FormatListBulleted from '@mui/icons-material/FormatListBulleted';
import Tune from '@mui/icons-material/Tune';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import type { FlowFile } from './flow-shape';
import { useFlowEditor } from './FlowEditor';

export type View = 'picture' | 'list';

export function FlowBar({ view, onView }: { view: View; onView: (view: View) => void; base?: FlowFile }) {
  const { choose, speaker: { f } } = useFlowEditor();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 1 }}>
      <ToggleButtonGroup exclusive size="small" value={view} aria-label={f.view.title} onChange={(_event, next: View | null) => { if (next) onView(next); }}>
        <ToggleButton value="picture" sx={{ py: 0.4, gap: 0.5 }}><AccountTree sx={{ fontSize: 18 }} aria-hidden />{f.view.picture}</ToggleButton>
        <ToggleButton value="list" sx={{ py: 0.4, gap: 0.5 }}><FormatListBulleted sx={{ fontSize: 18 }} aria-hidden />{f.view.list}</ToggleButton>
      </ToggleButtonGroup>
      <Button size="small" color="inherit" startIcon={<Tune />} onClick={() => choose({ kind: 'flow' })}>{f.whole.title}</Button>
    </Box>
  );
}
