/** The places of a schedules.json where fields are named. */
/* eslint-disable @typescript-eslint/no-unsafe-member-access -- files are walked as the JSON that they are, their formats checked before */
import { actor, replaceAll, rule, type AnyFile, type Names } from './rewrite-names';

/** Gives every name in one schedule to `names` and writes what it answers. */
export function scheduleNames(file: AnyFile, names: Names, place: string): void {
  const own = (name: string) => names.path(place, name);
  const whom = file.for as AnyFile | undefined;
  const subject = whom && names.seenFrom((whom.each ?? 'person') as string);
  const theirs = (name: string) => subject?.path(place, name) ?? name;
  rule(whom?.when, theirs);
  for (const other of [whom?.having ?? [], whom?.quiet ?? []].flat() as AnyFile[]) pointing(other, names, place);
  if (typeof file.when.date === 'string') file.when.date = theirs(file.when.date as string);
  const filled = (row: AnyFile, target: (name: string) => string) => Object.fromEntries(Object.entries(row).map(([name, from]) => {
    if (typeof from !== 'string') figure((from as AnyFile).figure as AnyFile | undefined, names, theirs, place);
    return [target(name), typeof from === 'string' ? theirs(from) : (from as unknown)];
  }));
  file.fields = filled(file.fields as AnyFile, own);
  if (file.lines) file.lines = Object.fromEntries(Object.entries(file.lines as Record<string, AnyFile[]>).map(([part, rows]) => [own(part), rows.map((row) => filled(row, (name) => names.column(place, part, name)))]));
  for (const effect of (file.fill ?? []) as AnyFile[]) for (const [key, value] of Object.entries((effect.with ?? {}) as AnyFile)) if (typeof value === 'string') effect.with[key] = own(value);
  rule(file.only, own);
  replaceAll(file.once, own);
  if (typeof file.owner === 'string' && subject) file.owner = actor(place, file.owner, subject);
  for (const list of [file.tell, file.late?.tell]) replaceAll(list, (who) => actor(place, who, names));
}

function pointing(file: AnyFile, names: Names, place: string): void {
  const other = names.seenFrom(file.type as string);
  if (!other) return;
  file.field = other.path(place, file.field as string);
  if (typeof file.date === 'string') file.date = other.path(place, file.date);
  rule(file.when, (name) => other.path(place, name));
}

function figure(file: AnyFile | undefined, names: Names, theirs: (name: string) => string, place: string): void {
  const other = file && names.seenFrom(file.type as string);
  if (!other) return;
  if (typeof file.path === 'string') file.path = other.path(place, file.path);
  if (typeof file.lines === 'string') file.lines = other.path(place, file.lines);
  rule(file.when, (name) => other.path(place, name));
  ofThis(file.when, theirs);
}

/** Values that name a field of the record drafted for: `$this.customer`. */
function ofThis(tree: unknown, theirs: (name: string) => string): void {
  for (const one of ((tree as AnyFile | undefined)?.rules ?? []) as AnyFile[]) {
    if (one.rules) ofThis(one, theirs);
    const renamed = (value: unknown) => (typeof value === 'string' && value.startsWith('$this.') ? `$this.${theirs(value.slice('$this.'.length))}` : value);
    if (Array.isArray(one.value)) one.value = one.value.map(renamed);
    else if ('value' in one) one.value = renamed(one.value);
  }
}
