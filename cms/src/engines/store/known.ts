/** What a change of type has to look up: how records are called that a reference points to, and which record a text means. */
import type { Sql } from '../../foundation/database';
import { system } from '../access';
import type { Field, RecordType } from '../model';
import { isPointing, type Cell, type Pointer } from './cells';
import { codecs } from './codec';
import { columnsOf, type Column } from './columns';
import { nothingKnown, partsOf, type Known } from './convert';
import { LookUp } from './look-up';
import { at, quoted } from './sql';

/** A reference field and the types of the model that it belongs to. */
export interface Leads { field: Field; types: readonly RecordType[] }

/** The columns by which a text finds a record of a type: its number, and its own texts that are unique. */
export function keysOf(type: RecordType): Column[] {
  return [...columnsOf(type).values()].filter(({ field, name, type: kind, link }) => (
    !link && codecs[kind].textual === true && (field ? field.unique && kind !== 'enum' : name === 'number' && type.number !== undefined)));
}

/** The types that a reference field leads to. */
export function targetsIn({ field, types }: Leads): RecordType[] {
  if (field.type === 'user' || field.type === 'users') return types.filter(({ store }) => store === 'people');
  return (field.target ?? []).flatMap((name) => types.find((type) => type.name === name) ?? []);
}

/** Looks up what is needed for these values, two statements at most. */
export async function lookUpKnown(sql: Sql, leads: Leads, cells: readonly Cell[]): Promise<Known> {
  if (!isPointing(leads.field)) return nothingKnown;
  const targets = targetsIn(leads);
  const typeOf = ({ type }: Pointer) => (type === null ? targets[0] : targets.find(({ id }) => id === type));
  const lookUp = new LookUp(system);
  for (const cell of cells) {
    if (!Array.isArray(cell)) continue;
    for (const pointer of cell as Pointer[]) {
      const type = typeOf(pointer);
      if (type) lookUp.ask(type, pointer.id);
    }
  }
  await lookUp.run(sql);
  const texts = [...new Set(cells.filter((cell) => typeof cell === 'string').flatMap((text) => [text.trim(), ...partsOf(text)]))].filter((text) => text !== '');
  const found = targets.length === 1 ? await findByText(sql, targets[0], texts) : new Map<string, number>();
  return {
    label(pointer) {
      const type = typeOf(pointer);
      return type && lookUp.found(type, pointer.id)?.label;
    },
    target(text) {
      const id = found.get(text.trim());
      return id === undefined ? undefined : { id, type: null };
    },
  };
}

async function findByText(sql: Sql, type: RecordType, texts: readonly string[]): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  if (texts.length === 0) return found;
  const marks = texts.map(() => '?').join(', ');
  for (const { column } of keysOf(type)) {
    const rows = await sql.all<{ id: number; key: string }>(
      `SELECT ${at('t', 'id')} AS "id", ${at('t', column)} AS "key" FROM ${quoted(type.table)} AS "t" WHERE ${at('t', column)} IN (${marks})`, texts);
    for (const { id, key } of rows) if (!found.has(key)) found.set(key, Number(id));
  }
  return found;
}
