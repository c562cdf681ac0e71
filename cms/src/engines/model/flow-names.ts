/** The places of a flow.json where fields are named. */
/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-argument -- files are walked as the JSON that they are, their formats checked before */
import { actor, replaceAll, rule, type AnyFile, type Names } from './rewrite-names';

/** Gives every name in the file to `names` and writes what it answers. */
export function flowNames(file: AnyFile, names: Names, path: string): void {
  (file.transitions as AnyFile[]).forEach((transition, i) => {
    const place = `${path}#transitions.${i}`;
    signing(transition, names, place);
    if (transition.on?.date !== undefined) transition.on.date = names.path(place, transition.on.date as string);
    if (transition.on?.record) transition.on.record.field = names.path(place, transition.on.record.field as string);
    if (transition.on?.records) transition.on.records.field = names.of(place, transition.on.records.type as string, transition.on.records.field as string);
  });
  if (file.mail?.signInAbove) file.mail.signInAbove.field = names.path(`${path}#mail`, file.mail.signInAbove.field as string);
  for (const [state, of] of Object.entries(file.states as Record<string, AnyFile>)) {
    const place = `${path}#states.${state}`;
    for (const list of [of.may?.hide, of.may?.write]) replaceAll(list, (name) => names.path(place, name));
    if (typeof of.due?.escalate?.to === 'string') of.due.escalate.to = actor(place, of.due.escalate.to as string, names);
    for (const lane of Object.values((of.lanes ?? {}) as Record<string, AnyFile>)) {
      rule(lane.when, (name) => names.path(place, name));
      for (const step of lane.steps as AnyFile[]) signing(step, names, place);
    }
  }
}

/** A transition, or a step of a lane. */
function signing(step: AnyFile, names: Names, place: string): void {
  const field = (name: string) => (name === 'note' ? name : names.path(place, name));
  replaceAll(step.needs, field);
  for (const need of (step.needs ?? []) as (AnyFile | string)[]) {
    if (typeof need === 'string') continue;
    need.field = field(need.field as string);
    if (typeof need.of === 'string') need.of = actor(place, need.of, names);
    rule(need.when, field);
  }
  for (const list of [step.by, step.tell]) replaceAll(list, (who) => actor(place, who, names));
  rule(step.when, field);
  for (const effect of (step.effects ?? []) as AnyFile[]) {
    rule(effect.when, field);
    if (typeof effect.with?.type === 'string' && typeof effect.with.fields === 'object') mapping(effect.with, names, place);
    else parameters(effect.with, names, place);
  }
}

/** What a new record of another type is filled with: its fields on the left, ours on the right. */
function mapping(given: AnyFile, names: Names, place: string): void {
  const type = given.type as string;
  const filled = (fields: AnyFile, target: (name: string) => string, own: (name: string) => string) => Object.fromEntries(
    Object.entries(fields).map(([name, from]) => [target(name), typeof from === 'string' ? own(from) : (from as unknown)]));
  const own = (name: string) => names.path(place, name);
  given.fields = filled(given.fields as AnyFile, (name) => names.of(place, type, name), own);
  if (typeof given.link === 'string') given.link = own(given.link);
  if (typeof given.owner === 'string') given.owner = actor(place, given.owner, names);
  if (!given.lines) return;
  const part = given.lines.from as string;
  given.lines.fields = filled(given.lines.fields as AnyFile, (name) => names.of(place, type, `${given.lines.to as string}.${name}`).split('.').at(-1) ?? name, (name) => names.path(place, name, part));
  rule(given.lines.where, (name) => names.path(place, name, part));
  given.lines.to = names.of(place, type, given.lines.to as string);
  given.lines.from = own(part);
}

/** An effect's parameters name fields of the record, or columns of the part that `lines` names. */
function parameters(given: AnyFile | undefined, names: Names, place: string): void {
  const part = typeof given?.lines === 'string' ? given.lines : undefined;
  for (const [key, value] of Object.entries(given ?? {})) {
    if (typeof value === 'string' && given) given[key] = names.path(place, value, part);
  }
}
