/** Checks one flow.json: every state reachable and left or final, and that every role, field and state it names exists. */
import type { RuleGroup } from '../conditions';
import { guestRole } from './access-file';
import { checkRule } from './check-schema';
import type { EffectFile, FlowFile, NeedFile, OnFile } from './flow-file';
import type { PackFiles, TypeFiles } from './pack-files';
import type { Report } from './problem';
import { attributesOf, knowsField } from './type-names';

const everybody: ReadonlySet<string> = new Set(['owner', 'any-staff', 'system', 'customer', 'chosen', '*']);
const standardEnds = ['rejected', 'cancelled'];

/** What the checks of one flow share. */
interface Check { all: PackFiles; type: TypeFiles; flow: FlowFile; roles: ReadonlySet<string>; report: Report; at(place: string): string }

export function checkFlow(all: PackFiles, type: TypeFiles, flow: FlowFile, roles: ReadonlySet<string>, report: Report): void {
  const check: Check = { all, type, flow, roles, report, at: (place) => `${type.folder}/flow.json#${place}` };
  const states = Object.keys(flow.states);
  const final = (name: string) => flow.states[name]?.final ?? standardEnds.includes(name);
  const known = new Set([...states, ...standardEnds]);
  const settled = new Set<string>();
  flow.transitions.forEach((transition, i) => {
    const path = check.at(`transitions.${i}`);
    for (const name of [transition.from, transition.to]) if (!known.has(name)) report(path, 'unknown-state', { name });
    if (final(transition.from)) report(path, 'final-left', { name: transition.from });
    const key = `${transition.from} ${transition.name}`;
    // The first branch whose condition holds is taken: what stands behind one without a condition never is.
    if (settled.has(key)) report(path, 'action-twice', { name: transition.name, state: transition.from });
    if (!transition.when?.rules.length && !transition.on) settled.add(key);
    checkSigning(check, transition, path);
    for (const who of transition.tell ?? []) checkWho(all, type, who, roles, path, report);
    checkCondition(check, transition.when, path);
    if (transition.on) checkOn(check, transition.on, transition.by, path);
  });
  for (const [name, state] of Object.entries(flow.states)) checkState(check, name, state);
  if (flow.fallback !== undefined && !roles.has(flow.fallback)) report(check.at('fallback'), 'unknown-role', { name: flow.fallback });
  if (flow.mail?.signInAbove) checkFigure(check, flow.mail.signInAbove.field, check.at('mail'));
  if (!states.some(final)) report(check.at('states'), 'no-final');
  const reached = reachable(states[0], flow);
  for (const name of states) {
    if (!reached.has(name) && !standardEnds.includes(name)) report(check.at(`states.${name}`), 'unreachable', { name });
    if (!final(name) && !flow.transitions.some(({ from }) => from === name)) report(check.at(`states.${name}`), 'dead-end', { name });
  }
}

/** Reports a role or person field that does not exist, wherever people are named as in a transition's `by`. */
export function checkWho(all: PackFiles, type: TypeFiles, who: string, roles: ReadonlySet<string>, path: string, report: Report): void {
  if (everybody.has(who) || who.startsWith('user:')) return;
  const [kind, field, level] = who.split(':');
  if (field === undefined || kind === 'chosen') {
    if (!roles.has(field ?? who)) report(path, 'unknown-role', { name: field ?? who });
    return;
  }
  if (kind === 'guest') {
    if (!hasAddress(all, type, field)) report(path, 'no-address', { name: field });
    return;
  }
  if (!['field', 'manager-of', 'managers-of', 'head-of'].includes(kind) || !knowsField(all, type, field)) report(path, 'unknown-field', { name: field });
  if (kind === 'managers-of' && !/^\d$/.test(level) && !roles.has(level)) report(path, 'unknown-role', { name: level });
}

const figures: readonly string[] = ['money', 'decimal', 'int', 'percent'];

function checkFigure({ type, report }: Check, name: string, path: string) {
  const kind = attributesOf(type).get(name)?.type;
  if (kind === undefined) report(path, 'unknown-field', { name });
  else if (!figures.includes(kind)) report(path, 'no-figure', { name });
}

