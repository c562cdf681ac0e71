/** Checks one flow.json: every state reachable and left or final, and that every role, field and state it names exists. */
import type { FlowFile } from './flow-file';
import type { PackFiles, TypeFiles } from './pack-files';
import { checkRule } from './check-schema';
import type { Report } from './problem';
import { knowsField } from './type-names';

const everybody: ReadonlySet<string> = new Set(['owner', 'any-staff', 'system', 'customer', '*']);

export function checkFlow(all: PackFiles, type: TypeFiles, flow: FlowFile, roles: ReadonlySet<string>, report: Report): void {
  const at = (place: string) => `${type.folder}/flow.json#${place}`;
  const states = Object.keys(flow.states);
  const final = (name: string) => flow.states[name]?.final ?? ['rejected', 'cancelled'].includes(name);
  const known = new Set([...states, 'rejected', 'cancelled']);
  const seen = new Set<string>();
  flow.transitions.forEach((transition, i) => {
    const path = at(`transitions.${i}`);
    for (const name of [transition.from, transition.to]) if (!known.has(name)) report(path, 'unknown-state', { name });
    if (final(transition.from)) report(path, 'final-left', { name: transition.from });
    const key = `${transition.from} ${transition.name}`;
    if (seen.has(key) && !transition.when) report(path, 'action-twice', { name: transition.name, state: transition.from });
    seen.add(key);
    for (const who of [...transition.by, ...(transition.tell ?? [])]) checkWho(all, type, who, roles, path, report);
    for (const name of transition.needs ?? []) if (name !== 'note' && !knowsField(all, type, name)) report(path, 'unknown-field', { name });
    checkRule(transition.when, (name) => knowsField(all, type, name), path, report);
  });
  if (flow.fallback !== undefined && !roles.has(flow.fallback)) report(at('fallback'), 'unknown-role', { name: flow.fallback });
  if (!states.some(final)) report(at('states'), 'no-final');
  const reached = reachable(states[0], flow);
  for (const name of states) {
    if (!reached.has(name) && !['rejected', 'cancelled'].includes(name)) report(at(`states.${name}`), 'unreachable', { name });
    if (!final(name) && !flow.transitions.some(({ from }) => from === name)) report(at(`states.${name}`), 'dead-end', { name });
  }
}

/** Reports a role or person field that does not exist, wherever people are named as in a transition's `by`. */
export function checkWho(all: PackFiles, type: TypeFiles, who: string, roles: ReadonlySet<string>, path: string, report: Report): void {
  if (everybody.has(who) || who.startsWith('user:')) return;
  const [kind, field] = who.split(':');
  if (field === undefined) {
    if (!roles.has(who)) report(path, 'unknown-role', { name: who });
  } else if (!['field', 'manager-of', 'head-of'].includes(kind) || !knowsField(all, type, field)) {
    report(path, 'unknown-field', { name: field });
  }
}

function reachable(first: string, flow: FlowFile): Set<string> {
  const reached = new Set([first]);
  for (const state of reached) for (const { from, to } of flow.transitions) if (from === state) reached.add(to);
  return reached;
}
