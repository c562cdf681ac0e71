/** What can be decided from outside the panel: the step's own actions, return and reject; the rest needs signing in. Pure. */
import type { Person } from '../access';
import { isGuestPerson, isStandard, type Action } from '../workflow';

/** The same for a person: guests have the step's own actions only. */
export function decisionsOf(person: Person, actions: readonly Action[]): Action[] {
  return isGuestPerson(person) ? actions.filter(({ name }) => !isStandard(name)) : decisionsAmong(actions);
}

/** In the order of the buttons: the step's own first, then return, then reject. */
export function decisionsAmong(actions: readonly Action[]): Action[] {
  const own = actions.filter(({ name }) => !isStandard(name));
  if (own.length === 0) return [];
  const standard = ['return', 'reject'].flatMap((name) => actions.filter((action) => action.name === name));
  return [...own, ...standard];
}
