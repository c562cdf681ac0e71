/** Reads from a record what an effect's parameters point at: which item, from which warehouse, how much, of which lot. */
import type { FieldErrors } from '../../foundation/refusal';
import { ruled } from '../../foundation/refusal';
import { typeByName } from '../model';
import type { Field } from '../model';
import type { Line, Reference } from '../store';
import type { EffectContext } from '../workflow';
import type { ItemKey } from './item';
import { millionths } from './quantity';
import { sentences } from './sentences';

/** Names of the fields; `lines` absent = they are fields of the record itself. */
export interface Columns { warehouse: string; lines?: string; item: string; lot?: string }

/** One line's wish. */
export interface Demand extends ItemKey {
  /** The item as people know it. */
  label: string;
  lot: string | null;
  quantity: number;
  /** Makes the key of a field's error: `lines.2.quantity`. */
  at: (field: string) => string;
  line: Row;
}

type Row = Line | EffectContext['record'];

/**
 * The demands of a record's lines. Lines without a quantity are no demand when `optional`.
 * @throws a Refusal that names every field without which nothing can be moved.
 */
export function demandsOf(context: EffectContext, columns: Columns, quantity: string, rule: 'positive' | 'notNegative', optional = false): Demand[] {
  const { record } = context;
  const errors: FieldErrors = {};
  const rows = columns.lines ? (record[columns.lines] as Line[] | undefined) ?? [] : [record];
  const at = (index: number) => (field: string) => (columns.lines ? `${columns.lines}.${index}.${field}` : field);
  const warehouse = record[columns.warehouse] as Reference | null;
  if (!warehouse) errors[columns.warehouse] = sentences.missing;
  if (columns.lines && rows.length === 0) errors[columns.lines] = sentences.missing;

  const demands = rows.map((line: Row, index): Demand => {
    const item = line[columns.item] as Reference | null;
    const asked = millionths(line[quantity]);
    if (!item) errors[at(index)(columns.item)] = sentences.missing;
    if (asked === null ? !optional : asked < 0 || (rule === 'positive' && asked === 0)) errors[at(index)(quantity)] = asked === null ? sentences.missing : sentences[rule];
    const lot = columns.lot ? (line[columns.lot] as string | null) : null;
    return {
      warehouse: warehouse?.id ?? 0, itemType: item ? itemTypeOf(context, columns, item) : 0, item: item?.id ?? 0, label: item?.label ?? '',
      lot: lot?.trim() || null, quantity: asked ?? 0, at: at(index), line,
    };
  });
  if (Object.keys(errors).length > 0) throw ruled(sentences.incomplete, errors);
  return demands;
}

function itemTypeOf({ type }: EffectContext, { lines, item }: Columns, reference: Reference): number {
  const fields: Field[] = lines ? type.parts.find((part) => part.field.name === lines)?.fields ?? [] : type.fields;
  const name = reference.type ?? fields.find((field) => field.name === item)?.target?.[0];
  const target = name === undefined ? undefined : typeByName(name);
  if (!target) throw new Error(`${type.name}: ${lines ? `${lines}.` : ''}${item} is no reference to an item.`);
  return target.id;
}
