/** Turns react-admin's list parameters into the query of the simple-rest dialect. */

export interface ListQuery { pagination?: { page: number; perPage: number }; sort?: { field: string; order: string }; filter?: Record<string, unknown> }

/** The query string of a list call. */
export function listQuery({ pagination, sort, filter }: ListQuery): string {
  const query = new URLSearchParams();
  const plain = plainFilter(filter ?? {});
  if (Object.keys(plain).length) query.set('filter', JSON.stringify(plain));
  if (pagination) query.set('range', JSON.stringify([(pagination.page - 1) * pagination.perPage, pagination.page * pagination.perPage - 1]));
  if (sort?.field) query.set('sort', JSON.stringify([sort.field, sort.order]));
  return query.toString();
}

/** Filters as the server takes them: references as ids, nothing empty, nested keys as `a.b`. */
export function plainFilter(filter: Record<string, unknown>, prefix = ''): Record<string, unknown> {
  const plain: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(filter)) {
    if (value === '' || value === undefined || value === null) continue;
    if (Array.isArray(value)) plain[prefix + key] = value.map(idOf);
    else if (typeof value !== 'object') plain[prefix + key] = value;
    else if ('id' in value) plain[prefix + key] = idOf(value);
    else Object.assign(plain, plainFilter(value as Record<string, unknown>, `${prefix + key}.`));
  }
  return plain;
}

const idOf = (value: unknown) => (typeof value === 'object' && value !== null && 'id' in value ? value.id : value);

/** The total of a `Content-Range: plural 0-24/123`. */
export function totalOf(headers: Headers): number {
  return Number(headers.get('content-range')?.split('/').pop() ?? 0);
}
