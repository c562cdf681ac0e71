/** Ids out of a request's body: a number, or `{ id }` as references travel. */

/** The id, or undefined where there is none. */
export function idOf(value: unknown): number | undefined {
  const id: unknown = typeof value === 'object' && value !== null && 'id' in value ? value.id : value;
  return typeof id === 'number' && Number.isSafeInteger(id) && id > 0 ? id : undefined;
}

/** The ids of a list (or of one alone), each once; undefined where something else stands in it. */
export function idsOf(value: unknown): number[] | undefined {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  const ids = list.map(idOf);
  return ids.every((id) => id !== undefined) && ids.length <= 100 ? [...new Set(ids)] : undefined;
}
