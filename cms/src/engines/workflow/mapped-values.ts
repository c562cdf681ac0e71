/** Values for another record, or for other fields, as an effect's parameters map them from the record at hand. */
import { z } from 'zod';
import { now, timeZone, today } from '../../foundation/clock';
import type { Sql } from '../../foundation/database';
import type { Person } from '../access';
import { evaluate, ruleGroup } from '../conditions';
import type { RecordType } from '../model';
import { kindsOf } from '../model';
import type { Line, StoredRecord } from '../store';
import { renderTemplate } from '../wording';
import { pathsBehind, withPaths } from './with-referred';

/** One of our fields by name (`customer`, `customer.region`; of a line `quantity`, of the record then `$record.x`), a value as it stands, a text in liquid, whether a condition holds, or one of a few words. */
export const mappedValue = z.union([
  z.string(),
  z.strictObject({ value: z.union([z.string(), z.number(), z.boolean(), z.null()]) }),
  z.strictObject({ text: z.string() }),
  z.strictObject({ rule: ruleGroup }),
  z.strictObject({ $: z.enum(['this', 'me', 'today', 'now', 'owner']) }),
]);
export type MappedValue = z.infer<typeof mappedValue>;

export interface MappingSource { sql: Sql; type: RecordType; record: StoredRecord; person: Person; line?: Line; part?: string }

/** What the mapping gives, by the names of the fields that it fills. */
export async function mappedValues(source: MappingSource, mapping: Readonly<Record<string, MappedValue>>): Promise<Record<string, unknown>> {
  const result: Record<string, unknown> = {};
  for (const [name, from] of Object.entries(mapping)) result[name] = await valueOf(source, from);
  return result;
}

async function valueOf(source: MappingSource, from: MappedValue): Promise<unknown> {
  const { record, person, line, type } = source;
  if (typeof from === 'string') return fieldOf(source, from);
  if ('value' in from) return from.value;
  if ('rule' in from) return evaluate(from.rule, await withPaths(source.sql, type, pathsBehind(type, from.rule), record), { me: person, today: today(), timeZone, kindOf: kindsOf(type) });
  if ('text' in from) return renderTemplate(from.text, { record, line, me: { name: person.name }, today: today() });
  switch (from.$) {
    case 'this': return { id: record.id, type: type.name };
    case 'me': return person.id > 0 ? person.id : record.owner;
    case 'owner': return record.owner;
    case 'today': return today();
    case 'now': return now().toISOString();
  }
}

async function fieldOf({ sql, type, record, line, part }: MappingSource, path: string): Promise<unknown> {
  const ofLine = line && part !== undefined && !path.startsWith('$record.');
  const name = path.replace(/^\$record\./, '');
  const column = ofLine ? name.replace(`${part}.`, '') : name;
  if (!column.includes('.')) return plain(ofLine && column in line ? line[column] : record[column]);
  if (!ofLine) return plain((await withPaths(sql, type, [column], record))[column]);
  const [found] = (await withPaths(sql, type, [`${part}.${column}`], { ...record, [part]: [line] }))[part] as Line[];
  return plain(found[column]);
}

const plain = (value: unknown): unknown => value ?? null;
