/** Which texts of a type the search index holds. */
import type { RecordType } from '../model';
import { columnsOf, type Column } from './columns';

const texts: ReadonlySet<string> = new Set(['text', 'longtext', 'email', 'phone']);

/** Whether the index holds the type: the engines' ledgers are written elsewhere, and people are searched in memory. */
export function isIndexed(type: RecordType): boolean {
  return type.store === 'own';
}

/** The texts that are searched: the fields that say so, the number and the remarks. */
export function indexedColumns(type: RecordType): Column[] {
  const titles = new Set([type.title, ...type.subtitle]);
  return [...columnsOf(type).values()].filter(({ field, name, type: of }) => (
    texts.has(of) && (field ? field.search || titles.has(name) : (name === 'number' && type.number !== undefined) || name === 'remarks')));
}

/** The texts among title and subtitle: references are found by them, and they are indexed by pinyin initials too. */
export function titleColumns(type: RecordType): Column[] {
  return [type.title, ...type.subtitle].map((name) => columnsOf(type).get(name)).filter((column) => column !== undefined && texts.has(column.type)) as Column[];
}
