/** The flow of a record type: drawn, listed, edited, checked as it is drawn, tried, compared and measured. */
import { useMemo, useState } from 'react';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useSearchParams } from 'react-router-dom';
import type { TypeEditor } from '../draft/use-draft-type';
import { hasPlace, placeAt, placeText, type FlowPlace } from './edit/flow-place';
import { newFlow } from './edit/new-flow';
import { FlowProvider, type FlowEditor } from './FlowEditor';
import type { FlowFile } from './flow-shape';
import { FlowDesk } from './FlowDesk';
import { AddDialog } from './panel/AddDialog';
import type { Adding } from './panel/adding';
import { RemoveDialog } from './panel/RemoveDialog';
import { useFlow } from './use-flow';
import { useFlowWords } from './words';
import { useSpeaker } from './words/speaker';

export default function FlowTab({ type }: TypeEditor) {
  const { flow, base, set } = useFlow(type.folder);
  const f = useFlowWords();
  if (!flow) {
    return (
      <Paper sx={{ p: 3, maxWidth: 620 }}>
        <Typography sx={{ mb: 2 }}>{f.none.help}</Typography>
        <Button variant="contained" onClick={() => set(newFlow())}>{f.none.create}</Button>
      </Paper>
    );
  }
  return <Editor type={type} flow={flow} base={base} set={set} />;
}

function Editor({ type, flow, base, set }: { type: TypeEditor['type']; flow: FlowFile; base?: FlowFile; set: (flow: FlowFile | undefined) => void }) {
  const speaker = useSpeaker(type);
  const [search, setSearch] = useSearchParams();
  const [adding, setAdding] = useState<Adding | null>(null);
  const [removing, setRemoving] = useState<FlowPlace | null>(null);
  const asked = search.get('at');
  const editor = useMemo((): FlowEditor => {
    const place = asked === null ? undefined : placeAt(asked);
    const choose = (next?: FlowPlace) => setSearch((was) => {
      const now = new URLSearchParams(was);
      if (next) now.set('at', placeText(next));
      else now.delete('at');
      return now;
    }, { replace: true });
    return {
      type, flow, speaker, set, choose,
      former: Object.keys(base?.states ?? {}),
      at: place && hasPlace(flow, place) ? place : undefined,
      apply: (edited) => { set(edited.flow); choose(edited.at); },
      ask: setAdding,
      remove: setRemoving,
    };
  }, [type, flow, base, speaker, set, asked, setSearch]);
  return (
    <FlowProvider value={editor}>
      <FlowDesk base={base} />
      {adding && <AddDialog adding={adding} onClose={() => setAdding(null)} />}
      {removing && <RemoveDialog place={removing} onClose={() => setRemoving(null)} />}
    </FlowProvider>
  );
}
