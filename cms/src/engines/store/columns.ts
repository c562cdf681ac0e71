/** Every scalar that a type's rows have under a name: its own fields and the system's. Worked out once per compiled type. */
import { systemFields, type Field, type FieldType, type Part, type RecordType } from '../model';

export interface Column {
  name: string;
  type: FieldType;
  /** In the type's table; links and lines have none that is used. */
  column: string;
  /** Absent for a system field. */
  field?: Field;
  /** ref, refs: names of the target types. */
  target: readonly string[];
  link?: string;
}

/** The tables that Strapi or an engine made do not have all system columns. */
const systemOf: Record<RecordType['store'], readonly string[]> = {
  own: Object.keys(systemFields),
  people: ['id', 'version', 'createdAt', 'updatedAt'],
  'stock.moves': ['id'],
  'stock.balances': ['id'],
  receivables: ['id', 'number'],
};

const kept = new WeakMap<RecordType, ReadonlyMap<string, Column>>();
const keptParts = new WeakMap<Part, ReadonlyMap<string, Column>>();

/** The columns of a record's own row, links among them, lines not. */
export function columnsOf(type: RecordType): ReadonlyMap<string, Column> {
  let columns = kept.get(type);
  if (!columns) kept.set(type, columns = new Map([...systemColumns(type), ...fieldColumns(type.fields)].map((column) => [column.name, column])));
  return columns;
}

/** The columns of a part's rows, without id and position. */
export function columnsOfPart(part: Part): ReadonlyMap<string, Column> {
  let columns = keptParts.get(part);
  if (!columns) keptParts.set(part, columns = new Map(fieldColumns(part.fields).map((column) => [column.name, column])));
  return columns;
}

function systemColumns(type: RecordType): Column[] {
  return systemOf[type.store].map((name) => ({
    name, ...systemFields[name], target: name === 'department' ? ['department'] : [],
  }));
}

function fieldColumns(fields: readonly Field[]): Column[] {
  return fields.filter((field) => field.type !== 'lines').map((field) => ({
    name: field.name, type: field.type, column: field.column, field, target: field.target ?? [], link: field.link,
  }));
}
