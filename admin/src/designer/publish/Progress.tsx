/** From publishing until the new version serves: what is happening, and at the end a way back to work or the cause in words. */
import { useEffect } from 'react';
import CheckCircle from '@mui/icons-material/CheckCircleOutlined';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router-dom';
import { useRefreshMeta } from '../../meta/MetaProvider';
import { design } from '../design-api';
import { useDraft } from '../draft/DraftProvider';
import { fill, useWords } from '../words';

/** How often the server is asked while it boots the version. */
const every = 600;

export function Progress({ version, onAgain }: { version: number; onAgain: () => void }) {
  const w = useWords();
  const client = useQueryClient();
  const refreshMeta = useRefreshMeta();
  const { load } = useDraft();
  const { data } = useQuery({
    queryKey: ['design', 'progress', version],
    queryFn: () => design.version(version),
    retry: true,
    retryDelay: every,
    refetchInterval: ({ state }) => (state.data && state.data.state !== 'booting' ? false : every),
  });
  const state = data?.state ?? 'booting';
  useEffect(() => {
    if (state === 'booting') return;
    void load().catch(() => undefined);
    void refreshMeta().catch(() => undefined);
    void client.invalidateQueries({ queryKey: ['design', 'versions'] });
    void client.invalidateQueries({ queryKey: ['design', 'trash'] });
  }, [state, load, refreshMeta, client]);
  return (
    <Paper role="status" sx={{ p: 4, maxWidth: 640, mx: 'auto', mt: 4, textAlign: 'center', display: 'grid', gap: 2, justifyItems: 'center' }}>
      {state === 'booting' && <><Typography variant="h6">{fill(w.publish.booting, { version })}</Typography><LinearProgress sx={{ width: '100%' }} /><Typography sx={{ color: 'text.secondary' }}>{w.publish.bootingHelp}</Typography></>}
      {state === 'failed' && <><Alert severity="error" sx={{ textAlign: 'left', width: '100%' }}>{fill(w.publish.failed, { version })}<Box sx={{ mt: 1 }}>{data?.cause}</Box></Alert><Button variant="contained" onClick={onAgain}>{w.publish.back}</Button></>}
      {(state === 'active' || state === 'superseded') && (
        <>
          <CheckCircle color="success" sx={{ fontSize: 48 }} />
          <Typography variant="h6">{fill(w.publish.done, { version })}</Typography>
          <Typography sx={{ color: 'text.secondary' }}>{w.publish.doneHelp}</Typography>
          <Box sx={{ display: 'flex', gap: 1 }}><Button component={Link} to="/designer" variant="contained">{w.types.title}</Button><Button component={Link} to="/designer/versions" onClick={onAgain} color="inherit">{w.nav.versions}</Button></Box>
        </>
      )}
    </Paper>
  );
}