/** An email field, or a reference to records that have one, among their lines too. */
function hasAddress(all: PackFiles, type: TypeFiles, name: string): boolean {
  const field = attributesOf(type).get(name);
  const targets = all.types.filter(({ key }) => field?.target?.includes(key));
  return field?.type === 'email' || targets.some((target) => [...attributesOf(target).values()].some((one) => one.type === 'email' || Object.values(one.attributes ?? {}).some((column) => column.type === 'email')));
}

interface Signing { by: string[]; needs?: NeedFile[]; effects?: EffectFile[] }

function checkSigning(check: Check, { by, needs = [], effects = [] }: Signing, path: string) {
  const { all, type, roles, report } = check;
  for (const who of by) checkWho(all, type, who, roles, path, report);
  if (by.some((who) => who.startsWith('guest:')) && !type.access?.roles[guestRole]?.may.includes('read')) report(path, 'guest-sees-nothing');
  for (const need of needs) {
    const { field, of, when } = typeof need === 'string' ? { field: need } : need;
    if (field !== 'note' && !knowsField(all, type, field)) report(path, 'unknown-field', { name: field });
    if (of !== undefined && !by.includes(of)) report(path, 'need-of-nobody', { name: field, who: of });
    checkCondition(check, when, path);
  }
  for (const effect of effects) checkCondition(check, effect.when, path);
}

function checkCondition({ all, type, report }: Check, rule: RuleGroup | undefined, path: string) {
  checkRule(rule, (name) => knowsField(all, type, name), path, report);
}

function checkOn({ all, type, report }: Check, on: OnFile, by: string[], path: string) {
  if (by.some((who) => who !== 'system')) report(path, 'on-not-system');
  if ('date' in on) {
    const kind = attributesOf(type).get(on.date)?.type ?? (/At$/.test(on.date) && knowsField(all, type, on.date) ? 'datetime' : undefined);
    if (kind !== 'date' && kind !== 'datetime') report(path, 'no-date', { name: on.date });
    return;
  }
  const others = 'records' in on ? [on.records.type] : attributesOf(type).get(on.record.field)?.target ?? [];
  if (others.length === 0) report(path, 'unknown-field', { name: 'record' in on ? on.record.field : '' });
  for (const key of others) {
    const other = all.types.find((one) => one.key === key);
    if (!other) {
      report(path, 'unknown-type', { name: key });
      continue;
    }
    if ('records' in on && !attributesOf(other).get(on.records.field)?.target?.includes(type.key)) report(path, 'unknown-field', { name: on.records.field });
    const known = new Set([...Object.keys(other.flow?.states ?? {}), ...standardEnds]);
    for (const name of 'records' in on ? on.records.states : on.record.states) if (!known.has(name)) report(path, 'unknown-state', { name });
  }
}

function checkState(check: Check, name: string, { due, may, lanes, join }: FlowFile['states'][string]) {
  const { all, type, flow, roles, report } = check;
  const path = check.at(`states.${name}`);
  const leaving = flow.transitions.filter(({ from }) => from === name);
  const steps = Object.values(lanes ?? {}).flatMap((lane) => lane.steps);
  for (const field of [...(may?.hide ?? []), ...(may?.write ?? [])]) if (!knowsField(all, type, field)) report(path, 'unknown-field', { name: field });
  for (const one of [due, ...steps.map((step) => step.due)]) {
    if (one?.act && ![...leaving, ...steps].some((action) => action.name === one.act?.action)) report(path, 'unknown-action', { name: one.act.action });
    if (one?.escalate && one.escalate.to !== 'manager') checkWho(all, type, one.escalate.to, roles, path, report);
  }
  if (!lanes) return;
  for (const lane of Object.values(lanes)) {
    checkCondition(check, lane.when, path);
    for (const step of lane.steps) checkSigning(check, step, path);
    const twice = lane.steps.find((step, i) => lane.steps.findIndex((one) => one.name === step.name) < i);
    if (twice) report(path, 'action-twice', { name: twice.name, state: name });
  }
  if (!leaving.some(({ by, on }) => by.includes('system') && !on)) report(path, 'no-join', { name });
  if (typeof join === 'number' && join > Object.keys(lanes).length) report(path, 'join-too-many', { name });
}

function reachable(first: string, flow: FlowFile): Set<string> {
  const reached = new Set([first]);
  for (const state of reached) for (const { from, to } of flow.transitions) if (from === state) reached.add(to);
  return reached;
}
