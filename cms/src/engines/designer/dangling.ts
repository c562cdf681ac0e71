/** What still names a field that a draft leaves out: a template's text, an effect's parameter, a home screen's filter, as well as what the formats know. */
import { placesOfField, type Files } from '../model';
import type { Findings } from './problems';
import { definitionsIn } from './retired';

interface Attribute { name?: string; attributes?: Record<string, Attribute> }
interface Schema { attributes: Record<string, Attribute> }

/** @param told places that the model's own checks have complained of already */
export function checkDangling(before: Files, after: Files, told: ReadonlySet<string>, found: Findings): void {
  const later = definitionsIn(after);
  for (const [key, { type, field, folder, definition }] of definitionsIn(before)) {
    const now = later.get(`${type}/`);
    const [own, column] = field.split('.');
    // A lines field takes its columns with it.
    if (field === '' || later.has(key) || !now || (column !== undefined && !later.has(`${type}/${own}`))) continue;
    const name = (definition as Attribute).name ?? column ?? own;
    const phantom = withField(after, `${now.folder}/schema.json`, own, column, name, definition);
    if (!phantom) continue;
    for (const place of placesOfField(phantom, { type, key: field })) {
      if (told.has(place) || place.startsWith(`${folder}/schema.json#attributes.${field.replace('.', '.attributes.')}`)) continue;
      found.problem(place, 'dangling', { name });
    }
  }
}

/** The files as if the field were there; undefined where another one has taken its name. */
function withField(files: Files, path: string, own: string, column: string | undefined, name: string, definition: object): Files | undefined {
  const schema = structuredClone(files[path]) as Schema;
  const among = column === undefined ? schema.attributes : schema.attributes[own].attributes ??= {};
  if (Object.entries(among).some(([key, attribute]) => (attribute.name ?? key) === name)) return undefined;
  among[column ?? own] = definition;
  return { ...files, [path]: schema };
}
