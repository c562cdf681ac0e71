/** Plays the documents of the demo company through the real flows, as the people who did it, at the time they did it. */
import { atMoment } from '../../foundation/clock';
import { people } from '../access';
import type { RecordType } from '../model';
import type { StoredRecord } from '../store';
import { act, create } from '../workflow';
import { fillRow, type Days, type NaturalKeys } from '../seeds';
import type { DemoAct, DemoDocument, DemoRow } from './demo-file';
import { personNamed } from './person-named';
import type { Happening } from './timeline';

/** Plays everything in order; `progress` is told how much is done. */
export async function play(timeline: readonly Happening[], keys: NaturalKeys, today: string, progress: (done: number) => void): Promise<void> {
  const records = new Map<DemoDocument, StoredRecord>();
  for (const [position, { type, document, act: done, day, at }] of timeline.entries()) {
    const days = { day, today };
    const record = records.get(document);
    const after = await atMoment(at, () => (done ? doAct(type, record, done, keys, days) : open(type, document, keys, days))).catch((error: unknown) => {
      throw new Error(`The demo cannot ${done?.do ?? 'open'} ${type.name} ${JSON.stringify(document.row).slice(0, 200)}: ${explain(error)}`, { cause: error });
    });
    records.set(document, after);
    progress(position + 1);
  }
}

async function open(type: RecordType, document: DemoDocument, keys: NaturalKeys, days: Days): Promise<StoredRecord> {
  const record = await create(personNamed(document.by), type, await fillRow(type, document.row, keys, days));
  if (document.key) keys.nameDocument(document.key, record.id);
  return record;
}

async function doAct(type: RecordType, record: StoredRecord | undefined, { do: action, by, with: input = {} }: DemoAct, keys: NaturalKeys, days: Days): Promise<StoredRecord> {
  if (!record) throw new Error('it is acted on before it was opened.');
  const filled = withPeople(await fillRow(type, input, keys, days));
  for (const { field } of type.parts) {
    const lines = record[field.name] as { id: number }[];
    if (filled[field.name]) filled[field.name] = (filled[field.name] as DemoRow[]).map((line, position) => ({ ...line, id: lines[position].id }));
  }
  return act(personNamed(by), type, record.id, action, { ...filled, version: record.version });
}

/** What the standard actions ask for: whom to hand it to, who signs too, who is mentioned. */
function withPeople(input: DemoRow): DemoRow {
  const named = (value: unknown) => people().byUsername(String(value))?.id ?? value;
  const filled = { ...input };
  for (const name of ['to', 'who', 'mentions']) if (name in filled) filled[name] = Array.isArray(filled[name]) ? filled[name].map(named) : named(filled[name]);
  return filled;
}

/** A refusal says per field what is wrong. */
function explain(error: unknown): string {
  const errors = (error as { extra?: { errors?: unknown } }).extra?.errors;
  return `${error instanceof Error ? error.message : String(error)}${errors ? ` ${JSON.stringify(errors)}` : ''}`;
}
