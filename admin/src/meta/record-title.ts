/** What a record is called: its number, or the fields that its type names it by. */
import type { MetaType, StoredRecord } from './contract';
import { people } from '../fields/targets';
import { written } from '../fields/written';

/** The record's name: `CY-01 胶印青墨`, `LL20261121-0001`. */
export function recordTitle(type: MetaType, record: Partial<StoredRecord>): string {
  const names = type.plural === people ? [type.title] : [...(type.subtitle ?? []), type.title];
  const parts = names.map((name) => written(record[name]));
  return parts.filter(Boolean).join(' ') || (record.number ?? (record.id ? `#${record.id}` : ''));
}
