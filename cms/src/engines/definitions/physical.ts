/** What a model needs Strapi to have made: tables and columns. Where a new model needs no more than the one before, no new worker has to boot. */
import type { Model } from '../model';
import { contentTypesOf, userAttributesOf } from './content-types';

const kept = new WeakMap<Model, ReadonlySet<string>>();

/** `table`, and `table.column type` for each of its columns. */
export function physicalOf(model: Model): ReadonlySet<string> {
  let places = kept.get(model);
  if (!places) kept.set(model, places = new Set(placesOf(model)));
  return places;
}

function* placesOf(model: Model): Iterable<string> {
  for (const { contentTypes } of contentTypesOf(model).values()) {
    for (const { schema } of Object.values(contentTypes)) {
      yield schema.collectionName;
      for (const { columnName, type } of Object.values(schema.attributes)) yield `${schema.collectionName}.${columnName} ${type}`;
    }
  }
  for (const { columnName, type } of Object.values(userAttributesOf(model))) yield `up_users.${columnName} ${type}`;
}

/** Whether a worker that serves one model can serve the next one too: nothing has to be made, and no field's values have to move. */
export function servesAlso(current: Model, next: Model): boolean {
  const there = physicalOf(current);
  const places = new Map(placesOfFields(current));
  return [...physicalOf(next)].every((place) => there.has(place)) && placesOfFields(next).every(([field, place]) => (places.get(field) ?? place) === place);
}

function placesOfFields({ types }: Model): [string, string][] {
  return types.flatMap((type) => [...type.fields, ...type.parts.flatMap(({ fields }) => fields)].map(({ id, column }): [string, string] => [`${type.id}/${id}`, column]));
}
