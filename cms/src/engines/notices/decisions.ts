/** What can be decided from outside the panel: the step's own actions, return and reject; the rest needs signing in. Pure. */
import { isStandard, type Action } from '../workflow';

/** In the order of the buttons: the step's own first, then return, then reject. */
export function decisionsAmong(actions: readonly Action[]): Action[] {
  const own = actions.filter(({ name }) => !isStandard(name));
  if (own.length === 0) return [];
  const standard = ['return', 'reject'].flatMap((name) => actions.filter((action) => action.name === name));
  return [...own, ...standard];
}
