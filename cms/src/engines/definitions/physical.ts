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

/** Whether a worker that serves one model can serve the next one too. */
export function servesAlso(current: Model, next: Model): boolean {
  const there = physicalOf(current);
  return [...physicalOf(next)].every((place) => there.has(place));
}
