/** The desk of the flow editor: the picture or the list, beside it the editor of what is chosen, below it what the check says. */
import { useCallback, useMemo, useState } from 'react';
import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { useSearchParams } from 'react-router-dom';
import { CheckPanel } from './check/CheckPanel';
import { useFlowCheck } from './check/use-flow-check';
import { CompareView } from './compare/CompareView';
import { placeAt, placeText } from './edit/flow-place';
import { useFlowEditor } from './FlowEditor';
import type { FlowFile } from './flow-shape';
import { FlowBar, views, type View } from './FlowBar';
import { FlowList } from './list/FlowList';
import { MoveDialog } from './move/MoveDialog';
import { FlowPanel } from './panel/FlowPanel';
import type { Overlay } from './picture/drawn';
import { FlowPicture } from './picture/FlowPicture';
import { impliedEnds } from './picture/graph';
import { useTimes, type Period } from './times/use-times';
import { TryDialog } from './try/TryDialog';
import { stateName } from './words/step-words';
import { fill } from '../words';

export function FlowDesk({ base }: { base?: FlowFile }) {
  const { type, flow, at, choose, ask, speaker } = useFlowEditor();
  const { f, w } = speaker;
  const [search, setSearch] = useSearchParams();
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('md'));
  const phone = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const checking = useFlowCheck(type.folder, flow);
  const asked = search.get('view');
  const view: View = views.find((one) => one === asked && (one !== 'compare' || base !== undefined)) ?? (phone ? 'list' : 'picture');
  const [period, setPeriod] = useState<Period | null>(null);
  const [open, setOpen] = useState<'try' | 'move' | null>(null);
  const facts = useTimes(type.folder, flow, period, f);
  const show = (next: View) => setSearch((was) => { const now = new URLSearchParams(was); now.set('view', next); return now; }, { replace: true });
  const overlay = useMemo((): Overlay => ({ problems: checking.counts, facts }), [checking.counts, facts]);
  const openPlace = useCallback((place: string) => choose(placeAt(place)), [choose]);
  const insert = useCallback((index: number) => ask({ kind: 'between', index }), [ask]);
  const ends = impliedEnds(flow);
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: at ? 'minmax(0, 1fr) minmax(340px, 420px)' : 'minmax(0, 1fr)' }, gap: 2, alignItems: 'start' }}>
      <Box>
        <FlowBar view={view} onView={show} period={period} onPeriod={setPeriod} published={base !== undefined} onTry={() => setOpen('try')} onMove={() => setOpen('move')} />
        {view === 'picture' && <FlowPicture flow={flow} speaker={speaker} overlay={overlay} chosen={at && placeText(at)} onChoose={openPlace} onInsert={insert} />}
        {view === 'list' && <FlowList overlay={overlay} />}
        {view === 'compare' && <CompareView />}
        {ends.length > 0 && <Typography variant="body2" sx={{ color: 'text.secondary', mt: 0.75 }}>{fill(f.picture.implied, { ends: ends.map((end) => stateName(flow, end, speaker)).join(w.common.listComma) })}</Typography>}
        <CheckPanel {...checking} />
      </Box>
      {at && !narrow && <Paper component="section" aria-label={f.panel} sx={{ p: 2, position: 'sticky', top: 110, maxHeight: 'calc(100vh - 126px)', overflow: 'auto' }}><FlowPanel key={placeText(at)} at={at} /></Paper>}
      {narrow && (
        <Drawer anchor="bottom" open={at !== undefined} onClose={() => choose()} slotProps={{ paper: { 'aria-label': f.panel, sx: { p: 2, pb: 10, maxHeight: '86vh', borderTopLeftRadius: 12, borderTopRightRadius: 12 } } }}>
          {at && <FlowPanel key={placeText(at)} at={at} />}
        </Drawer>
      )}
      {open === 'try' && <TryDialog onClose={() => setOpen(null)} />}
      {open === 'move' && base && <MoveDialog inForce={base} onClose={() => setOpen(null)} />}
    </Box>
  );
}
