/** What an administrator does to packs: make one, put a type into another, switch one off. */
import type { Labels } from '../../meta/contract';
import { freeName, kebabName } from './new-name';
import { packsOf, type Files, type PackFile } from './pack-files';

/** An empty pack at the end of the menu. */
export function newPack(files: Files, label: Labels): { name: string; files: Files } {
  const packs = packsOf(files);
  const name = freeName(kebabName(label.en, 'pack'), (wanted) => packs.some((one) => one.name === wanted));
  const pack: PackFile = { label, order: Math.max(0, ...packs.map((one) => one.pack.order)) + 10 };
  return { name, files: { [`${name}/pack.json`]: pack } };
}

/** The draft with a pack changed. A value of undefined takes a key away. */
export function withPack(files: Files, name: string, change: Partial<PackFile>): Files {
  const path = `${name}/pack.json`;
  const next = Object.fromEntries(Object.entries({ ...files[path] as PackFile, ...change }).filter(([, value]) => value !== undefined));
  return { ...files, [path]: next };
}

/** The draft with a type's folder in another pack. Its key, and with it its records, stay what they are. */
export function moveType(files: Files, folder: string, pack: string): Files {
  const to = `${pack}/${folder.split('/')[1]}`;
  return Object.fromEntries(Object.entries(files).map(([path, file]) => [path.startsWith(`${folder}/`) ? `${to}${path.slice(folder.length)}` : path, file]));
}
