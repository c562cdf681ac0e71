/** Packs as a zip: the files of cms/packs, readable and bounded. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { malformed } from '../../foundation/refusal';
import { isDefinition, type Files } from '../model';
import { sentences } from './sentences';

const mostFiles = 5_000;
const largest = 32 * 1024 * 1024;
/** A zip keeps no moment: the same packs give the same bytes. */
const mtime = new Date('2000-01-01T00:00:00Z');

/** @param pack only this one */
export function packZip(files: Files, pack?: string): Buffer {
  const entries = Object.entries(files).filter(([path]) => pack === undefined || path.startsWith(`${pack}/`));
  return Buffer.from(zipSync(Object.fromEntries(entries.map(([path, file]) => [path, strToU8(`${JSON.stringify(file, null, 2)}\n`)])), { mtime }));
}

/** The JSON files in it; rows and whatever a file system leaves about are not part of a definition. */
export function unpackZip(zip: Buffer): Files {
  let size = 0;
  let count = 0;
  const wanted = (name: string) => isDefinition(name) && !name.startsWith('__MACOSX/');
  try {
    const found = unzipSync(zip, {
      filter: ({ name, originalSize }) => {
        if (!wanted(name)) return false;
        size += originalSize;
        count += 1;
        if (size > largest || count > mostFiles) throw new Error('The zip is too large.');
        return true;
      },
    });
    const files = Object.entries(found).map(([path, bytes]): [string, unknown] => [path, JSON.parse(strFromU8(bytes))]);
    if (files.length === 0) throw new Error('The zip holds no pack.');
    return Object.fromEntries(files);
  } catch {
    throw malformed(sentences.notAZip);
  }
}
