/** Checks a record type's notice rules against its fields, states, actions and forms; what templates say is looked at where they can be read. */
import { checkWho } from './check-flow';
import { checkRule } from './check-schema';
import type { FieldType } from './field-type';
import { isStandardNotice, type NoticeOccasion, type NoticeRule } from './notices-file';
import type { PackFiles, TypeFiles } from './pack-files';
import type { Report } from './problem';
import { standardActions } from './standard-actions';
import { systemFields } from './system-fields';
import { attributesOf, knowsField } from './type-names';

/** What the checks of one type's rules share. */
interface Check { all: PackFiles; type: TypeFiles; roles: ReadonlySet<string>; states: ReadonlySet<string>; report: Report }

export function checkNotices(all: PackFiles, type: TypeFiles, roles: ReadonlySet<string>, report: Report): void {
  const states = new Set([...Object.keys(type.flow?.states ?? {}), 'rejected', 'cancelled']);
  const seen = new Set<string>();
  type.notices?.rules.forEach((rule, i) => {
    const path = `${type.folder}/notices.json#rules.${i}`;
    const key = `${rule.name} ${rule.step ?? ''}`;
    if (seen.has(key)) report(path, 'rule-twice', { name: rule.name });
    seen.add(key);
    checkOne({ all, type, roles, states, report }, rule, path);
  });
}

function checkOne(check: Check, rule: NoticeRule, path: string): void {
  const { all, type, states, report } = check;
  const { name, on, to = [], step, when, attach = [] } = rule;
  if (isStandardNotice(name) ? on !== undefined || to.length > 0 : step !== undefined) report(path, 'rule-standard', { name });
  if (!isStandardNotice(name) && (!on || to.length === 0)) report(path, 'rule-incomplete', { name });
  if (step !== undefined && !states.has(step)) report(path, 'unknown-state', { name: step });
  if (on) checkOccasion(check, on, path);
  for (const entry of to) checkRecipient(check, entry, path);
  checkRule(when, (field) => knowsField(all, type, field), path, report);
  for (const one of attach) {
    if ('print' in one) {
      if (!type.print.some((form) => form.name === one.print)) report(path, 'no-form', { name: one.print });
      continue;
    }
    const { start, end, place } = one.calendar;
    for (const field of [start, end]) if (field !== undefined) checkDate(check, field, path);
    if (place !== undefined && !knowsField(all, type, place)) report(path, 'unknown-field', { name: place });
  }
}

function checkOccasion(check: Check, on: NoticeOccasion, path: string): void {
  const { all, type, states, report } = check;
  switch (on.event) {
    case 'entered':
    case 'overdue':
      if (on.state !== undefined && !states.has(on.state)) report(path, 'unknown-state', { name: on.state });
      return;
    case 'changed':
      if (!knowsField(all, type, on.field)) report(path, 'unknown-field', { name: on.field });
      return;
    case 'acted':
      if (!standardActions.has(on.action) && !actionsOf(type).has(on.action)) report(path, 'unknown-action', { name: on.action });
      return;
    case 'date':
      checkDate(check, on.field, path);
      return;
    case 'created':
  }
}

function checkDate({ type, report }: Check, name: string, path: string): void {
  const kind = attributesOf(type).get(name)?.type ?? (Object.hasOwn(systemFields, name) ? systemFields[name].type : undefined);
  if (kind === undefined) report(path, 'unknown-field', { name });
  else if (kind !== 'date' && kind !== 'datetime') report(path, 'no-date', { name });
}

/** Somebody as in a flow, a mail address of the record or one reference on, or everybody whose address a reference holds. */
function checkRecipient(check: Check, entry: string, path: string): void {
  const { all, type, roles, report } = check;
  if (entry.startsWith('contacts-of:')) {
    const name = entry.slice('contacts-of:'.length);
    if (attributesOf(type).get(name)?.type !== 'ref') report(path, 'unknown-field', { name });
    return;
  }
  checkWho(all, type, entry, roles, path, report);
  const field = entry.startsWith('field:') ? entry.slice('field:'.length) : undefined;
  const kind = field === undefined ? undefined : typeAt(check, field);
  if (field !== undefined && kind !== undefined && !['user', 'users', 'email'].includes(kind)) report(path, 'no-mail-field', { name: field });
}

/** The type of a field of the record or of the first type that has it behind a reference. */
function typeAt({ all, type }: Check, path: string): FieldType | undefined {
  const [first, second] = path.split('.');
  const own = attributesOf(type).get(first);
  const system = Object.hasOwn(systemFields, first) ? systemFields[first].type : undefined;
  if (second === undefined) return own?.type ?? system;
  if (own?.type === 'lines') return 'lines';
  const keys = own?.target ?? (own?.type === 'user' || first === 'owner' ? ['person'] : ['department']);
  const targets = all.types.filter(({ key }) => keys.includes(key));
  return targets.map((target) => attributesOf(target).get(second)?.type).find((kind) => kind !== undefined);
}

function actionsOf({ flow }: TypeFiles): Set<string> {
  const lanes = Object.values(flow?.states ?? {}).flatMap(({ lanes: some = {} }) => Object.values(some));
  return new Set([...(flow?.transitions ?? []), ...lanes.flatMap(({ steps }) => steps)].map(({ name }) => name));
}
