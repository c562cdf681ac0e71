/** `rows.json` of a pack: rows of a record type that every company gets, not only the demo's. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { RecordType } from '../model';

/** Values as the API takes them; references are written as the target's natural key. */
export const rowsFile = z.strictObject({ rows: z.array(z.record(z.string(), z.unknown())) });
export type SeedRow = z.infer<typeof rowsFile>['rows'][number];

/** A record type with the rows that ship for it, and their text, by which a later release is told apart. */
export interface Seeds { type: RecordType; rows: SeedRow[]; text: string }

/** The types with shipped rows, in the model's order. A file that does not have the format stops the boot with its path. */
export function readSeeds(folder: string, types: readonly RecordType[]): Seeds[] {
  return types.flatMap((type) => {
    const path = join(folder, type.pack, type.key, 'rows.json');
    if (!existsSync(path)) return [];
    const text = readFileSync(path, 'utf8');
    const read = rowsFile.safeParse(JSON.parse(text));
    if (!read.success) throw new Error(`${path}: ${read.error.message}`);
    return [{ type, rows: read.data.rows, text }];
  });
}
