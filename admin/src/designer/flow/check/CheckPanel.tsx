/** What the check says below the picture: problems, each leading to its place, and every way through the flow in words. */
import { useState } from 'react';
import CheckCircle from '@mui/icons-material/CheckCircleOutlined';
import ErrorOutline from '@mui/icons-material/ErrorOutlined';
import WarningAmber from '@mui/icons-material/WarningAmber';
import Box from '@mui/material/Box';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import Paper from '@mui/material/Paper';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import Typography from '@mui/material/Typography';
import { fill } from '../../words';
import type { FlowProblem } from '../flow-api';
import { useFlowEditor } from '../FlowEditor';
import { placeWords, stateName } from '../words/step-words';
import { placeOfProblem, type Checking } from './use-flow-check';

export function CheckPanel({ checked, checking, failed }: Checking) {
  const { speaker: { f } } = useFlowEditor();
  const [shown, setShown] = useState<'problems' | 'paths'>('problems');
  const problems = checked?.problems ?? [];
  return (
    <Paper component="section" aria-label={f.check.title} sx={{ mt: 1.5 }}>
      <Tabs value={shown} onChange={(_event, next: 'problems' | 'paths') => setShown(next)} sx={{ borderBottom: 1, borderColor: 'divider' }}>
        <Tab value="problems" label={`${f.check.problems}${checked ? ` (${problems.length})` : ''}`} />
        <Tab value="paths" label={`${f.check.paths}${checked ? ` (${checked.paths.length})` : ''}`} />
      </Tabs>
      <Box aria-busy={checking} sx={{ maxHeight: 320, overflow: 'auto' }} tabIndex={0} role="region" aria-label={shown === 'problems' ? f.check.problems : f.check.paths}>
        {shown === 'problems' ? <ProblemList problems={problems} known={checked !== undefined} failed={failed} /> : <PathList checked={checked} />}
      </Box>
    </Paper>
  );
}

function ProblemList({ problems, known, failed }: { problems: FlowProblem[]; known: boolean; failed?: string }) {
  const { flow, choose, speaker } = useFlowEditor();
  const { f } = speaker;
  if (problems.length === 0) return <Typography sx={{ p: 2, color: 'text.secondary', display: 'flex', gap: 1 }}>{known && !failed && <CheckCircle color="success" fontSize="small" aria-hidden />}{failed ?? (known ? f.check.fine : f.check.asking)}</Typography>;
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {problems.map((problem, i) => {
        const place = placeOfProblem(problem);
        const Sign = problem.severity === 'warning' ? WarningAmber : ErrorOutline;
        return (
          <li key={`${problem.path}${i}`}>
            <ListItemButton onClick={() => choose(place)}>
              <ListItemIcon sx={{ minWidth: 34 }}><Sign fontSize="small" color={problem.severity} titleAccess={f.check.severities[problem.severity]} /></ListItemIcon>
              <ListItemText primary={problem.message} secondary={placeWords(flow, place, speaker)} />
            </ListItemButton>
          </li>
        );
      })}
    </Box>
  );
}

function PathList({ checked }: Pick<Checking, 'checked'>) {
  const { flow, speaker } = useFlowEditor();
  const { f } = speaker;
  if (!checked) return null;
  return (
    <Box sx={{ p: 2, pt: 1 }}>
      <Box component="ol" sx={{ m: 0, pl: 2.5, display: 'grid', gap: 0.75 }}>
        {checked.paths.map(({ words, states, ends }) => <Box component="li" key={`${states.join()} ${words.join()}`} sx={{ fontSize: 14 }}>{words.join(f.check.then)}{words.at(-1) !== stateName(flow, ends, speaker) && <strong>{`${f.check.then}${stateName(flow, ends, speaker)}`}</strong>}</Box>)}
      </Box>
      {checked.truncated && <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1 }}>{fill(f.check.more, { count: checked.paths.length })}</Typography>}
    </Box>
  );
}
