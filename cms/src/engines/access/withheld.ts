/** A person as whoever has tasks at steps that hide fields: without them in lists, filters, sorting and search of the type, and in the records that the tasks are about. */
import type { RecordType } from '../model';
import type { Person, Withheld } from './person';

const derived = new WeakMap<Person, { said: string; person: Person }>();
const plain = new WeakMap<Person, Person>();

/** The person with this withheld from them; the same object as long as it is the same, so that what is worked out for them is kept. */
export function withholding(person: Person, withheld: ReadonlyMap<number, Withheld>): Person {
  if (withheld.size === 0) return person;
  const said = JSON.stringify([...withheld].map(([type, { fields, records }]) => [type, [...fields], [...records]]));
  const known = derived.get(person);
  if (known?.said === said) return known.person;
  const made: Person = { ...person, withheld };
  derived.set(person, { said, person: made });
  plain.set(made, person);
  return made;
}

/** The person without anything withheld: for what says nothing of records. */
export const unwithheld = (person: Person): Person => plain.get(person) ?? person;

/** The person before one record (0 = a new one): what steps of its type hide counts only where one of their tasks is about it. */
export function before(person: Person, type: RecordType, id: number): Person {
  const here = person.withheld?.get(type.id);
  if (!person.withheld || !here || here.records.has(id)) return person;
  return withholding(unwithheld(person), new Map([...person.withheld].filter(([of]) => of !== type.id)));
}

/** Whether a step hides a field from the person: by its name, or as a column of lines that are hidden. */
export function isWithheld(person: Person, type: RecordType, name: string): boolean {
  const fields = person.withheld?.get(type.id)?.fields;
  return fields !== undefined && (fields.has(name) || fields.has(name.split('.')[0]));
}
