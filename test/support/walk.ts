/** Walks every flow of the packs as the people named in it: finds a way to each transition, makes up what the forms ask for, and takes it. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Server } from './boot';
import type { Answer, ApiRecord } from './client';
import { root } from './place';

interface Rule { field: string; operator: string; value?: unknown; valueSource?: string }
interface RuleGroup { combinator: 'and' | 'or'; not?: boolean; rules: (Rule | RuleGroup)[] }
interface Attribute { type: string; name?: string; required?: boolean; readOnly?: boolean; computed?: string; values?: Record<string, unknown>; target?: string[]; attributes?: Record<string, Attribute>; requiredWhen?: RuleGroup; min?: number | string; max?: number | string; maxLength?: number }
export interface Transition { name: string; from: string; to: string; by: string[]; mode?: string; needs?: (string | { field: string; of?: string; when?: RuleGroup })[]; when?: RuleGroup; on?: object }
export interface WalkedType { key: string; plural: string; attributes: Record<string, Attribute>; states: string[]; transitions: Transition[] }

type Values = Record<string, unknown>;

const folder = join(root, 'cms/packs');
const read = (path: string) => JSON.parse(readFileSync(join(folder, path), 'utf8')) as Record<string, never>;

/** Every record type of the packs. */
export const walkedTypes: WalkedType[] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('schema.json'))
  .map((path) => {
    const schema = read(path) as unknown as { plural: string; attributes: Record<string, Attribute> };
    const place = path.replace(/schema\.json$/, 'flow.json');
    const has = readdirSync(join(folder, path, '..')).includes('flow.json');
    const flow = has ? (read(place) as unknown as { states: object; transitions: Transition[] }) : { states: {}, transitions: [] };
    return { key: path.split('/')[1], plural: schema.plural, attributes: schema.attributes, states: Object.keys(flow.states), transitions: flow.transitions };
  });

const isSystem = ({ by }: Transition) => by.every((entry) => entry === 'system');

/** The shortest ways from the first state over each transition that people take; a way over something the system waits for is none. */
export function waysThrough({ states, transitions }: WalkedType): { last: Transition; way: Transition[] }[] {
  const ways = new Map<string, Transition[]>([[states[0], []]]);
  const open = [states[0]];
  for (let state = open.shift(); state !== undefined; state = open.shift()) {
    for (const transition of transitions.filter((one) => one.from === state && !isSystem(one))) {
      if (ways.has(transition.to)) continue;
      ways.set(transition.to, [...(ways.get(state) ?? []), transition]);
      open.push(transition.to);
    }
  }
  return transitions.filter((one) => !isSystem(one)).flatMap((last) => {
    const before = ways.get(last.from);
    return before ? [{ last, way: [...before, last] }] : [];
  });
}

/** Somebody who walks: makes records up and acts on them as whoever the flow names. */
export class Walker {
  readonly #people = new Map<string, ApiRecord>();
  /** What the steps of the present way ask for: lines that they fill in have to be there. */
  #asked: ReadonlySet<string> = new Set();

  constructor(private readonly server: Server) {}

  /** Takes a way, and gives the record as it stands at its end. @throws with the answer of the step that failed */
  async walk(type: WalkedType, way: readonly Transition[]): Promise<ApiRecord> {
    this.#asked = new Set(way.flatMap(({ needs = [] }) => needs.map((need) => (typeof need === 'string' ? need : need.field))));
    const wants = way.map(({ when }) => when).reduce<Values>((all, rule) => ({ ...all, ...wantsOf(rule) }), {});
    const owner = await this.#creator(type, way[0]);
    let record = await this.make(type, owner, wants);
    for (const transition of way) record = await this.#take(type, record, owner, transition, wants);
    return record;
  }

  /** Makes a record with everything its form asks for. */
  async make(type: WalkedType, by: string, wants: Values = {}): Promise<ApiRecord> {
    const client = await this.server.as(by);
    const answer = await client.request('POST', `/api/${type.plural}`, await this.#values(type.attributes, wants, by, await this.#writable(type, by)));
    if (answer.status !== 201) throw new Error(`${type.key}: ${by} cannot create it: ${said(answer)}`);
    return answer.body as ApiRecord;
  }

  async #take(type: WalkedType, record: ApiRecord, owner: string, transition: Transition, wants: Values): Promise<ApiRecord> {
    const people = transition.from === type.states[0] ? [owner] : await this.#actors(record, owner, transition);
    let now = record;
    for (const by of people) {
      const client = await this.server.as(by);
      const seen = (await (await this.server.as('administrator')).get(`/api/${type.plural}/${record.id}`)) as ApiRecord;
      if (seen.state !== transition.from) break;
      const needs = (transition.needs ?? []).filter((need) => typeof need === 'string' || need.of === undefined || need.of === by).map((need) => (typeof need === 'string' ? need : need.field));
      const given: Values = { version: seen.version };
      for (const need of needs) await this.#need(type, seen, need, wants, by, given);
      const answer = await client.request('POST', `/api/${type.plural}/${record.id}/act/${transition.name}`, given);
      if (answer.status !== 200) throw new Error(`${type.key}: ${by} cannot ${transition.name} in ${transition.from}: ${said(answer)}`);
      now = answer.body as ApiRecord;
    }
    const after = (await (await this.server.as('administrator')).get(`/api/${type.plural}/${record.id}`)) as ApiRecord;
    if (after.state !== transition.to && after.state === transition.from && transition.from !== transition.to) throw new Error(`${type.key}: ${transition.name} leaves it in ${String(after.state)}`);
    return { ...now, ...after };
  }

