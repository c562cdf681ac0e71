/** Which record types a reference may point to. */
import { model, typeByName, type RecordType } from '../model';
import type { Column } from './columns';

/** The type of people, where the company's packs have one. */
export function peopleType(): RecordType | undefined {
  return model().types.find(({ store }) => store === 'people');
}

/** The target types of a reference column. The system's `department` points to the type that was called so when it was made. */
export function targetsOf(column: Column): RecordType[] {
  if (column.type === 'user' || column.type === 'users') return [peopleType()].filter((type) => type !== undefined);
  if (!column.field && column.type === 'ref') return model().types.filter(({ key }) => column.target.includes(key));
  return column.target.map(typeByName).filter((type) => type !== undefined);
}
