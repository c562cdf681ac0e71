/** Reads the packs that ship from their folder; rows, the demo's and everybody's, are not part of a definition. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packsFolder } from '../../foundation/settings';
import { isDefinition, type Files } from '../model';

/** @returns path inside the packs -> parsed JSON, in the order of the paths */
export async function readPacks(folder: string): Promise<Files> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && isDefinition(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const files = await Promise.all(paths.map(async (path) => [inside(folder, path), parse(path, await readFile(path, 'utf8'))] as const));
  return Object.fromEntries(files);
}

let shipped: Promise<Files> | undefined;

/** The packs of this release: they do not change while a process runs. */
export function shippedPacks(): Promise<Files> {
  return shipped ??= readPacks(packsFolder);
}

const inside = (folder: string, path: string) => path.slice(folder.length + 1).replaceAll('\\', '/');

function parse(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${path} is not JSON.`, { cause: error });
  }
}
