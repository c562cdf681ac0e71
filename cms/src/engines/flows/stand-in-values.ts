/** Values for what a step asks of its actor, where a rehearsal has none: the first choice, one, today. Pure. */
import type { Field, RecordType } from '../model';
import type { CellValue, Line, StoredRecord } from '../store';

/** A copy of the record in which nothing that is needed is empty. */
export function withNeeds(type: RecordType, record: StoredRecord, needs: readonly string[], day: string, person: { id: number; label: string }): StoredRecord {
  const filled: StoredRecord = { ...record };
  for (const need of needs) {
    const [name, inner] = need.split('.');
    const part = type.parts.find(({ field }) => field.name === name);
    if (part && inner !== undefined) {
      const column = part.fields.find((field) => field.name === inner);
      const lines = (filled[name] ?? []) as Line[];
      filled[name] = lines.map((line) => ({ ...line, [inner]: line[inner] ?? (column ? standIn(column, day, person) : null) }));
      continue;
    }
    const field = type.fields.find((one) => one.name === name);
    const value = filled[name];
    const empty = value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
    if (field && empty) filled[name] = standIn(field, day, person);
  }
  return filled;
}

function standIn(field: Field, day: string, person: { id: number; label: string }): CellValue {
  switch (field.type) {
    case 'enum': return field.values?.find(({ retired }) => !retired)?.name ?? '…';
    case 'enums': return field.values?.filter(({ retired }) => !retired).slice(0, 1).map(({ name }) => name) ?? [];
    case 'int':
    case 'percent': return Number(field.min ?? 1);
    case 'money':
    case 'decimal': return field.min !== undefined && Number(field.min) > 1 ? field.min : '1';
    case 'date': return day;
    case 'datetime': return `${day}T01:00:00.000Z`;
    case 'bool': return true;
    case 'user': return person;
    case 'users': return [person];
    case 'ref': return { id: 0, label: '…' };
    case 'refs': return [{ id: 0, label: '…' }];
    case 'files': return [{ id: 0, name: '…', size: 0, mime: 'application/octet-stream' }];
    case 'time': return '09:00';
    default: return '…';
  }
}
