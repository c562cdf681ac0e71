/** Reads from a record what an effect's parameters point at, one level through a reference. */
import { system } from '../access';
import { typeByName } from '../model';
import type { Reference, RecordValue } from '../store';
import { read } from '../store';
import type { EffectContext } from '../workflow';

/** The value at `amount` or `customer.creditDays`; null where there is nothing. */
export async function reach({ tx, type, record }: EffectContext, path: string): Promise<RecordValue> {
  const [field, inner] = path.split('.');
  const value = record[field] ?? null;
  if (inner === undefined) return value;
  const target = typeByName(type.fields.find(({ name }) => name === field)?.target?.[0] ?? '');
  const id = idOf(value);
  return target && id !== null ? (await read(system, target, id, tx))?.[inner] ?? null : null;
}

/** The id a reference points to. */
export function idOf(value: RecordValue | undefined): number | null {
  return typeof value === 'object' && value !== null && 'id' in value ? Number((value as Reference).id) : null;
}
