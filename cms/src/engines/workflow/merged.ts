/** A record as it will be: its values with changes over them, computed fields included. */
import type { RecordType } from '../model';
import type { Changes, Line, StoredRecord } from '../store';
import { compute } from '../store';

/** A copy; lines come as a whole list. */
export function merged<R extends StoredRecord>(type: RecordType, record: R, changes: Changes): R {
  const result = { ...record, ...changes } as R & Record<string, unknown>;
  for (const { field } of type.parts) {
    const lines = (result[field.name] ?? []) as Partial<Line>[];
    Object.assign(result, { [field.name]: lines.map((line) => ({ ...line, id: line.id ?? 0 })) });
  }
  compute(type, result, record);
  return result;
}
