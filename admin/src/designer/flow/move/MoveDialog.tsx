/** What runs on earlier versions of the flow, and moving it to the one in force: a preview first, then the report. */
import { useState } from 'react';
import { useMutation, useQuery } from '@tanstack/react-query';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import type { Refused } from '../../design-api';
import { fill } from '../../words';
import { flowApi, type MoveAnswer } from '../flow-api';
import { useFlowEditor } from '../FlowEditor';
import type { FlowFile } from '../flow-shape';
import { MoveRows } from './MoveRows';
import { StateMapInput } from './StateMapInput';

export function MoveDialog({ inForce, onClose }: { inForce: FlowFile; onClose: () => void }) {
  const { type, speaker: { f, w, label } } = useFlowEditor();
  const [map, setMap] = useState<Record<string, string>>({});
  const { data: running, refetch } = useQuery({ queryKey: ['design', 'flow-running', type.folder], queryFn: () => flowApi.running(type.folder), retry: false, gcTime: 0 });
  const earlier = (running ?? []).filter(({ current }) => !current);
  const lost = [...new Map(earlier.flatMap(({ states }) => states).filter(({ state }) => !(state in inForce.states)).map((one) => [one.state, one])).values()];
  const preview = useMutation({ mutationFn: () => flowApi.move({ type: type.folder, map, dryRun: true }) });
  const move = useMutation({ mutationFn: (rows: MoveAnswer['rows']) => flowApi.move({ type: type.folder, map, records: rows.map(({ id, version }) => ({ id, version })), dryRun: false }), onSuccess: () => refetch() });
  const error = (move.error ?? preview.error) as Refused | null;
  const ready = preview.data?.rows.filter(({ problem }) => !problem) ?? [];
  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth aria-labelledby="move-title">
      <DialogTitle id="move-title">{f.move.title}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>{f.move.help}</Typography>
        {!running && <LinearProgress />}
        {running && (
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {running.map(({ version, current, states }) => <li key={version}>{fill(w.versions.version, { version })}{current && ` (${f.move.current})`}: {states.map((one) => `${label(one.label as never)} ${one.count}`).join(w.common.listComma)}</li>)}
          </Box>
        )}
        {running && earlier.length === 0 && !move.data && <Alert severity="success">{f.move.nothing}</Alert>}
        {lost.length > 0 && !move.data && <StateMapInput lost={lost} inForce={inForce} value={map} onChange={(next) => { setMap(next); preview.reset(); }} />}
        {error && <Alert severity="error">{error.message}</Alert>}
        {preview.data && !move.data && <MoveRows title={f.move.preview} answer={preview.data} inForce={inForce} />}
        {move.data && <Alert severity={move.data.failed ? 'warning' : 'success'}>{fill(f.move.report, { moved: move.data.moved, failed: move.data.failed })}</Alert>}
        {move.data && <MoveRows title={f.move.reported} answer={move.data} inForce={inForce} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{f.close}</Button>
        {!move.data && <Button variant="outlined" loading={preview.isPending} disabled={earlier.length === 0} onClick={() => preview.mutate()}>{f.move.look}</Button>}
        {!move.data && <Button variant="contained" color="warning" loading={move.isPending} disabled={ready.length === 0} onClick={() => move.mutate(ready)}>{fill(f.move.now, { count: ready.length })}</Button>}
      </DialogActions>
    </Dialog>
  );
}
