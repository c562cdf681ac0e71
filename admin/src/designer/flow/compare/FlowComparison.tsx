/** Two versions of a flow in one picture, and every difference in a list beside it. */
import { useMemo } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { placeAt } from '../edit/flow-place';
import type { FlowFile } from '../flow-shape';
import { FlowPicture } from '../picture/FlowPicture';
import { placeWords } from '../words/step-words';
import type { Speaker } from '../words/speaker';
import { compareFlows } from './compare-flows';
import { MarkSign } from './MarkSign';

export function FlowComparison({ before, after, speaker }: { before: FlowFile | undefined; after: FlowFile; speaker: Speaker }) {
  const { f } = speaker;
  const { flow, marks } = useMemo(() => compareFlows(before, after), [before, after]);
  const overlay = useMemo(() => ({ marks }), [marks]);
  return (
    <Box>
      <FlowPicture flow={flow} speaker={speaker} overlay={overlay} />
      <Typography variant="subtitle2" component="h3" sx={{ mt: 1.5 }}>{f.compare.differences}</Typography>
      {marks.size === 0 && <Typography sx={{ color: 'text.secondary' }}>{f.compare.none}</Typography>}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 0.5 }}>
        {[...marks].map(([place, mark]) => <Box component="li" key={place} sx={{ display: 'flex', gap: 1 }}><MarkSign mark={mark} /><span>{placeWords(flow, placeAt(place), speaker)}</span></Box>)}
      </Box>
    </Box>
  );
}
