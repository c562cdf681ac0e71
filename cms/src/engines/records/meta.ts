/** `GET /api/meta`: everything the panel draws itself from, as this person may see it. */
import { timeZone } from '../../foundation/clock';
import { can, fieldRights, isAdministrator, type Person } from '../access';
import { model, type Model, type RecordType } from '../model';
import { reportsFor } from '../reports';
import { metaFields, metaSystemFields } from './meta-field';
import { isSeen } from './type-of-path';

const kept = new WeakMap<Model, Map<string, string>>();

/** The JSON text. All but `me` depends on the version and the person's roles only, and is kept. */
export function metaFor(person: Person): string {
  const current = model();
  let known = kept.get(current);
  if (!known) kept.set(current, known = new Map<string, string>());
  const key = `${person.outside} ${person.roles.join()}`;
  let rest = known.get(key);
  if (rest === undefined) known.set(key, rest = JSON.stringify(restOf(current, person)).slice(1));
  const { id, username, name, roles, language } = person;
  return `${JSON.stringify({ version: current.version, me: { id, username, name, roles, language } }).slice(0, -1)},${rest}`;
}

function restOf(current: Model, person: Person): object {
  const types = current.types.filter((type) => isSeen(person, type));
  return {
    company: { name: current.company.name, timeZone, currency: current.company.currency },
    roles: current.roles.map(({ id, name, label, outside }) => ({ id, name, label, outside })),
    types: types.map((type) => metaType(person, type)),
    reports: reportsFor(person),
    menu: current.packs.map(({ name, label }) => ({
      pack: name, label, items: types.filter((type) => type.pack === name && can(person, type, 'list') !== false).map((type) => type.name),
    })).filter(({ items }) => items.length > 0),
    home: homeOf(current, person),
    /** Whether something can be late: then there is a list of it. */
    late: (!person.outside && types.some(({ schedules }) => schedules.some(({ late }) => late))) || undefined,
    /** Whether the designer is open to this person. */
    design: isAdministrator(person) || undefined,
  };
}

function metaType(person: Person, type: RecordType): object {
  const rights = fieldRights(person, type);
  const readable = (name: string) => rights.read.has(name);
  return {
    name: type.name,
    plural: type.plural,
    pack: type.pack,
    label: type.label,
    icon: type.icon,
    number: type.number ?? null,
    title: type.title,
    subtitle: type.subtitle,
    ledger: type.ledger,
    fields: [...metaFields(type, rights), ...metaSystemFields(type)],
    states: (type.flow?.states ?? []).map(({ name, label, final, due, lanes, join }) => ({
      name, label, final, due: due && { hours: due.hours }, lanes: lanes?.map(({ name: lane, label: called, steps, when }) => ({ name: lane, label: called, steps, when })), join,
    })),
    flow: (type.flow?.transitions ?? []).map(({ name, label, from, to, by, mode, needs = [], tone, lane }) => ({
      name, label, from, to, by, mode: mode ?? 'one', needs: [...new Set(needs.map(({ field }) => field))], tone, lane,
    })),
    print: type.print.map(({ name, form }) => ({ name, label: form.label, copies: form.copies })),
    form: { sections: type.form.sections.map(({ label, fields: names }) => ({ label, fields: names.filter(readable) })).filter(({ fields: names }) => names.length > 0) },
    list: { columns: type.list.columns.filter(readable), filters: type.list.filters.filter(readable), sort: readable(type.list.sort[0]) ? type.list.sort : ['id', 'DESC'] },
    can: {
      list: can(person, type, 'list') !== false,
      create: can(person, type, 'create') === true,
      export: can(person, type, 'export') !== false,
      import: !type.ledger && can(person, type, 'create') === true,
    },
  };
}

/** The widgets of the person's roles, one after the other, each once; everybody's where the roles have none. A type whose pack is off has none. */
function homeOf(current: Model, person: Person): unknown[] {
  const there = new Set<unknown>([undefined, ...current.types.map(({ plural }) => plural)]);
  const own = person.roles.flatMap((role) => current.home[role] ?? []).filter(({ params }) => there.has(params?.plural));
  const widgets = own.length > 0 ? own : (current.home['*'] ?? []).filter(({ params }) => there.has(params?.plural));
  return [...new Map(widgets.map(({ widget, label, params }) => [JSON.stringify([widget, params]), { widget, label, params: params ?? {} }])).values()];
}
