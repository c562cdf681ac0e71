/** What every edit of a flow gives: the flow as it is then, and the place to look at next. */
import type { FlowFile } from '../flow-shape';
import type { FlowPlace } from './flow-place';

export interface Edited { flow: FlowFile; at: FlowPlace }
