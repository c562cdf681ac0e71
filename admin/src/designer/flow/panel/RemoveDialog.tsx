/** Asks before a part of the flow goes, and says how the rest is mended. */
import { Confirm } from 'react-admin';
import type { Edited } from '../edit/edited';
import type { FlowPlace } from '../edit/flow-place';
import { removeLane, removeLaneStep } from '../edit/lanes';
import { mendingOf, removeState, removeTransition } from '../edit/remove';
import type { FlowFile } from '../flow-shape';
import { fill } from '../../words';
import { useFlowEditor } from '../FlowEditor';
import { placeWords, stateName } from '../words/step-words';

export function RemoveDialog({ place, onClose }: { place: FlowPlace; onClose: () => void }) {
  const { flow, apply, speaker } = useFlowEditor();
  const { f } = speaker;
  const { onward, led } = place.kind === 'state' ? mendingOf(flow, place.state) : { onward: undefined, led: 0 };
  const mended = place.kind !== 'state' ? f.removing.part : led === 0 ? f.removing.unled : onward === undefined ? fill(f.removing.cut, { count: led }) : fill(f.removing.led, { count: led, step: stateName(flow, onward, speaker) });
  return (
    <Confirm
      isOpen
      title={fill(f.removing.title, { name: placeWords(flow, place, speaker) })}
      content={`${mended} ${place.kind === 'state' ? f.removing.running : ''} ${f.removing.undo}`}
      confirm={f.remove}
      confirmColor="warning"
      onConfirm={() => { apply(without(flow, place)); onClose(); }}
      onClose={onClose}
    />
  );
}

function without(flow: FlowFile, place: FlowPlace): Edited {
  switch (place.kind) {
    case 'state': return removeState(flow, place.state);
    case 'transition': return removeTransition(flow, place.index);
    case 'lane': return removeLane(flow, place.state, place.lane);
    case 'step': return removeLaneStep(flow, place.state, place.lane, place.step);
    case 'flow': return { flow, at: place };
  }
}
