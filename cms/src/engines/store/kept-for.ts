/** What was worked out for one person, kept for as long as it is true: nobody's account has changed, it is the same day, the type is the same one. */
import { today } from '../../foundation/clock';
import { people, type People, type Person } from '../access';

/** Reloaded people are new objects, so what is kept of a person goes with them; stand-ins are other people and come and go with the day. */
interface Memory { among: People; day: string; known: WeakMap<object, Map<string, unknown>> }

const memories = new WeakMap<Person, Memory>();

/**
 * What `make` gives for this person, made once.
 * @param subject a type or a part of the model: a new version has new ones
 * @param key what else it depends on
 */
export function keptFor<T>(person: Person, subject: object, key: string, make: () => T): T {
  const among = people();
  const day = today();
  let memory = memories.get(person);
  if (memory?.among !== among || memory.day !== day) memories.set(person, memory = { among, day, known: new WeakMap() });
  let known = memory.known.get(subject);
  if (!known) memory.known.set(subject, known = new Map<string, unknown>());
  const found = known.get(key) as T | undefined;
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}
