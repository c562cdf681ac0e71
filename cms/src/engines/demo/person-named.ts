/** The people of the demo company by the name they sign in with. */
import { people, type Person } from '../access';

/** A name that nobody has stops the load. */
export function personNamed(username: string): Person {
  const person = people().byUsername(username);
  if (!person) throw new Error(`There is nobody called ${username} in the demo company.`);
  return person;
}
