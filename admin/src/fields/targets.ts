/** Where a reference may point to, among the types that this person knows. */
import type { Meta, MetaField, MetaType } from '../meta/contract';

/** The resource of people, as the contract names it: what `user` and `users` fields point to. */
export const people = 'people';

/** The types a field may point to; empty where this person may see none of them. */
export function pluralsOf(meta: Meta, field: MetaField): MetaType[] {
  if (field.type === 'user' || field.type === 'users') return meta.types.filter(({ plural }) => plural === people);
  return meta.types.filter((type) => field.target?.includes(type.name) || field.target?.includes(type.plural));
}
