/** Writes the rows of one lines field: what is new, what changed, what is gone; untouched rows are not written. */
import { now } from '../../foundation/clock';
import type { Bound, Transaction } from '../../foundation/database';
import type { Part } from '../model';
import { codecs } from './codec';
import { columnsOfPart } from './columns';
import { documentId } from './document-id';
import { encodeInto } from './physical';
import type { CellValue, Line, LineInput } from './record';
import { sameValue } from './same-value';
import { quoted } from './sql';
import type { PhysicalRow } from './strapi-hooks';

/** Most values that one statement binds, below the limits of both databases. */
const mostBound = 30_000;

/** @returns the rows as they are now, in order, with the ids of the new ones */
export async function writeLines(tx: Transaction, part: Part, parent: number, rows: readonly LineInput[], stored: readonly Line[]): Promise<Line[]> {
  const before = new Map(stored.map((line) => [line.id, line]));
  const lines = rows.map((row) => ({ ...emptyLine(part), ...row, id: row.id ?? 0 }));
  const placed = lines.map((line, index): Placed => ({ line, place: index + 1 }));
  const kept = new Set(lines.map(({ id }) => id));
  const gone = stored.filter(({ id }) => !kept.has(id));
  if (gone.length > 0) {
    await tx.run(`DELETE FROM ${quoted(part.table)} WHERE "parent_id" = ? AND "id" IN (${gone.map(() => '?').join(', ')})`, [parent, ...gone.map(({ id }) => id)]);
  }
  await insertRows(tx, part, parent, placed.filter(({ line }) => !before.has(line.id)));
  const changed = placed.filter(({ line, place }) => {
    const old = before.get(line.id);
    return old && (stored[place - 1]?.id !== line.id || Object.keys(line).some((name) => !sameValue(line[name], old[name] ?? null)));
  });
  await updateRows(tx, part, parent, changed);
  return lines;
}

/** A row and its place among its siblings, from 1: the order of the list is the order that is kept. */
interface Placed { line: Line; place: number }

function emptyLine(part: Part): Record<string, CellValue> {
  return Object.fromEntries(part.fields.map((field) => [field.name, null]));
}

/** Gives the lines their new ids. */
async function insertRows(tx: Transaction, part: Part, parent: number, lines: readonly Placed[]) {
  const moment = codecs.datetime.encode(now().toISOString(), tx.dialect);
  await inChunks(lines, part, async (chunk) => {
    const rows = chunk.map(({ line, place }) => ({
      document_id: documentId(), created_at: moment, updated_at: moment, published_at: moment, ...physicalLine(part, parent, line, place, tx),
    }));
    const { columns, values, bound } = valuesOf(rows);
    const given = await tx.all<{ id: number; position: number }>(
      `INSERT INTO ${quoted(part.table)} (${columns.map(quoted).join(', ')}) VALUES ${values} RETURNING "id", "position"`, bound);
    const ids = new Map(given.map(({ id, position }) => [Number(position), Number(id)]));
    for (const { line, place } of chunk) line.id = ids.get(place) as number;
  });
}

async function updateRows(tx: Transaction, part: Part, parent: number, lines: readonly Placed[]) {
  const moment = codecs.datetime.encode(now().toISOString(), tx.dialect);
  await inChunks(lines, part, async (chunk) => {
    const rows = chunk.map(({ line, place }) => ({ id: line.id, updated_at: moment, ...physicalLine(part, parent, line, place, tx) }));
    const { columns, values, bound } = valuesOf(rows);
    const sets = columns.filter((column) => column !== 'id').map((column) => `${quoted(column)} = excluded.${quoted(column)}`);
    await tx.run(
      `INSERT INTO ${quoted(part.table)} (${columns.map(quoted).join(', ')}) VALUES ${values} ON CONFLICT ("id") DO UPDATE SET ${sets.join(', ')}`, bound);
  });
}

function physicalLine(part: Part, parent: number, line: Line, place: number, tx: Transaction): PhysicalRow {
  const row: PhysicalRow = { parent_id: parent, position: place };
  const columns = columnsOfPart(part);
  encodeInto(row, columns, line, columns.keys(), tx.dialect);
  return row;
}

function valuesOf(rows: readonly PhysicalRow[]): { columns: string[]; values: string; bound: Bound[] } {
  const columns = Object.keys(rows[0]);
  const one = `(${columns.map(() => '?').join(', ')})`;
  return { columns, values: rows.map(() => one).join(', '), bound: rows.flatMap((row) => columns.map((column) => row[column])) };
}

async function inChunks(lines: readonly Placed[], part: Part, work: (chunk: readonly Placed[]) => Promise<void>) {
  const size = Math.floor(mostBound / (part.fields.length * 2 + 8));
  for (let from = 0; from < lines.length; from += size) await work(lines.slice(from, from + size));
}
