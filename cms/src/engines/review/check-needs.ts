/** Whether whoever has a step can fill in what it asks for: seen by their role, not hidden by the step, not computed. Pure. */
import type { Flow, Model, Need, RecordType, Transition } from '../model';
import { fieldAt } from './field-at';
import type { Tell } from './finding';
import { placeOf } from './place-of';

export function checkNeeds(model: Model, type: RecordType, flow: Flow, tell: Tell): void {
  flow.transitions.forEach((transition, index) => {
    for (const need of transition.needs ?? []) checkNeed(model, type, flow, transition, need, placeOf(flow, index), tell);
  });
}

function checkNeed(model: Model, type: RecordType, flow: Flow, { from, label: action, by }: Transition, need: Need, place: string, tell: Tell): void {
  const at = fieldAt(model, type, need.field);
  if (!at) return;
  const field = at.label;
  if (at.field?.computed) tell(place, 'need-computed', 'error', { action, field });
  const step = flow.states.find(({ name }) => name === from);
  if (covers(step?.may?.hide, need.field)) tell(place, 'need-hidden-here', 'error', { action, field, state: step?.label ?? from });
  const asked = need.of === undefined ? by : [need.of];
  for (const { name, label, outside } of model.roles) {
    if (asked.includes(name) && isHidden(type, name, outside, need.field)) tell(place, 'need-hidden', 'error', { action, field, actor: label });
  }
}

/** What the role is granted hides the field, and nothing that everybody of the company is granted shows it. */
function isHidden({ access }: RecordType, role: string, outside: boolean, name: string): boolean {
  const grants = [access.roles[role], ...(outside ? [] : [access.roles['*']])].filter((grant) => grant?.may.includes('read'));
  return grants.length > 0 && grants.every((grant) => covers(grant.hide, name));
}

/** A list that names a lines field covers its columns too. */
const covers = (list: readonly string[] | undefined, name: string): boolean => list !== undefined && (list.includes(name) || list.includes(name.split('.')[0]));
