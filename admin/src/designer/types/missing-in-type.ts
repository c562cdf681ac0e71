/** Counts the texts of a type that are not there in all three languages. */
import type { Attributes, SchemaFile } from '../draft/pack-files';
import { missingLanguages } from '../shell/LabelsInput';
import { choicesOf } from '../preview/preview-type';

const counted = new WeakMap<SchemaFile, number>();

export function missingInType(schema: SchemaFile): number {
  let count = counted.get(schema);
  if (count === undefined) counted.set(schema, count = countMissing(schema));
  return count;
}

function countMissing(schema: SchemaFile): number {
  return [schema.label, ...labelsIn(schema.attributes as Attributes), ...(schema.form?.sections ?? []).flatMap(({ label }) => (label ? [label] : []))].filter((labels) => missingLanguages(labels).length > 0).length;
}

function labelsIn(attributes: Attributes): Attributes[string]['label'][] {
  return Object.values(attributes).flatMap((attribute) => [
    attribute.label,
    ...(attribute.help ? [attribute.help] : []),
    ...(choicesOf(attribute) ?? []).map(({ label }) => label),
    ...labelsIn((attribute.attributes ?? {}) as Attributes),
  ]);
}