  async #need(type: WalkedType, record: ApiRecord, need: string, wants: Values, by: string, given: Values): Promise<void> {
    if (need === 'note') given.note = '见附件。';
    else if (need === 'attachments') given.attachments = [await this.#file(by)];
    else if (need.startsWith('lines.')) {
      const [part, column] = need.split('.');
      const attribute = type.attributes[part]?.attributes?.[column];
      const value = attribute && await this.#value(column, { ...attribute, readOnly: false }, wants, by);
      const before = (given[part] ?? (record[part] as Values[]).map(({ id }) => ({ id }))) as Values[];
      given[part] = before.map((line) => ({ ...line, [column]: value }));
    } else {
      given[need] = need in wants ? wants[need] : await this.#value(need, { ...type.attributes[need], readOnly: false }, {}, by);
      if (given[need] === null) given[need] = await this.#value(need, type.attributes[need], {}, by);
    }
  }

  async #values(attributes: Record<string, Attribute>, wants: Values, by: string, writable: ReadonlySet<string>, part = ''): Promise<Values> {
    const values: Values = {};
    for (const [key, attribute] of Object.entries(attributes)) {
      const name = attribute.name ?? key;
      if (attribute.readOnly || attribute.computed !== undefined || !writable.has(part + name)) continue;
      if (attribute.type === 'lines') {
        if (attribute.required || part !== '' || Object.keys(attribute.attributes ?? {}).some((column) => this.#asked.has(`${name}.${column}`))) values[name] = [await this.#values(attribute.attributes ?? {}, wants, by, writable, `${name}.`)];
      } else if (attribute.required || name in wants || attribute.requiredWhen) {
        const value = await this.#value(name, attribute, wants, by);
        if (value !== undefined) values[name] = value;
      }
    }
    return values;
  }

  async #value(name: string, attribute: Attribute, wants: Values, by: string): Promise<unknown> {
    const through = Object.entries(wants).filter(([want]) => want.startsWith(`${name}.`)).map(([want, value]) => [want.slice(name.length + 1), value] as const);
    if (through.length > 0 && attribute.target) {
      const target = walkedTypes.find(({ key }) => key === attribute.target?.[0]);
      if (target) return (await this.make(target, await this.#creator(target, target.transitions[0]), Object.fromEntries(through))).id;
    }
    if (name in wants && wants[name] !== anything) return wants[name];
    switch (attribute.type) {
      case 'int': return Math.max(1, Number(attribute.min ?? 1));
      case 'decimal': return '1';
      case 'money': return '900.00';
      case 'percent': return 10;
      case 'date': return later.slice(0, 10);
      case 'datetime': return later;
      case 'time': return '09:00';
      case 'bool': return true;
      case 'email': return 'somebody@example.com';
      case 'phone': return `138${String(10_000_000 + (this.#n += 1))}`;
      case 'enum': return Object.keys(attribute.values ?? {})[0];
      case 'enums': return [Object.keys(attribute.values ?? {})[0]];
      case 'user': return (await this.#person(by)).id;
      case 'users': return [(await this.#person(by)).id];
      case 'ref': return this.#reference(attribute, by);
      case 'refs': return [await this.#reference(attribute, by)];
      case 'files': return [await this.#file(by)];
      default: return `${name} ${(this.#n += 1)}`.slice(0, attribute.maxLength ?? 200);
    }
  }

  #n = 0;

  /** Some record of the type that the attribute points to, which this person sees; made where there is none. */
  async #reference({ target = [] }: Attribute, by: string): Promise<unknown> {
    const type = walkedTypes.find(({ key }) => key === target[0]);
    if (!type) return null;
    const answer = await (await this.server.as(by)).request('GET', `/api/${type.plural}?range=[0,0]`);
    const [first] = answer.status === 200 ? (answer.body as ApiRecord[]) : [];
    const { id } = first ?? (await this.make(type, (await this.#mayCreate(type, by)) ? by : await this.#creator(type, type.transitions[0])));
    return target.length > 1 ? { type: type.key, id } : id;
  }

  async #file(by: string): Promise<unknown> {
    const form = new FormData();
    form.append('file', new Blob(['signed'], { type: 'text/plain' }), 'signed.txt');
    return ((await (await this.server.as(by)).post('/api/files', form)) as { id: number }).id;
  }

  /** Whoever may begin it: a role of the first transition, staff where anybody may, administrators where no flow says. */
  async #creator(type: WalkedType, first: Transition | undefined): Promise<string> {
    const by = [...(first?.by ?? [])].sort((a, b) => Number(a === 'dealer') - Number(b === 'dealer'));
    for (const entry of [...by, 'market-assistant', 'market-supervisor', 'salesperson', 'campaign-specialist', 'deputy-supervisor']) {
      const person = entry === 'any-staff' || entry === 'owner' ? 'market-assistant' : entry;
      if (!/^[a-z-]+$/.test(person) || person === 'system' || person === 'customer') continue;
      if (await this.#mayCreate(type, person)) return person;
    }
    return 'administrator';
  }

  async #meta(type: WalkedType, by: string) {
    const meta = (await (await this.server.as(by)).get('/api/meta')) as { types: { name: string; can: { create: boolean }; fields: { name: string; part?: string; writable?: boolean }[] }[] };
    return meta.types.find(({ name }) => name === type.key);
  }

  async #mayCreate(type: WalkedType, by: string): Promise<boolean> {
    return (await this.#meta(type, by))?.can.create ?? false;
  }

  async #writable(type: WalkedType, by: string): Promise<ReadonlySet<string>> {
    const fields = (await this.#meta(type, by))?.fields ?? [];
    return new Set(fields.filter(({ writable }) => writable).map(({ name, part }) => (part ? `${part}.${name}` : name)));
  }

  async #actors(record: ApiRecord, owner: string, { by, mode }: Transition): Promise<string[]> {
    const found: string[] = [];
    for (const entry of by) found.push(...await this.#behind(entry, record, owner));
    // Whoever sees every record before those who see their own only.
    const narrow = (person: string) => Number(['dealer', 'salesperson'].includes(person));
    if (mode === 'all' || mode === 'in-order' || mode === 'ratio') return found;
    return found.includes(owner) ? [owner] : found.sort((a, b) => narrow(a) - narrow(b)).slice(0, 1);
  }

  async #behind(entry: string, record: ApiRecord, owner: string): Promise<string[]> {
    const [word, field] = entry.split(':');
    if (entry === 'owner' || entry === 'any-staff') return [owner];
    if (word === 'manager-of') return this.#named([(await this.#person(owner)).manager]);
    if (word === 'field') return this.#named([record[field]].flat());
    if (word === 'head-of') {
      const departments = [record[field]].flat() as { id: number }[];
      const client = await this.server.as('administrator');
      const heads = await Promise.all(departments.map(async ({ id }) => ((await client.get(`/api/departments/${id}`)) as ApiRecord).manager as { id: number }));
      return this.#named(heads);
    }
    return entry === 'system' || entry === 'customer' ? [] : [entry];
  }

  async #named(references: readonly unknown[]): Promise<string[]> {
    await this.#person('administrator');
    return references.flatMap((one) => [...this.#people.values()].find(({ id }) => id === (one as { id: number } | null)?.id)?.username ?? []);
  }

  async #person(username: string): Promise<ApiRecord> {
    if (this.#people.size === 0) for (const row of (await (await this.server.as('administrator')).list('people', { range: [0, 999] })).rows) this.#people.set(String(row.username), row);
    return this.#people.get(username) as ApiRecord;
  }
}

const anything = Symbol('anything');
const later = new Date(Date.now() + 40 * 86_400_000).toISOString();
const said = (answer: Answer) => `${answer.status} ${JSON.stringify(answer.body)}`;

/** The plainest values with which a condition holds. */
function wantsOf(rule: RuleGroup | undefined): Values {
  if (!rule) return {};
  const members = rule.combinator === 'or' ? rule.rules.slice(0, 1) : rule.rules;
  return members.reduce<Values>((all, one) => ({ ...all, ...('rules' in one ? wantsOf(one) : wantOf(one)) }), {});
}

function wantOf({ field, operator, value }: Rule): Values {
  if (field.startsWith('$')) return {};
  switch (operator) {
    case '=': return { [field]: value };
    case '!=': return value === true ? { [field]: false } : {};
    case 'in': return { [field]: (value as unknown[])[0] };
    case 'null': return { [field]: null };
    case 'notNull': return { [field]: anything };
    case 'some': case 'every': return wantsOf(value as RuleGroup);
    default: return {};
  }
}
