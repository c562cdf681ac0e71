/** The flow of one type in two versions that are being compared. */
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useDraft } from '../../draft/DraftProvider';
import { typeIn, type DraftType } from '../../draft/pack-files';
import type { FilePair } from '../../publish/SideBySide';
import { PlaceName } from '../../publish/PlaceName';
import type { FlowFile } from '../flow-shape';
import { useSpeaker } from '../words/speaker';
import { FlowComparison } from './FlowComparison';

export default function ComparedFlow({ path, before, after }: FilePair) {
  const { files } = useDraft();
  const type = typeIn(files, path.replace('/flow.json', ''));
  return type ? <Shown type={type} path={path} before={before as FlowFile | null} after={after as FlowFile} /> : null;
}

function Shown({ type, path, before, after }: { type: DraftType; path: string; before: FlowFile | null; after: FlowFile }) {
  const speaker = useSpeaker(type);
  return (
    <Paper component="section" sx={{ p: 2.5, mt: 2 }}>
      <Typography variant="h6" component="h2" sx={{ mb: 1 }}><PlaceName path={path} /></Typography>
      <FlowComparison before={before ?? undefined} after={after} speaker={speaker} />
    </Paper>
  );
}
