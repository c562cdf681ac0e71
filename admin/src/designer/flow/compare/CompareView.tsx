/** The flow of the draft against that of a version of choice. */
import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { Link } from 'react-router-dom';
import { design } from '../../design-api';
import { useDraft } from '../../draft/DraftProvider';
import { fill } from '../../words';
import { useFlowEditor } from '../FlowEditor';
import type { FlowFile } from '../flow-shape';
import { FlowComparison } from './FlowComparison';

export function CompareView() {
  const { type, flow, speaker } = useFlowEditor();
  const { f, w } = speaker;
  const { base } = useDraft();
  const [chosen, setChosen] = useState(base);
  const { data: versions } = useQuery({ queryKey: ['design', 'versions'], queryFn: () => design.versions() });
  const { data } = useQuery({ queryKey: ['design', 'version', chosen, 'files'], queryFn: () => design.wholeVersion(chosen), staleTime: Infinity });
  const before = data?.files?.[`${type.folder}/flow.json`] as FlowFile | undefined;
  return (
    <Box>
      <Box sx={{ display: 'flex', gap: 1, mb: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <TextField select label={f.compare.with} value={chosen} onChange={(event) => setChosen(Number(event.target.value))} fullWidth={false} sx={{ minWidth: 240, maxWidth: '100%' }}>
          {(versions ?? []).filter(({ state }) => state !== 'failed').map(({ n, state, note }) => <MenuItem key={n} value={n}>{[fill(w.versions.version, { version: n }), w.states[state], note].filter(Boolean).join(' · ').slice(0, 80)}</MenuItem>)}
          {!versions?.some(({ n }) => n === chosen) && <MenuItem value={chosen}>{fill(w.versions.version, { version: chosen })}</MenuItem>}
        </TextField>
        <Button size="small" color="inherit" component={Link} to="/designer/versions">{f.compare.restore}</Button>
      </Box>
      {data ? <FlowComparison before={before} after={flow} speaker={speaker} /> : <LinearProgress />}
    </Box>
  );
}
