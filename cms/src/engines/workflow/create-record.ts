/** `create`: makes records of another type out of this one. */
import { z } from 'zod';
import { timeZone, today } from '../../foundation/clock';
import type { Sql } from '../../foundation/database';
import { ruled } from '../../foundation/refusal';
import type { Person } from '../access';
import { people, system } from '../access';
import { evaluate, idOf, ruleGroup } from '../conditions';
import type { RecordType } from '../model';
import { actorFile, model, typeById } from '../model';
import type { Line, LoadedRecord, Reference } from '../store';
import { load } from '../store';
import { actWithin } from './act';
import { destroyWithin } from './destroy';
import type { Effect, EffectContext } from './effect';
import { appliedEffects } from './effects';
import { later } from './later';
import type { GovernedType } from './look';
import { isGoverned } from './look';
import { drafted, makeRecord, personMeant } from './make-record';
import { mappedValue, mappedValues } from './mapped-values';
import { sentences } from './sentences';
import { firstState } from './situation';

const mapping = z.record(z.string(), mappedValue);

const parameters = z.strictObject({
  /** The type's key. */
  type: z.string(),
  fields: mapping,
  /** Its lines out of ours, those that `where` holds for. */
  lines: z.strictObject({ to: z.string(), from: z.string(), fields: mapping, where: ruleGroup.optional() }).optional(),
  /** One record for each line of this field, those that `where` holds for. */
  each: z.string().optional(),
  where: ruleGroup.optional(),
  /** Whose it is; the owner's of this record by default. With `each` it may be a person of the line. */
  owner: z.union([actorFile, z.strictObject({ line: z.string() })]).optional(),
  /** Taken at once, by the system, where the other flow lets it. */
  act: z.string().optional(),
  /** A field of ours that gets the new record. */
  link: z.string().optional(),
});
type Parameters = z.infer<typeof parameters>;

interface Made { type: number; id: number }

export const createRecord: Effect<Parameters> = {
  name: 'create',
  label: { 'zh-Hans': '生成单据', en: 'Create a record', ko: '문서 만들기' },
  describe: [
    { name: 'type', kind: 'type', required: true, label: { 'zh-Hans': '单据类型', en: 'Kind of record', ko: '문서 유형' } },
    { name: 'fields', kind: 'mapping', required: true, label: { 'zh-Hans': '字段对应', en: 'Fields', ko: '필드 대응' } },
    { name: 'lines', kind: 'lines', label: { 'zh-Hans': '明细对应', en: 'Lines', ko: '내역 대응' } },
    { name: 'each', kind: 'lines', label: { 'zh-Hans': '每行明细各生成一张', en: 'One for each line of', ko: '내역 한 줄마다 하나씩' } },
    { name: 'where', kind: 'rule', label: { 'zh-Hans': '仅限满足条件的明细', en: 'Only lines where', ko: '조건에 맞는 내역만' } },
    { name: 'owner', kind: 'actor', label: { 'zh-Hans': '经办人', en: 'Owner', ko: '담당자' } },
    { name: 'act', kind: 'text', label: { 'zh-Hans': '随即执行的操作', en: 'Action taken at once', ko: '바로 수행할 동작' } },
    { name: 'link', kind: 'field', label: { 'zh-Hans': '把新单据记入字段', en: 'Field that gets the new record', ko: '새 문서를 적을 필드' } },
  ],
  parameters,
  async run(context, given) {
    const { tx, record } = context;
    const type = model().types.find(({ key }) => key === given.type);
    if (!type) throw ruled(sentences.badEffect);
    const holds = (where: Parameters['where'], line: Line) => where === undefined || evaluate(where, { ...line, $record: record }, { me: context.person, today: today(), timeZone });
    const lines = given.each === undefined ? [undefined] : ((record[given.each] ?? []) as Line[]).filter((line) => holds(given.where, line));
    const made: Made[] = [];
    let first: Reference | undefined;
    for (const line of lines) {
      const owner = await ownerOf(context, given.owner, line);
      const source = { sql: tx, type: context.type, record, person: context.person, line, part: given.each };
      const values = await mappedValues(source, given.fields);
      if (given.lines) {
        const { to, from, fields, where } = given.lines;
        const ours = ((record[from] ?? []) as Line[]).filter((one) => holds(where, one));
        values[to] = await Promise.all(ours.map((one) => mappedValues({ ...source, line: one, part: from }, fields)));
      }
      const created = await make(context, type, values, owner, given);
      first ??= { id: created.id, label: String(created[type.title] ?? '') };
      made.push({ type: type.id, id: created.id });
    }
    if (given.link !== undefined && first) {
      const several = (context.type.fields.find(({ name }) => name === given.link)?.target?.length ?? 0) > 1;
      context.change({ [given.link]: { id: first.id, label: first.label, ...(several && { type: type.name }) } });
    }
    return made;
  },
  async undo(context, given, kept) {
    if (given.link !== undefined) context.change({ [given.link]: null });
    for (const made of kept as Made[]) later(context.tx, () => takeBack(context, made));
  },
  async isUndoable(sql, kept) {
    for (const { type: typeId, id } of kept as Made[]) if (!await canGo(sql, typeById(typeId), id)) return false;
    return true;
  },
};

async function make(context: EffectContext, type: RecordType, values: Record<string, unknown>, owner: Person | undefined, { act }: Parameters): Promise<LoadedRecord> {
  const { tx, record, action, round, at } = context;
  const created = await makeRecord(tx, type, await drafted(tx, type, values), owner, act);
  await tx.run('INSERT INTO "record_links" ("from_type", "from_id", "to_type", "to_id", "effect", "action", "round", "at") VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    [context.type.id, record.id, type.id, created.id, 'create', action, round, at]);
  return created;
}

async function ownerOf({ tx, type, record }: EffectContext, entry: Parameters['owner'], line: Line | undefined): Promise<Person | undefined> {
  if (typeof entry === 'object') return people().byId(idOf(line?.[entry.line]) ?? 0);
  if (entry === undefined) return record.owner ? people().byId(record.owner.id) : undefined;
  return personMeant(tx, type, record, entry);
}

/** A draft is deleted; what went on is cancelled. */
async function takeBack({ tx, type: from, record }: EffectContext, { type: typeId, id }: Made): Promise<void> {
  const type = typeById(typeId);
  const made = type && await load(tx, type, id);
  if (!type || !made) return;
  if (isGoverned(type) && !isDraft(type, made)) {
    if (made.closedAt === null) await actWithin(tx, system, type, made, 'terminate', { note: `${from.label['zh-Hans']} ${record.number ?? ''}`.trim() });
    return;
  }
  await destroyWithin(tx, system, type, made);
  await tx.run('DELETE FROM "record_links" WHERE "to_type" = ? AND "to_id" = ?', [typeId, id]);
}

const isDraft = (type: GovernedType, { state, number, submittedAt }: { state: string | null; number: string | null; submittedAt: string | null }) =>
  state === firstState(type.flow) && number === null && submittedAt === null;

/** Gone already, over, a draft, or on its way without anything behind it that cannot be taken back. */
async function canGo(sql: Sql, type: RecordType | undefined, id: number): Promise<boolean> {
  const row = type && await sql.get<{ state: string | null; closed_at: unknown }>(`SELECT "state", "closed_at" FROM "${type.table}" WHERE "id" = ?`, [id]);
  if (!type || !row || row.state === 'cancelled' || row.state === 'rejected') return true;
  return row.closed_at === null && (await appliedEffects(sql, type.id, id)).every(({ moves, undoable }) => undoable && !moves);
}
