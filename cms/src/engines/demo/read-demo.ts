/** Reads the demo rows that ship beside the packs. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RecordType } from '../model';
import { demoFile, type DemoFile } from './demo-file';

/** One record type with its rows of the demo company. */
export interface DemoType { type: RecordType; file: DemoFile }

/** The types that have demo rows, in the model's order. A file that does not have the format stops the load with its path. */
export function readDemo(folder: string, types: readonly RecordType[]): DemoType[] {
  return types.flatMap((type) => {
    const path = join(folder, type.pack, type.key, 'demo.json');
    if (!existsSync(path)) return [];
    const read = demoFile.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    if (!read.success) throw new Error(`${path}: ${read.error.message}`);
    return [{ type, file: read.data }];
  });
}
