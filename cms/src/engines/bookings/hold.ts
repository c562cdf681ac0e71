/** `booking.hold` keeps a thing for a record from one moment until another, never for two at once; `booking.end` gives it back early. */
import { z } from 'zod';
import { timeZone } from '../../foundation/clock';
import { phrase } from '../../foundation/language';
import { ruled } from '../../foundation/refusal';
import type { Effect, EffectContext } from '../workflow';
import { sentences } from './sentences';

/** Names of the record's fields: what is booked (a text, compared without regard to case and spaces), from when, until when. */
const parameters = z.strictObject({ thing: z.string(), from: z.string(), until: z.string() });

/** Taken back on return, reject, withdraw and cancel. */
export const hold: Effect<z.infer<typeof parameters>> = {
  name: 'booking.hold',
  label: { 'zh-Hans': '占用', en: 'Book', ko: '예약' },
  describe: [
    { name: 'thing', kind: 'field', required: true, label: { 'zh-Hans': '占用对象', en: 'What is booked', ko: '예약 대상' } },
    { name: 'from', kind: 'date-field', required: true, label: { 'zh-Hans': '开始', en: 'From', ko: '시작' } },
    { name: 'until', kind: 'date-field', required: true, label: { 'zh-Hans': '结束', en: 'Until', ko: '종료' } },
  ],
  parameters,
  async run({ tx, type, record }, fields) {
    const label = record[fields.thing] as string;
    const thing = label.normalize('NFKC').replace(/\s+/g, '').toUpperCase();
    const from = record[fields.from] as string;
    const until = record[fields.until] as string;
    if (until <= from) throw ruled(sentences.backwards, { [fields.until]: sentences.backwards });
    await tx.run('INSERT INTO "booked_things" ("name", "bookings") VALUES (?, 1) ON CONFLICT ("name") DO UPDATE SET "bookings" = "booked_things"."bookings" + 1', [thing]);
    const other = await tx.get<{ from_at: string; until_at: string }>(
      'SELECT "from_at", "until_at" FROM "bookings" WHERE "thing" = ? AND "released_at" IS NULL AND "until_at" > ? AND "from_at" < ? ORDER BY "from_at"', [thing, from, until]);
    if (other) {
      const text = phrase(sentences.taken, { thing: label, from: shown(other.from_at), until: shown(other.until_at) });
      throw ruled(text, { [fields.thing]: text });
    }
    await tx.run('INSERT INTO "bookings" ("thing", "from_at", "until_at", "type_id", "record_id") VALUES (?, ?, ?, ?, ?)', [thing, from, until, type.id, record.id]);
  },
  undo: release,
};

/** What was booked is free again from now on. */
export const end: Effect<Record<string, never>> = {
  name: 'booking.end', label: { 'zh-Hans': '结束占用', en: 'End the booking', ko: '예약 종료' }, describe: [], parameters: z.strictObject({}), run: release,
};

async function release({ tx, type, record, at }: EffectContext): Promise<void> {
  await tx.run('UPDATE "bookings" SET "released_at" = ? WHERE "type_id" = ? AND "record_id" = ? AND "released_at" IS NULL', [at, type.id, record.id]);
}

/** In the company's time, to the minute. */
const shown = (moment: string) => new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(new Date(moment));
