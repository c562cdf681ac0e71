/** Standing in: for which absent people somebody acts on a day. */
import { today } from '../../foundation/clock';
import { people } from './people';
import { standInOn, type Person } from './person';

/** Everybody who is away on that day (today by default) and named this person as their stand-in. */
export function absentFor(person: Person, day: string = today()): Person[] {
  return people().all().filter((one) => !one.blocked && standInOn(one, day) === person.id);
}
