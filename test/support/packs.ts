/** The packs that ship, compiled without a database: the model that pure tests work with. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { compile, countingIds, isDefinition, type Files, type Model, type RecordType } from '../../cms/src/engines/model';
import { root } from './place';

/** The files of a version as they lie in cms/packs, rows left out. */
export function shippedFiles(): Files {
  const folder = join(root, 'cms/packs');
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isDefinition(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(paths.map((path) => [relative(folder, path).replaceAll('\\', '/'), JSON.parse(readFileSync(path, 'utf8'))]));
}

/** The model of the shipped packs. */
export function shippedModel(): Model {
  return compile(shippedFiles(), countingIds());
}

/** One of its types. */
export function shippedType(name: string, model = shippedModel()): RecordType {
  const type = model.types.find((one) => one.name === name);
  if (!type) throw new Error(`No pack has a type ${name}.`);
  return type;
}
