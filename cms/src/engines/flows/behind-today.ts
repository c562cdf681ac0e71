/** Who is behind the entries of a flow today, as far as the directory can say it without a record. */
import { people, system, type Person } from '../access';
import { typeByName, type RecordType } from '../model';
import { isRole } from '../workflow';
import { list } from '../store';

export interface Behind {
  /** Index among the flow's transitions. */
  index: number;
  state: string;
  action: string;
  entry: string;
  people: Person[];
  /** Owners for whom the entry gives nobody. */
  without: Person[];
  /** Nothing can be said before there is a record: a field, or somebody's choice. */
  open: boolean;
}

/** Departments looked at for their heads. */
const most = 1000;

/** Every entry of every action, in the flow's order. */
export async function behindToday(type: RecordType): Promise<Behind[]> {
  const owners = ownersOf(type);
  const found: Behind[] = [];
  for (const [index, { from: state, name: action, by }] of (type.flow?.transitions ?? []).entries()) {
    for (const entry of by) if (entry !== 'system') found.push({ index, state, action, entry, ...await resolved(type, entry, owners) });
  }
  return found;
}

type Resolved = Pick<Behind, 'people' | 'without' | 'open'>;

async function resolved(type: RecordType, entry: string, owners: readonly Person[]): Promise<Resolved> {
  const these = (list: readonly Person[]): Resolved => ({ people: list.filter(({ blocked }) => !blocked), without: [], open: false });
  const unknown: Resolved = { people: [], without: [], open: true };
  if (entry === 'owner') return these(owners);
  if (entry === 'any-staff') return these(people().all().filter(({ outside, id }) => !outside && id > 0));
  if (isRole(entry)) return entry === 'chosen' || entry === 'customer' ? unknown : these(people().withRole(entry));
  const [kind, argument = '', more = '1'] = entry.split(':');
  switch (kind) {
    case 'user': return these([people().byUsername(argument)].filter((one) => one !== undefined));
    case 'chosen': return these(people().withRole(argument));
    case 'manager-of':
    case 'managers-of': return argument === 'owner' ? fromOwners(owners, (owner) => above(owner, more, kind === 'managers-of')) : unknown;
    case 'head-of': return headsOf(type, argument);
    default: return unknown;
  }
}

function fromOwners(owners: readonly Person[], rule: (owner: Person) => Person[]): Resolved {
  const answers = owners.map((owner) => ({ owner, found: rule(owner).filter(({ blocked }) => !blocked) }));
  return {
    people: [...new Set(answers.flatMap(({ found }) => found))], open: false,
    without: answers.filter(({ found }) => found.length === 0).map(({ owner }) => owner),
  };
}

/** The manager n levels up, or the whole chain up to a level or to the first who holds a role. */
function above(owner: Person, until: string, chain: boolean): Person[] {
  const way: Person[] = [];
  const wanted = /^\d+$/.test(until) ? Number(until) : Number.POSITIVE_INFINITY;
  for (let one = managerOf(owner); one && !way.includes(one) && way.length < wanted; one = managerOf(one)) {
    way.push(one);
    if (one.roles.includes(until)) return way;
  }
  if (chain) return way;
  return way.length === wanted ? way.slice(-1) : [];
}

const managerOf = ({ managerId }: Person) => (managerId === null ? undefined : people().byId(managerId));

async function headsOf(type: RecordType, field: string): Promise<Resolved> {
  const name = type.fields.find((one) => one.name === field)?.target?.[0] ?? 'department';
  const target = typeByName(name);
  if (!target?.fields.some((one) => one.name === 'manager')) return { people: [], without: [], open: true };
  const { rows } = await list(system, target, { filter: {}, range: [0, most - 1] });
  const ids = rows.map(({ manager }) => (manager as { id: number } | null)?.id);
  const heads = [...new Set(ids)].flatMap((id) => (id === undefined ? [] : people().byId(id) ?? []));
  return { people: heads.filter(({ blocked }) => !blocked), without: [], open: false };
}

/** Who may make a record of the type: whoever holds a role that leads it out of its first state. */
export function ownersOf({ flow }: RecordType): Person[] {
  const entries = new Set((flow?.transitions ?? []).filter(({ from }) => from === flow?.states[0].name).flatMap(({ by }) => by));
  const staff = entries.has('any-staff') || entries.has('owner');
  return people().all().filter((person) => person.id > 0 && !person.blocked && ((staff && !person.outside) || person.roles.some((role) => entries.has(role))));
}
