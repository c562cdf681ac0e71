/** Looks up everything that a body refers to in one statement: what exists, what the person may see, its label, and values that are taken over from it. */
import type { Bound, Sql } from '../../foundation/database';
import type { Person } from '../access';
import type { RecordType } from '../model';
import { codecs } from './codec';
import { columnsOf } from './columns';
import { labelAt } from './label';
import type { CellValue } from './record';
import { rowRule } from './scope';
import { at, quoted } from './sql';

export interface Found {
  label: string;
  /** Values of the fields that were asked for, by name. */
  values: Readonly<Record<string, CellValue>>;
}

interface Asked { type: RecordType; ids: Set<number>; fields: Set<string> }

/** Collects what is to be looked up, asks once, and knows the answers. */
export class LookUp {
  readonly #asked = new Map<number, Asked>();
  readonly #found = new Map<string, Found>();

  constructor(private readonly person: Person) {}

  /** @param fields of the target that will be taken over from it */
  ask(type: RecordType, id: number, fields: readonly string[] = []): void {
    let asked = this.#asked.get(type.id);
    if (!asked) this.#asked.set(type.id, asked = { type, ids: new Set(), fields: new Set() });
    asked.ids.add(id);
    for (const field of fields) asked.fields.add(field);
  }

  /** One statement, or none when nothing was asked. */
  async run(sql: Sql): Promise<void> {
    const selects: string[] = [];
    const bound: Bound[] = [];
    for (const { type, ids, fields } of this.#asked.values()) {
      const rule = rowRule(this.person, type, 'read', 't', sql.dialect);
      if (!rule) continue;
      const label = labelAt(type, 't', this.person, sql.dialect);
      const columns = [...fields].map((name) => at('t', columnsOf(type).get(name)?.column ?? 'id'));
      const values = sql.dialect === 'sqlite' ? `json_array(${columns.join(', ')})` : `json_build_array(${columns.join(', ')})::text`;
      const among = sql.dialect === 'sqlite' ? 'IN (SELECT CAST("value" AS integer) FROM json_each(?))' : '= ANY(CAST(? AS text[])::int[])';
      selects.push(`SELECT ${type.id} AS "type", ${at('t', 'id')} AS "id", CAST(${label.sql} AS text) AS "label", ${columns.length > 0 ? values : 'CAST(NULL AS text)'} AS "values" FROM ${quoted(type.table)} AS "t" WHERE ${at('t', 'id')} ${among} AND ${rule.sql}`);
      bound.push(...label.bound, [...ids].map(String), ...rule.bound);
    }
    if (selects.length === 0) return;
    for (const row of await sql.all<{ type: number; id: number; label: string | null; values: string | null }>(selects.join(' UNION ALL '), bound)) {
      const asked = this.#asked.get(Number(row.type)) as Asked;
      const raw = row.values === null ? [] : JSON.parse(row.values) as unknown[];
      const values = Object.fromEntries([...asked.fields].map((name, index) => [name, decoded(asked.type, name, raw[index])]));
      this.#found.set(`${row.type}/${row.id}`, { label: row.label ?? `#${row.id}`, values });
    }
  }

  /** What was found of a record; undefined = there is none that the person may see. */
  found(type: RecordType, id: number): Found | undefined {
    return this.#found.get(`${type.id}/${id}`);
  }
}

function decoded(type: RecordType, name: string, raw: unknown): CellValue {
  const column = columnsOf(type).get(name);
  return !column || raw === null || raw === undefined ? null : codecs[column.type].decode(raw);
}
