/** The parts that can be put into a flow, what each asks for, and the edit it comes to. */
import type { Labels } from '../../../meta/contract';
import { addAfter, addBefore, addBetween, addBranch, addEnd, addWay } from '../edit/add-step';
import type { Edited } from '../edit/edited';
import { addLane, addLaneStep } from '../edit/lanes';
import { isEnd, standardEnds, type FlowFile } from '../flow-shape';

export type Adding =
  | { kind: 'after' | 'before' | 'lane' | 'way'; state: string }
  | { kind: 'between' | 'branch'; index: number }
  | { kind: 'lane-step'; state: string; lane: string }
  | { kind: 'end' };

/** What the dialog gives. */
export interface Asked { label: Labels; action: Labels; by: string[]; to: string; former: readonly string[] }

export const asks: Record<Adding['kind'], { name: boolean; people: boolean; to: boolean }> = {
  after: { name: true, people: true, to: false },
  before: { name: true, people: true, to: false },
  between: { name: true, people: true, to: false },
  branch: { name: true, people: true, to: false },
  lane: { name: true, people: true, to: false },
  'lane-step': { name: false, people: true, to: false },
  way: { name: false, people: true, to: true },
  end: { name: true, people: false, to: false },
};

export function added(flow: FlowFile, adding: Adding, asked: Asked): Edited {
  switch (adding.kind) {
    case 'after': return addAfter(flow, adding.state, asked);
    case 'before': return addBefore(flow, adding.state, asked);
    case 'between': return addBetween(flow, adding.index, asked);
    case 'branch': return addBranch(flow, adding.index, asked);
    case 'lane': return addLane(flow, adding.state, asked);
    case 'lane-step': return addLaneStep(flow, adding.state, adding.lane, asked.action, asked.by);
    case 'way': return addWay(flow, adding.state, asked.to, asked.action, asked.by);
    case 'end': return addEnd(flow, asked.label, asked.former);
  }
}

/** Every place that a way may lead to, the standard ends last. */
export const targetsOf = (flow: FlowFile): string[] => [...new Set([...Object.keys(flow.states).filter((state) => !isEnd(flow, state)), ...Object.keys(flow.states), ...standardEnds])];
