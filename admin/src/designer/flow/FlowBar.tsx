/** What is offered above the flow: how it is shown, trying it, its times, what runs, and what holds for the whole of it. */
import AccountTree from '@mui/icons-material/AccountTreeOutlined';
import Compare from '@mui/icons-material/CompareArrows';
import FormatListBulleted from '@mui/icons-material/FormatListBulleted';
import MoveUp from '@mui/icons-material/MoveUp';
import Science from '@mui/icons-material/ScienceOutlined';
import Timer from '@mui/icons-material/TimerOutlined';
import Tune from '@mui/icons-material/Tune';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useFlowEditor } from './FlowEditor';
import { periods, type Period } from './times/use-times';

export const views = ['picture', 'list', 'compare'] as const;
export type View = (typeof views)[number];
const signs = { picture: AccountTree, list: FormatListBulleted, compare: Compare } satisfies Record<View, unknown>;

interface BarProps { view: View; onView: (view: View) => void; period: Period | null; onPeriod: (period: Period | null) => void; /** A version of this flow is in force. */ published: boolean; onTry: () => void; onMove: () => void }

export function FlowBar({ view, onView, period, onPeriod, published, onTry, onMove }: BarProps) {
  const { choose, speaker: { f } } = useFlowEditor();
  const names: Record<View, string> = { picture: f.view.picture, list: f.view.list, compare: f.compare.show };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 1 }}>
      <ToggleButtonGroup exclusive size="small" value={view} aria-label={f.view.title} onChange={(_event, next: View | null) => { if (next) onView(next); }}>
        {views.map((one) => {
          const Sign = signs[one];
          return <ToggleButton key={one} value={one} disabled={one === 'compare' && !published} sx={{ py: 0.4, gap: 0.5 }}><Sign sx={{ fontSize: 18 }} aria-hidden />{names[one]}</ToggleButton>;
        })}
      </ToggleButtonGroup>
      <Button size="small" color="inherit" startIcon={<Tune />} onClick={() => choose({ kind: 'flow' })}>{f.whole.title}</Button>
      {published && <Button size="small" color="inherit" startIcon={<Timer />} aria-pressed={period !== null} variant={period === null ? 'text' : 'outlined'} onClick={() => onPeriod(period === null ? 'quarter' : null)}>{f.times.show}</Button>}
      {period !== null && (
        <TextField select label={f.times.period} value={period} onChange={(event) => onPeriod(event.target.value as Period)} fullWidth={false} sx={{ minWidth: 140 }}>
          {periods.map((one) => <MenuItem key={one} value={one}>{f.times.periods[one]}</MenuItem>)}
        </TextField>
      )}
      {published && <Button size="small" color="inherit" startIcon={<MoveUp />} onClick={onMove}>{f.move.show}</Button>}
      <Button size="small" variant="contained" startIcon={<Science />} onClick={onTry} sx={{ ml: 'auto' }}>{f.trial.title}</Button>
    </Box>
  );
}
