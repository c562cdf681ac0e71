/** Keys for new states, actions and lanes: made from the English label once, never changed again, because records carry them. */
import type { Labels } from '../../../meta/contract';
import { camelName, freeName } from '../../draft/new-name';
import { standardEnds, type FlowFile } from '../flow-shape';

/** @param former states of the published version: a key that records may still carry is not given to another step */
export function stateKey(flow: FlowFile, label: Labels, former: readonly string[] = []): string {
  const taken = new Set([...Object.keys(flow.states), ...former, ...standardEnds, ...flow.transitions.flatMap(({ from, to }) => [from, to])]);
  return freeName(camelName(label.en, 'step'), (name) => taken.has(name));
}

const standardActions = new Set(['return', 'reject', 'withdraw', 'cancel', 'reassign', 'delegate', 'add-signer', 'remove-signer', 'urge', 'comment', 'cc', 'move', 'terminate', 'hold', 'unhold']);

/** An action may have the same name in two states; within one it is that of its branches. */
export function actionKey(flow: FlowFile, from: string, label: Labels): string {
  const taken = new Set(flow.transitions.filter((one) => one.from === from).map(({ name }) => name));
  for (const { steps } of Object.values(flow.states[from]?.lanes ?? {})) for (const { name } of steps) taken.add(name);
  return freeName(camelName(label.en, 'act'), (name) => taken.has(name) || standardActions.has(name));
}

export function laneKey(flow: FlowFile, state: string, label: Labels): string {
  return freeName(camelName(label.en, 'lane'), (name) => flow.states[state]?.lanes?.[name] !== undefined);
}
