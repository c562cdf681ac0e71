/** Which grants of a type's access file are a person's: those of its roles, and `*` for everybody of the company. */
import type { Grant, RecordType } from '../model';
import type { Person } from './person';

/** The person's grants on a type. Outside people have only what their roles are granted by name; who holds no role has nothing. */
export function grantsOf(person: Person, type: RecordType): Grant[] {
  const { roles } = type.access;
  const names = person.outside || person.roles.length === 0 ? person.roles : ['*', ...person.roles];
  return names.flatMap((name) => (Object.hasOwn(roles, name) ? roles[name] : []));
}

const keys = new WeakMap<Person, string>();

/** What a person's rights on a type depend on, for caches: people with the same roles have the same, unless a step hides fields from them. */
export function rightsKey(person: Person): string {
  let key = keys.get(person);
  if (key === undefined) keys.set(person, key = `${person.outside ? 'outside' : 'inside'} ${person.roles.join(' ')}${withheldKey(person)}`);
  return key;
}

const withheldKey = ({ withheld = new Map() }: Person): string => [...withheld].map(([type, { fields }]) => ` ${type}-${[...fields].sort().join()}`).sort().join('');
