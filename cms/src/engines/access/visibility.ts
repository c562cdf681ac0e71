/** Whether a person may see one row: asked of the store, which lies above, through a door that the assembly opens. */
import type { RecordType } from '../model';
import { can } from './can';
import type { Person } from './person';

type RowCheck = (person: Person, type: RecordType, id: number) => Promise<boolean>;

let check: RowCheck | undefined;

/** Called once by the assembly. */
export function provideRowCheck(rowCheck: RowCheck): void {
  check = rowCheck;
}

/** Whether the person may read the record; rows are looked at only where the right is conditional. */
export async function maySee(person: Person, type: RecordType, id: number): Promise<boolean> {
  const answer = can(person, type, 'read');
  if (typeof answer === 'boolean') return answer;
  if (!check) throw new Error('Rows were asked for before the store was there.');
  return check(person, type, id);
}
