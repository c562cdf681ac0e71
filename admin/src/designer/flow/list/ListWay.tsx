/** One way out of a step in the list: what it is called, who takes it, when, and where it leads. */
import Add from '@mui/icons-material/Add';
import ErrorOutline from '@mui/icons-material/ErrorOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { fill } from '../../words';
import { useFlowEditor } from '../FlowEditor';
import { peopleWords } from '../words/actor-words';
import { conditionWords, stateName } from '../words/step-words';
import { PlaceButton } from './PlaceButton';

export function ListWay({ index, problems }: { index: number; problems: number }) {
  const { flow, ask, speaker } = useFlowEditor();
  const { f, label } = speaker;
  const transition = flow.transitions[index];
  const name = label(transition.label);
  return (
    <Box component="li" sx={{ display: 'flex', gap: 0.5, alignItems: 'flex-start' }}>
      <Box sx={{ flex: 1, minWidth: 0, fontSize: 14 }}>
        <PlaceButton place={{ kind: 'transition', index }}>{name} → {stateName(flow, transition.to, speaker)}</PlaceButton>
        <Box sx={{ fontSize: 13, color: 'text.secondary' }}>{[peopleWords(transition, speaker), conditionWords(transition, speaker)].filter(Boolean).join(' · ')}</Box>
      </Box>
      {problems > 0 && <ErrorOutline titleAccess={fill(f.check.count, { count: problems })} sx={{ fontSize: 18, color: 'error.main', mt: 0.5 }} />}
      <IconButton size="small" aria-label={fill(f.add.onWay, { action: name })} title={fill(f.add.onWay, { action: name })} onClick={() => ask({ kind: 'between', index })}><Add sx={{ fontSize: 18 }} /></IconButton>
    </Box>
  );
}
