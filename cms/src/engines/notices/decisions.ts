/** What can be decided from outside the panel: the step's own actions, return and reject; the rest needs signing in. Pure. */
import type { RecordType } from '../model';
import type { Action } from '../workflow';

/** In the order of the buttons: the step's own first, then return, then reject. */
export function decisionsAmong(type: RecordType, state: string | null, actions: readonly Action[]): Action[] {
  const own = actions.filter(({ name }) => type.flow?.transitions.some((transition) => transition.name === name && transition.from === state));
  if (own.length === 0) return [];
  const standard = ['return', 'reject'].flatMap((name) => actions.filter((action) => action.name === name && !own.includes(action)));
  return [...own, ...standard];
}
