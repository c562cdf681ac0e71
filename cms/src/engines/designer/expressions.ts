/** Which types have to be computed anew from one model to the next: an expression, or the type it is computed in, is another one. Pure. */
import type { Expression } from '../conditions';
import type { Field, Model, Part, RecordType } from '../model';

/** The types of the later model with a computed field that is new or computed in another way; fields are the same by key, whatever they are called. */
export function computedOtherwise(before: Model, after: Model): { type: RecordType; fields: string[] }[] {
  const earlier = new Map(before.types.flatMap((type) => waysOf(type)));
  return after.types.flatMap((type) => {
    const fields = waysOf(type).filter(([key, way]) => earlier.get(key) !== way).map(([key]) => key.slice(type.key.length + 1));
    const isNew = !before.types.some(({ key }) => key === type.key);
    return fields.length > 0 && !isNew ? [{ type, fields }] : [];
  });
}

/** `requisition/lines.amount` -> how it is computed, in keys. */
function waysOf(type: RecordType): [string, string][] {
  const own = type.fields.flatMap((field) => wayOf(field, type.fields, type.parts, `${type.key}/${field.key}`));
  const columns = type.parts.flatMap((part) => part.fields.flatMap((field) => wayOf(field, part.fields, [], `${type.key}/${part.field.key}.${field.key}`)));
  return [...own, ...columns];
}

function wayOf({ computed, type }: Field, siblings: readonly Field[], parts: readonly Part[], key: string): [string, string][] {
  return computed ? [[key, `${type} ${JSON.stringify(inKeys(computed, siblings, parts))}`]] : [];
}

function inKeys(expression: Expression, fields: readonly Field[], parts: readonly Part[]): unknown {
  const keyOf = (name: string, among: readonly Field[]) => among.find((field) => field.name === name)?.key ?? name;
  switch (expression.is) {
    case 'number': return expression.text;
    case 'field': return { field: keyOf(expression.name, fields) };
    case 'sum': {
      const part = parts.find(({ field }) => field.name === expression.part);
      return { sum: [part?.field.key ?? expression.part, keyOf(expression.field, part?.fields ?? [])] };
    }
    case 'operation': return [expression.sign, inKeys(expression.left, fields, parts), inKeys(expression.right, fields, parts)];
  }
}
