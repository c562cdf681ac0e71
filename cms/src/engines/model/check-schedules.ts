/** Checks a type's schedules: the types, fields, states, roles and actions that they name exist. */
import { isGroup, isLinesRule, type RuleGroup } from '../conditions';
import { checkWho } from './check-flow';
import { checkRule } from './check-schema';
import type { PackFiles, TypeFiles } from './pack-files';
import type { Report } from './problem';
import type { FilledFile, ScheduleFile } from './schedules-file';
import { attributesOf, knowsField } from './type-names';

export function checkSchedules(all: PackFiles, type: TypeFiles, roles: ReadonlySet<string>, report: Report): void {
  const names = new Set<string>();
  (type.schedules ?? []).forEach((schedule, i) => {
    const path = `${type.folder}/schedules.json#${i}`;
    if (names.has(schedule.name)) report(path, 'name-taken', { name: schedule.name, other: type.folder });
    names.add(schedule.name);
    checkSchedule({ all, roles, report, path }, type, schedule);
  });
}

interface Check { all: PackFiles; roles: ReadonlySet<string>; report: Report; path: string }

function checkSchedule(check: Check, type: TypeFiles, { when, for: whom, fields, lines = {}, only, once = [], owner, act, tell = [], late }: ScheduleFile) {
  const { all, roles, report, path } = check;
  const subject = typeNamed(check, whom && ('roles' in whom ? 'person' : whom.each));
  const knows = (of: TypeFiles | undefined) => (name: string) => of === undefined || knowsField(all, of, name);
  for (const role of whom && 'roles' in whom ? whom.roles : []) if (!roles.has(role)) report(path, 'unknown-role', { name: role });
  checkRule(whom?.when, knows(subject), path, report);
  for (const { type: key, field, when: rule } of [...(whom?.having ?? []), ...(whom && 'quiet' in whom && whom.quiet ? [{ when: undefined, ...whom.quiet }] : [])]) {
    const other = typeNamed(check, key);
    if (other && !knowsField(all, other, field)) report(path, 'unknown-field', { name: field });
    checkRule(rule, knows(other), path, report);
  }
  if ('date' in when) {
    const kind = subject && (attributesOf(subject).get(when.date)?.type ?? (/At$/.test(when.date) && knowsField(all, subject, when.date) ? 'datetime' : undefined));
    if (!subject || (kind !== 'date' && kind !== 'datetime')) report(path, 'no-date', { name: when.date });
  }
  for (const setting of [...settingsOf(when), ...settingsOf({ every: 'day', at: late?.at })]) if (!Object.hasOwn(all.company?.settings ?? {}, setting)) report(path, 'unknown-field', { name: `$company.${setting}` });
  const filled = (name: string, value: FilledFile) => {
    if (!knowsField(all, type, name)) report(path, 'unknown-field', { name });
    checkFilled(check, subject, value);
  };
  for (const [name, value] of Object.entries(fields)) filled(name, value);
  for (const [part, rows] of Object.entries(lines)) for (const row of rows) for (const [column, value] of Object.entries(row)) filled(`${part}.${column}`, value);
  checkRule(only, knows(type), path, report);
  for (const name of once) if (!knowsField(all, type, name)) report(path, 'unknown-field', { name });
  if (owner !== undefined && subject) checkWho(all, subject, owner, roles, path, report);
  for (const who of [...tell, ...(late?.tell ?? [])]) checkWho(all, type, who, roles, path, report);
  for (const name of late?.states ?? []) if (!Object.hasOwn(type.flow?.states ?? {}, name)) report(path, 'unknown-state', { name });
  if (act !== undefined && !type.flow?.transitions.some(({ name, by }) => name === act && by.includes('system'))) report(path, 'unknown-action', { name: act });
}

/** Company settings that a time names. */
function settingsOf({ at, ...when }: ScheduleFile['when']): string[] {
  const named = [at, ...('every' in when ? when.on ?? [] : [])];
  return named.flatMap((one) => (typeof one === 'string' && one.startsWith('$company.') ? [one.slice('$company.'.length)] : []));
}

function checkFilled(check: Check, subject: TypeFiles | undefined, value: FilledFile) {
  const { all, report, path } = check;
  if (typeof value === 'string') {
    if (!subject || !knowsField(all, subject, value)) report(path, 'unknown-field', { name: value });
    return;
  }
  if (!('figure' in value)) return;
  const { type: key, path: field, lines, when } = value.figure;
  const other = typeNamed(check, key);
  if (!other) return;
  for (const name of [field, lines]) if (name !== undefined && !knowsField(all, other, name)) report(path, 'unknown-field', { name });
  checkRule(when, (name) => knowsField(all, other, name), path, report);
  for (const name of namedOfThis(when)) if (!subject || !knowsField(all, subject, name)) report(path, 'unknown-field', { name });
}

/** The fields that `$this.<field>` names in a condition. */
function namedOfThis(rule: RuleGroup | undefined): string[] {
  return (rule?.rules ?? []).flatMap((one): string[] => {
    if (isGroup(one)) return namedOfThis(one);
    if (isLinesRule(one)) return [];
    return [one.value].flat().flatMap((value) => (typeof value === 'string' && value.startsWith('$this.') ? [value.slice('$this.'.length)] : []));
  });
}

/** Undefined where there is none, which is reported unless its pack is off. */
function typeNamed({ all, report, path }: Check, key: string | undefined): TypeFiles | undefined {
  const type = all.types.find((one) => one.key === key);
  if (key !== undefined && !type && !all.off?.has(key)) report(path, 'unknown-type', { name: key });
  return type;
}
