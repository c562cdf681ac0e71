/** The lanes of a step in the list, and how they join. */
import Box from '@mui/material/Box';
import { useFlowEditor } from '../FlowEditor';
import { peopleWords } from '../words/actor-words';
import { joinWords } from '../words/step-words';
import { ruleWords } from '../words/rule-words';
import { PlaceButton } from './PlaceButton';

export function ListLanes({ state }: { state: string }) {
  const { flow, speaker } = useFlowEditor();
  const { label, f } = speaker;
  const { lanes, join } = flow.states[state];
  if (!lanes) return null;
  return (
    <Box role="group" aria-label={f.lanes.title} sx={{ mt: 1, display: 'grid', gap: 1, gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))' }}>
      {Object.entries(lanes).map(([lane, { label: name, when, steps }]) => (
        <Box key={lane} sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: 1 }}>
          <PlaceButton place={{ kind: 'lane', state, lane }} strong>{label(name)}</PlaceButton>
          {when && <Box sx={{ fontSize: 13, color: 'text.secondary' }}>{ruleWords(when, speaker)}</Box>}
          <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none' }}>
            {steps.map((step, i) => <Box component="li" key={step.name} sx={{ fontSize: 14 }}><PlaceButton place={{ kind: 'step', state, lane, step: i }}>{label(step.label)}</PlaceButton><Box sx={{ fontSize: 13, color: 'text.secondary' }}>{peopleWords(step, speaker)}</Box></Box>)}
          </Box>
        </Box>
      ))}
      <Box sx={{ gridColumn: '1 / -1', fontSize: 13, color: 'text.secondary' }}>{joinWords(join, speaker)}</Box>
    </Box>
  );
}
