/** `set`: fills fields of this record or of one that it points to, now or on a day. */
import { z } from 'zod';
import { timeZone } from '../../foundation/clock';
import type { Transaction } from '../../foundation/database';
import { idOf, isDay, startOfDay } from '../conditions';
import type { RecordType } from '../model';
import { typeById } from '../model';
import type { Changes, Line, RecordValue, Referred, StoredRecord } from '../store';
import { load, referredBy, referredByLine, validateInput } from '../store';
import type { Timer } from '../timers';
import { schedule, unschedule } from '../timers';
import { system } from '../access';
import { ruled } from '../../foundation/refusal';
import { changeWithin } from './change-within';
import type { Effect, EffectContext } from './effect';
import { later, settle } from './later';
import { mappedValue, mappedValues } from './mapped-values';
import { lockFamily } from './wiring';

const parameters = z.strictObject({
  /** A reference of ours whose record is changed; this record by default. `lines.product` = one for each line, with the line's values. */
  of: z.string().optional(),
  values: z.record(z.string(), mappedValue),
  /** A date field: set on that day instead of at once. */
  on: z.string().optional(),
});
type Parameters = z.infer<typeof parameters>;

/** Which fields of which record were set to what, and what they were. */
interface Kept { type: number; id: number; set: Record<string, unknown>; before: Changes; key?: string }

export const setFields: Effect<Parameters> = {
  name: 'set',
  label: { 'zh-Hans': '更新字段', en: 'Set fields', ko: '필드 설정' },
  describe: [
    { name: 'of', kind: 'field', label: { 'zh-Hans': '所引用的单据', en: 'Of the record in', ko: '참조 문서' } },
    { name: 'values', kind: 'mapping', required: true, label: { 'zh-Hans': '字段与值', en: 'Fields and values', ko: '필드와 값' } },
    { name: 'on', kind: 'date-field', label: { 'zh-Hans': '在此日期', en: 'On the day', ko: '이 날짜에' } },
  ],
  parameters,
  async run(context, given): Promise<Kept[]> {
    const { of } = given;
    const [part, column] = of?.split('.') ?? [];
    if (column === undefined) return setOne(context, given, targetOf(context.type, context.record, of));
    const ours = context.type.parts.find(({ field }) => field.name === part);
    const lines = (context.record[part] ?? []) as Line[];
    return (await Promise.all(lines.map((line) => setOne(context, given, ours && other(referredByLine(ours, column, line[column])), { line, part })))).flat();
  },
  async undo(context, _given, kept) {
    for (const one of (kept ?? []) as Kept[]) await setBack(context, one);
  },
};

async function setOne(context: EffectContext, given: Parameters, target: Target | undefined, ofLine?: { line: Line; part: string }): Promise<Kept[]> {
  const { tx, type, record, person, action, round } = context;
  if (!target) return [];
  const set = await mappedValues({ sql: tx, type, record, person, ...ofLine }, given.values);
  const kept: Kept = { type: target.type.id, id: target.id, set, before: {} };
  if (given.on !== undefined) {
    const day = record[given.on];
    if (typeof day !== 'string') return [];
    const key = `set:${type.id}:${record.id}:${action}:${round}:${record.version}:${given.of ?? ''}:${Object.keys(set).join()}:${target.id}`;
    const at = isDay(day) ? new Date(startOfDay(day, timeZone)).toISOString() : day;
    await schedule(tx, [{ kind: 'set', key, typeId: target.type.id, recordId: target.id, at, payload: { set, from: type.id } }]);
    return [{ ...kept, before: await present(tx, target, set, record), key }];
  }
  const before = await present(tx, target, set, record);
  if (target.own) await setOwn(context, set);
  else later(tx, async () => { await changeWithin(tx, target.type, target.id, set, 'set'); });
  return [{ ...kept, before }];
}

async function setBack(context: EffectContext, { type: typeId, id, set, before, key }: Kept): Promise<void> {
  if (key !== undefined) await unschedule(context.tx, key);
  const type = typeById(typeId);
  const own = typeId === context.type.id && id === context.record.id;
  const now = own ? context.record : type && await load(context.tx, type, id);
  if (!type || !now) return;
  const unchanged = Object.keys(before).filter((name) => same(now[name], set[name]));
  const restored = Object.fromEntries(unchanged.map((name) => [name, before[name]]));
  if (unchanged.length === 0) return;
  if (own) context.change(restored as Record<string, RecordValue>);
  else later(context.tx, async () => { await changeWithin(context.tx, type, id, restored, 'set'); });
}

/** The day has come. */
export async function setOnDay(tx: Transaction, { typeId, recordId, payload }: Timer): Promise<void> {
  const type = typeById(typeId);
  if (!type) return;
  await lockFamily(tx, type);
  await changeWithin(tx, type, recordId, payload.set as Record<string, unknown>, 'set');
  await settle(tx);
}

async function setOwn({ tx, type, record, change }: EffectContext, set: Record<string, unknown>): Promise<void> {
  const { changes, errors } = await validateInput(system, type, set, { stored: record, sql: tx, writable: new Set(Object.keys(set)) });
  if (Object.keys(errors).length > 0) throw ruled(Object.values(errors)[0]);
  change(changes as Record<string, RecordValue>);
}

type Target = Referred & { own: boolean }

function targetOf(type: RecordType, record: StoredRecord, of: string | undefined): Target | undefined {
  return of === undefined ? { type, id: record.id, own: true } : other(referredBy(type, of, record[of]));
}

const other = (referred: Referred | undefined): Target | undefined => referred && { ...referred, own: false };

async function present(tx: Transaction, { type, id, own }: Target, set: Record<string, unknown>, ours: StoredRecord): Promise<Changes> {
  const record = own ? ours : await load(tx, type, id);
  return Object.fromEntries(Object.keys(set).map((name) => [name, record?.[name] ?? null]));
}

/** Nobody has changed it since: references by their ids. */
const same = (one: unknown, other: unknown): boolean => {
  const plain = (value: unknown) => (typeof value === 'object' && value !== null && !Array.isArray(value) ? idOf(value) ?? value : value ?? null);
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other));
};
