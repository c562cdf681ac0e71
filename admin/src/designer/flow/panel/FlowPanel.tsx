/** The editor of the place that is open. */
import type { FlowPlace } from '../edit/flow-place';
import { LanePanel } from './LanePanel';
import { StatePanel } from './StatePanel';
import { StepPanel } from './StepPanel';
import { TransitionPanel } from './TransitionPanel';
import { WholePanel } from './WholePanel';

export function FlowPanel({ at }: { at: FlowPlace }) {
  switch (at.kind) {
    case 'flow': return <WholePanel />;
    case 'state': return <StatePanel state={at.state} />;
    case 'transition': return <TransitionPanel index={at.index} />;
    case 'lane': return <LanePanel state={at.state} lane={at.lane} />;
    case 'step': return <StepPanel state={at.state} lane={at.lane} step={at.step} />;
  }
}
