/** Whether a person could be among those an action is for, as far as meta tells; the server decides. */
import type { Me, MetaTransition } from '../meta/contract';

export function mayTry(action: MetaTransition, me: Me): boolean {
  return action.by.some((actor) => me.roles.includes(actor) || actor === 'any-staff' || actor === 'owner' || actor === `user:${me.username}` || /^(field|manager-of|head-of):/.test(actor));
}
