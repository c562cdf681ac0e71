/** What was retired: written down with each version that leaves something out, so that it can be brought back and its key is never another's. */
import { now } from '../../foundation/clock';
import type { Sql, Transaction } from '../../foundation/database';
import type { Files } from '../model';
import { same } from './draft-files';

interface Attribute { name?: string; label?: unknown; attributes?: Record<string, Attribute> }
interface Schema { attributes?: Record<string, Attribute> }

/** A field (or, with an empty `field`, a whole type) that versions had and the active one has not. */
export interface Retired {
  type: string;
  /** `customer`, `lines.quantity`; empty = the type. */
  field: string;
  folder: string;
  /** The last version that had it. */
  lastIn: number;
  at: string;
  /** The attribute, or the type's files by path. */
  definition: Record<string, unknown>;
}

/** Fields of every type by `type/field`, and the types themselves by `type/`. */
export function definitionsIn(files: Files): Map<string, { type: string; field: string; folder: string; definition: Record<string, unknown> }> {
  const found = new Map<string, { type: string; field: string; folder: string; definition: Record<string, unknown> }>();
  for (const [path, file] of Object.entries(files)) {
    if (!path.endsWith('/schema.json')) continue;
    const folder = path.slice(0, -'/schema.json'.length);
    const type = folder.split('/').at(-1) as string;
    const keep = (field: string, definition: object) => found.set(`${type}/${field}`, { type, field, folder, definition: definition as Record<string, unknown> });
    keep('', Object.fromEntries(Object.entries(files).filter(([one]) => one.startsWith(`${folder}/`))));
    for (const [key, attribute] of Object.entries((file as Schema).attributes ?? {})) {
      keep(key, attribute);
      for (const [column, of] of Object.entries(attribute.attributes ?? {})) keep(`${key}.${column}`, of);
    }
  }
  return found;
}

/** Writes down what a new version leaves out. Fields of a type that goes as a whole, and columns of a part that does, go with it. */
export async function noteRetired(tx: Transaction, before: Files, lastIn: number, after: Files, goneIn: number): Promise<void> {
  const left = definitionsIn(after);
  for (const [key, { type, field, folder, definition }] of definitionsIn(before)) {
    if (left.has(key) || (field !== '' && !left.has(`${type}/`)) || (field.includes('.') && !left.has(`${type}/${field.split('.')[0]}`))) continue;
    await tx.run(
      'INSERT INTO "design_retired" ("type_key", "field_key", "folder", "last_in", "gone_in", "at", "definition") VALUES (?, ?, ?, ?, ?, ?, ?)',
      [type, field, folder, lastIn, goneIn, now().toISOString(), JSON.stringify(definition)]);
  }
}

/** Every retirement that came into force, newest first. */
export async function retirements(sql: Sql): Promise<Retired[]> {
  const rows = await sql.all<{ type_key: string; field_key: string; folder: string; last_in: number; at: string; definition: string }>(
    `SELECT r."type_key", r."field_key", r."folder", r."last_in", r."at", r."definition" FROM "design_retired" r
     JOIN "definition_versions" v ON v."n" = r."gone_in" WHERE v."state" IN ('active', 'superseded') ORDER BY r."gone_in" DESC`);
  return rows.map((row) => ({
    type: row.type_key, field: row.field_key, folder: row.folder, lastIn: row.last_in, at: row.at, definition: JSON.parse(row.definition) as Record<string, unknown>,
  }));
}

/** What is retired now: the newest retirement of each thing that these files do not have. */
export async function retiredFrom(sql: Sql, files: Files): Promise<Retired[]> {
  const there = definitionsIn(files);
  const found = new Map<string, Retired>();
  for (const one of await retirements(sql)) {
    const key = `${one.type}/${one.field}`;
    if (!there.has(key) && !found.has(key)) found.set(key, one);
  }
  return [...found.values()];
}

/** Whether a definition is one that was there before, so that its data may come back with it. */
export function isRestored(definition: unknown, earlier: readonly Retired[]): boolean {
  return earlier.some((one) => same(withoutColumns(one.definition), withoutColumns(definition as Record<string, unknown>)));
}

/** A part is the same whatever columns it has. */
function withoutColumns({ attributes: _columns, ...rest }: Record<string, unknown>): Record<string, unknown> {
  return rest;
}
