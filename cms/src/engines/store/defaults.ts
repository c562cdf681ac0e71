/** What a new row starts with where the body says nothing. */
import { now, today } from '../../foundation/clock';
import type { Person } from '../access';
import type { Field } from '../model';
import type { CellValue } from './record';

/** The field's default for this person now; null without one. */
export function defaultOf(field: Field, person: Person): CellValue {
  const { default: given, type } = field;
  if (given === undefined) return null;
  if (given === '$today') return today();
  if (given === '$now') return now().toISOString();
  if (given === '$me') return type === 'user' ? { id: person.id, label: person.name } : [{ id: person.id, label: person.name }];
  if (type === 'money') return Number(given).toFixed(2);
  if (type === 'decimal') return String(given);
  return type === 'enums' ? [String(given)] : given;
}
