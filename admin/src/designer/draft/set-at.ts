/** Puts a value at a place of the draft's files, as the server names places: `orders/requisition/schema.json#attributes.customer.label`. */
import type { Files } from './pack-files';

type Plain = Record<string, unknown>;

/** @param value null takes the place away. */
export function setAt(files: Files, path: string, value: unknown): Files {
  const [file, place = ''] = path.split('#');
  const next = place === '' ? value : inside((files[file] ?? {}) as Plain, place.split('.'), value);
  if (next !== null) return { ...files, [file]: next };
  const { [file]: _gone, ...rest } = files;
  return rest;
}

function inside(object: Plain, [key, ...more]: string[], value: unknown): Plain {
  if (more.length > 0) return { ...object, [key]: inside((object[key] ?? {}) as Plain, more, value) };
  if (value !== null) return { ...object, [key]: value };
  const { [key]: _gone, ...rest } = object;
  return rest;
}
