/** Check before publish: what stops it, what it will do to real data, what changes in words; then a note, and live. */
import { useEffect, useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { Confirm, Title } from 'react-admin';
import { design, type Conflict, type Refused, type Rules } from '../design-api';
import { useMeta } from '../../meta/MetaProvider';
import { useBase } from '../draft/BaseProvider';
import { useDraft } from '../draft/DraftProvider';
import { differingPaths } from '../draft/use-draft-changes';
import { useWords } from '../words';
import { Differences } from './Differences';
import { ImpactList } from './ImpactList';
import { Moved } from './Moved';
import { Problems } from './Problems';
import { Progress } from './Progress';
import { Rebased } from './Rebased';
import { SideBySide } from './SideBySide';

export function PublishPage() {
  const w = useWords();
  const before = useBase();
  const { version: active } = useMeta();
  const { base, files, flush, load } = useDraft();
  const [note, setNote] = useState('');
  const [rules, setRules] = useState<Rules>({});
  const [version, setVersion] = useState<number | null>(null);
  const [conflicts, setConflicts] = useState<Conflict[]>([]);
  const [discarding, setDiscarding] = useState(false);
  const check = useMutation({ mutationFn: async () => { await flush(); return design.check(); } });
  const publish = useMutation({ mutationFn: async () => design.publish(await flush(), note.trim(), rules), onSuccess: (answer) => setVersion(answer.version) });
  const { mutate: runCheck } = check;
  useEffect(() => { if (version === null) runCheck(); }, [files, runCheck, version]);
  const discard = async () => { setDiscarding(false); await load(await design.discard()); };
  const rebase = useMutation({ mutationFn: async () => design.rebase(await flush()), onSuccess: async (answer) => { setConflicts(answer.conflicts); publish.reset(); await load(answer); } });

  if (version !== null) return <Progress version={version} onAgain={() => { setVersion(null); publish.reset(); }} />;
  const refused = publish.error as Refused | null;
  const differing = differingPaths(before, files);
  const moved = refused?.body?.code === 'base-moved' || (active > base && differing.length > 0);
  const problems = refused?.body?.problems ?? check.data?.errors ?? [];
  const impact = check.data?.impact ?? [];
  const nothing = check.data?.diff.length === 0 && differing.length === 0;
  return (
    <Box sx={{ maxWidth: 980 }}>
      <Title title={`${w.title} · ${w.publish.title}`} />
      <Typography variant="h4" component="h1" sx={{ mb: 2 }}>{w.publish.title}</Typography>
      {check.isPending && <LinearProgress aria-label={w.publish.checking} sx={{ mb: 2 }} />}
      {check.error && <Alert severity="error" sx={{ mb: 2 }} action={<Button color="inherit" onClick={() => runCheck()}>{w.publish.checkAgain}</Button>}>{(check.error as Refused).body?.message ?? check.error.message}</Alert>}
      {moved && <Moved base={base} active={active} changes={refused?.body?.changes} busy={rebase.isPending} onRebase={() => rebase.mutate()} />}
      {rebase.error && <Alert severity="error" sx={{ mb: 2 }}>{(rebase.error as Refused).body?.message ?? rebase.error.message}</Alert>}
      {conflicts.length > 0 && <Rebased conflicts={conflicts} onClose={() => setConflicts([])} />}
      {refused && !moved && !refused.body?.problems && <Alert severity="error" sx={{ mb: 2 }}>{refused.body?.message ?? refused.message}</Alert>}
      {nothing && <Alert severity="info" sx={{ mb: 2 }}>{w.publish.nothing}</Alert>}
      {check.data && !nothing && (
        <Stack sx={{ gap: 2 }}>
          <Problems problems={problems} />
          <ImpactList impact={impact} rules={rules} onRules={(next) => { setRules(next); publish.reset(); }} />
          <Paper component="section" sx={{ p: 2.5 }}>
            <Typography variant="h6" component="h2" sx={{ mb: 1.25 }}>{w.publish.changes}</Typography>
            <Differences differences={check.data.diff} />
            <SideBySide files={differing.map((path) => ({ path, before: before[path] ?? null, after: files[path] ?? null }))} />
          </Paper>
          <Paper component="section" sx={{ p: 2.5 }}>
            <TextField fullWidth multiline minRows={2} label={w.publish.note} value={note} onChange={(event) => setNote(event.target.value)} helperText={check.data.structural ? w.publish.structural : w.publish.live} />
            <Box sx={{ display: 'flex', gap: 1, mt: 2, flexWrap: 'wrap' }}>
              <Button variant="contained" loading={publish.isPending} disabled={problems.length > 0 || check.isPending || moved} onClick={() => publish.mutate()}>{w.publish.now}</Button>
              <Button color="inherit" disabled={check.isPending} onClick={() => runCheck()}>{w.publish.checkAgain}</Button>
              <Button color="error" sx={{ ml: 'auto' }} onClick={() => setDiscarding(true)}>{w.publish.discard}</Button>
            </Box>
          </Paper>
        </Stack>
      )}
      <Confirm isOpen={discarding} title={w.publish.discardAsk} content={w.publish.discardHelp} confirm={w.publish.discard} cancel={w.common.cancel} onConfirm={() => void discard()} onClose={() => setDiscarding(false)} />
    </Box>
  );
}
