/** Which type and field of a draft is which of the model in force: they are the same by key, whatever they are called. */
import type { Field, Model, Part, RecordType } from '../model';

export interface FieldPair {
  /** `orders/requisition/schema.json#attributes.customer`. */
  path: string;
  /** `customer`, `lines.quantity`. */
  key: string;
  before?: Field;
  after?: Field;
  /** Of a line's field. */
  partBefore?: Part;
}

export interface TypePair { path: string; before?: RecordType; after?: RecordType; fields: FieldPair[] }

/** Every type that is in either. */
export function pairsOf(before: Model, after: Model): TypePair[] {
  const earlier = new Map(before.types.map((type) => [type.key, type]));
  const later = new Map(after.types.map((type) => [type.key, type]));
  return [...new Set([...earlier.keys(), ...later.keys()])].map((key) => {
    const [left, right] = [earlier.get(key), later.get(key)];
    const { pack } = (right ?? left) as RecordType;
    const path = `${pack}/${key}/schema.json`;
    return { path, before: left, after: right, fields: fieldPairs(`${path}#attributes`, left, right) };
  });
}

/** The fields of two versions of a type, by key. */
export function fieldPairs(at: string, before: RecordType | undefined, after: RecordType | undefined): FieldPair[] {
  const own = paired(before?.fields ?? [], after?.fields ?? []).map(([left, right]): FieldPair => {
    const { key } = (right ?? left) as Field;
    return { path: `${at}.${key}`, key, before: left, after: right };
  });
  const partKeys = new Set([...(before?.parts ?? []), ...(after?.parts ?? [])].map(({ field }) => field.key));
  const columns = [...partKeys].flatMap((partKey) => {
    const of = (type: RecordType | undefined) => type?.parts.find(({ field }) => field.key === partKey);
    const partBefore = of(before);
    return paired(partBefore?.fields ?? [], of(after)?.fields ?? []).map(([left, right]): FieldPair => {
      const { key } = (right ?? left) as Field;
      return { path: `${at}.${partKey}.attributes.${key}`, key: `${partKey}.${key}`, before: left, after: right, partBefore };
    });
  });
  return [...own, ...columns];
}

function paired(before: readonly Field[], after: readonly Field[]): [Field | undefined, Field | undefined][] {
  const earlier = new Map(before.map((field) => [field.key, field]));
  const later = new Map(after.map((field) => [field.key, field]));
  return [...new Set([...earlier.keys(), ...later.keys()])].map((key) => [earlier.get(key), later.get(key)]);
}

/** The keys of the types that a reference may point to, whatever those are called. */
export function targetKeys({ types }: Model, { target }: Field): string[] {
  return (target ?? []).map((name) => types.find((type) => type.name === name)?.key ?? name);
}
