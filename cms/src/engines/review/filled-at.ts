/** Which fields have a value in each state, whichever way a record came there: those that every way there asks for. Pure. */
import type { Flow, RecordType, Transition } from '../model';

/** State -> fields that cannot be empty in it. */
export function filledAt(type: RecordType, flow: Flow): ReadonlyMap<string, ReadonlySet<string>> {
  const asks = ({ needs = [] }: Transition) => needs.filter(({ of, when }) => of === undefined && when === undefined).map(({ field }) => field);
  const everything = new Set(flow.transitions.flatMap(asks));
  const filled = new Map(flow.states.map(({ name }, i) => [name, i === 0 ? new Set<string>() : new Set(everything)]));
  const required = new Set(type.fields.filter((field) => field.required).map(({ name }) => name));
  for (let changed = true; changed;) {
    changed = false;
    for (const transition of flow.transitions) {
      const { from, to } = transition;
      const needs = asks(transition);
      const [there, here] = [filled.get(from), filled.get(to)];
      if (!there || !here || from === to || to === flow.states[0].name) continue;
      for (const field of here) {
        if (there.has(field) || needs.includes(field)) continue;
        here.delete(field);
        changed = true;
      }
    }
  }
  return new Map([...filled].map(([state, fields]) => [state, new Set([...fields, ...required])]));
}
