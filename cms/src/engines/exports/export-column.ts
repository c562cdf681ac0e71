/** The columns of an exported list: which there are for the person, and how a record fills them. */
import { dayOf, timeZone } from '../../foundation/clock';
import type { Language } from '../../foundation/language';
import { fieldRights, type Person } from '../access';
import { systemFields, type Choice, type FieldType, type RecordType } from '../model';
import type { Cell, ColumnKind, SheetColumn } from '../sheets';
import type { Line, StoredRecord } from '../store';
import { formatValue } from '../wording';

export interface ExportColumn {
  /** As the API names it: `customer`, `lines.quantity`. */
  name: string;
  /** The lines field that it is a column of. */
  part?: string;
  column: SheetColumn;
  cell(record: StoredRecord, line: Line | undefined, language: Language): Cell;
}

const kinds: Partial<Record<FieldType, ColumnKind>> = { int: 'int', money: 'money', decimal: 'decimal', percent: 'decimal', date: 'date', datetime: 'datetime' };
const ofDocuments: ReadonlySet<string> = new Set(['number', 'state', 'submittedAt', 'closedAt']);
const leading: ReadonlySet<string> = new Set(['number', 'state']);
const never: ReadonlySet<string> = new Set(['id', 'version']);

/** Every column that the person may read, in the order of a file: number and state, the type's own, its lines', the system's. */
export function exportColumns(person: Person, type: RecordType, language: Language): ExportColumn[] {
  const rights = fieldRights(person, type);
  const own = type.fields.filter(({ type: kind, name }) => kind !== 'lines' && rights.read.has(name)).map((field) => columnOf(field.name, field, language));
  const lines = type.parts.filter(({ field }) => rights.read.has(field.name)).flatMap(({ field, fields }) => fields
    .filter(({ name }) => rights.read.has(`${field.name}.${name}`))
    .map((column) => columnOf(`${field.name}.${column.name}`, { ...column, label: { ...column.label, [language]: `${field.label[language]}·${column.label[language]}` } }, language, field.name)));
  const ofItself = new Set(type.fields.map(({ name }) => name));
  const given = type.store !== 'own' ? [] : Object.entries(systemFields)
    .filter(([name]) => !never.has(name) && !ofItself.has(name) && (type.flow || type.number || !ofDocuments.has(name)))
    .map(([name, field]) => columnOf(name, { ...field, values: name === 'state' ? type.flow?.states.map((state): Choice => ({ ...state, retired: false })) : undefined }, language));
  return [...given.filter(({ name }) => leading.has(name)), ...own, ...lines, ...given.filter(({ name }) => !leading.has(name))];
}

function columnOf(name: string, field: { type: FieldType; label: Record<Language, string>; values?: Choice[] }, language: Language, part?: string): ExportColumn {
  const key = part === undefined ? name : name.slice(part.length + 1);
  const kind = kinds[field.type] ?? 'text';
  return {
    name, part,
    column: { header: field.label[language], kind, width: kind === 'text' ? 20 : 14 },
    cell: (record, line, reader) => cellOf(field, (part === undefined ? record : line)?.[key], reader),
  };
}

const local = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

function cellOf(field: { type: FieldType; values?: Choice[] }, value: unknown, language: Language): Cell {
  if (value === null || value === undefined) return null;
  const kind = kinds[field.type];
  if (kind === 'date') return String(value);
  if (kind === 'datetime') return `${dayOf(new Date(String(value)))} ${local.format(new Date(String(value)))}`;
  if (kind !== undefined) return Number(value);
  return formatValue(field, value, language) || null;
}
