/** What every part of the flow editor works with: the flow of the draft, the place that is open, and the ways to change them. */
import { createContext, useContext } from 'react';
import type { DraftType } from '../draft/pack-files';
import type { Edited } from './edit/edited';
import type { FlowPlace } from './edit/flow-place';
import type { FlowFile } from './flow-shape';
import type { Adding } from './panel/adding';
import type { Speaker } from './words/speaker';

export interface FlowEditor {
  type: DraftType;
  flow: FlowFile;
  speaker: Speaker;
  /** States of the version in force: their keys are not given to other steps. */
  former: readonly string[];
  at?: FlowPlace;
  choose: (place?: FlowPlace) => void;
  /** Replaces the flow; the open place stays. */
  set: (flow: FlowFile) => void;
  /** Takes an edit and goes where it says. */
  apply: (edited: Edited) => void;
  /** Asks what a new part cannot be without. */
  ask: (adding: Adding) => void;
  /** Asks before taking a part away. */
  remove: (place: FlowPlace) => void;
}

const FlowContext = createContext<FlowEditor | null>(null);
export const FlowProvider = FlowContext.Provider;

export function useFlowEditor(): FlowEditor {
  const value = useContext(FlowContext);
  if (!value) throw new Error('The flow editor was asked for outside its provider.');
  return value;
}
