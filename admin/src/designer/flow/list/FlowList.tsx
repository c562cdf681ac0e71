/** The flow as a plain list: every step with its people and ways, for the keyboard, for reading aloud and for narrow screens. */
import Add from '@mui/icons-material/Add';
import ErrorOutline from '@mui/icons-material/ErrorOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import { isEnd, leaving } from '../flow-shape';
import { useFlowEditor } from '../FlowEditor';
import type { Overlay } from '../picture/drawn';
import { readingOrder } from '../picture/graph';
import { placeText } from '../edit/flow-place';
import { dueWords, peopleAt, stateName } from '../words/step-words';
import { fill } from '../../words';
import { StateActions } from '../panel/StateActions';
import { ListLanes } from './ListLanes';
import { ListWay } from './ListWay';
import { PlaceButton } from './PlaceButton';

export function FlowList({ overlay }: { overlay: Overlay }) {
  const { flow, ask, speaker } = useFlowEditor();
  const { f } = speaker;
  const order = readingOrder(flow);
  const states = [...order.filter((state) => !isEnd(flow, state)), ...order.filter((state) => isEnd(flow, state))];
  return (
    <Box role="group" aria-label={f.list.title}>
      <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1.25 }}>
        {states.map((state) => {
          const place = placeText({ kind: 'state', state });
          const problems = overlay.problems?.get(place) ?? 0;
          const facts = [peopleAt(flow, state, speaker), dueWords(flow.states[state].due, speaker), ...(overlay.facts?.get(place) ?? [])].filter(Boolean).join(' · ');
          return (
            <Paper component="li" key={state} sx={{ p: 1.5, ...(problems ? { borderColor: 'error.main' } : {}) }}>
              <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 1, flexWrap: 'wrap' }}>
                <Box sx={{ flex: '1 1 180px', minWidth: 0 }}>
                  <PlaceButton place={{ kind: 'state', state }} strong>{stateName(flow, state, speaker)}</PlaceButton>
                  {facts && <Box className="figures" sx={{ fontSize: 13, color: 'text.secondary' }}>{facts}</Box>}
                  {problems > 0 && <Box sx={{ fontSize: 13, color: 'error.main', display: 'flex', gap: 0.5, alignItems: 'center' }}><ErrorOutline sx={{ fontSize: 16 }} aria-hidden />{fill(f.check.count, { count: problems })}</Box>}
                </Box>
                <Box role="group" aria-label={fill(f.list.actions, { name: stateName(flow, state, speaker) })}><StateActions state={state} /></Box>
              </Box>
              <ListLanes state={state} />
              {leaving(flow, state).length > 0 && <Box component="ul" sx={{ m: 0, mt: 1, p: 0, pl: 1, listStyle: 'none', display: 'grid', gap: 0.5, borderLeft: 2, borderColor: 'divider' }}>{leaving(flow, state).map(({ index }) => <ListWay key={index} index={index} problems={overlay.problems?.get(`transitions.${index}`) ?? 0} />)}</Box>}
            </Paper>
          );
        })}
      </Box>
      <Button size="small" startIcon={<Add />} onClick={() => ask({ kind: 'end' })} sx={{ mt: 1 }}>{f.add.end}</Button>
    </Box>
  );
}
