/** `schema.json` of a pack: a record type's fields, labels, number series, form and list. The zod schema is the format's definition. */
import { z } from 'zod';
import { ruleGroup } from '../conditions';
import { duplicatesFile } from './duplicates';
import { fieldTypes, keyFile, labelsFile } from './field-type';

const choice = z.union([labelsFile, z.strictObject({ label: labelsFile, retired: z.boolean().optional() })]);

const attributeBase = z.strictObject({
  type: z.enum(fieldTypes),
  /** The API name where it differs from the key: a rename sets it, the key stays the field's identity for ever. */
  name: keyFile.optional(),
  label: labelsFile,
  help: labelsFile.optional(),
  required: z.boolean().optional(),
  unique: z.boolean().optional(),
  readOnly: z.boolean().optional(),
  /** A value, or `$me`, `$today`, `$now`. */
  default: z.union([z.string(), z.number(), z.boolean()]).optional(),
  min: z.union([z.number(), z.string()]).optional(),
  max: z.union([z.number(), z.string()]).optional(),
  maxLength: z.int().positive().optional(),
  /** An expression over sibling fields: `quantity*unitPrice`, `sum(lines.amount)`, `counted-book`. Stored, never written by people. */
  computed: z.string().optional(),
  /** enum, enums: choice -> label. */
  values: z.record(z.string(), choice).optional(),
  /** ref, refs: keys of the record types it may point to. */
  target: z.array(keyFile).optional(),
  /** Offered as a filter: gets an index. */
  filter: z.boolean().optional(),
  /** Found by `q`. Default: true for text, longtext, email, phone; false for the rest. */
  search: z.boolean().optional(),
  /** Taken over from a reference beside it when left empty: `product.unit`. */
  takes: z.string().optional(),
  visibleWhen: ruleGroup.optional(),
  requiredWhen: ruleGroup.optional(),
});

/**
 * A figure shown beside a line while it is typed, looked up in another type: where each key of that type equals
 * a sibling field (`product`), a field of the record (`^warehouse`) or null.
 */
const beside = z.strictObject({
  label: labelsFile,
  type: keyFile,
  where: z.record(z.string(), z.string().nullable()),
  show: z.string(),
});

export const attributeFile = attributeBase.extend({
  /** lines: the fields of a row. */
  attributes: z.record(keyFile, attributeBase).optional(),
  /** lines: figures shown beside each row. */
  beside: z.array(beside).optional(),
});
export type AttributeFile = z.infer<typeof attributeFile>;

export const schemaFile = z.strictObject({
  label: labelsFile,
  /** The API's plural, kebab-case, different from the singular. */
  plural: keyFile,
  /** The API's singular where it differs from the folder's name (a rename sets it). */
  name: keyFile.optional(),
  icon: z.string().optional(),
  /** Position among the types of its pack. Default 100. */
  order: z.int().optional(),
  /** Numbered documents: the series' prefix; `LL` gives `LL20261121-0001`. Absent = master data, no number. */
  number: z.strictObject({ prefix: z.string().regex(/^[A-Z]{1,6}(-[A-Z]{1,2})?$/) }).optional(),
  /** The field that names a record in lists and references; `number` by default for numbered types, else the first text. */
  title: z.string().optional(),
  /** Further fields shown in a reference's type-ahead and label: `["code"]` gives "CY-01 胶印青墨". */
  subtitle: z.array(z.string()).optional(),
  /** Where rows live: a table of its own, the people's table, or an engine's own ledger (read only through the API). */
  store: z.enum(['own', 'people', 'stock.moves', 'stock.balances', 'receivables']).optional(),
  attributes: z.record(keyFile, attributeFile),
  /** What must not be entered twice. */
  duplicates: duplicatesFile.optional(),
  form: z.strictObject({
    sections: z.array(z.strictObject({ label: labelsFile.optional(), fields: z.array(z.string()) })),
  }).optional(),
  list: z.strictObject({
    columns: z.array(z.string()),
    filters: z.array(z.string()).optional(),
    sort: z.tuple([z.string(), z.enum(['ASC', 'DESC'])]).optional(),
  }).optional(),
});
export type SchemaFile = z.infer<typeof schemaFile>;
