/** `act`: the system takes an action on another record, the one a field points to or those that point here. */
import { z } from 'zod';
import type { Transaction } from '../../foundation/database';
import { system } from '../access';
import type { RecordType } from '../model';
import { model } from '../model';
import type { Referred, StoredRecord } from '../store';
import { load, referredBy } from '../store';
import { actWithin } from './act';
import type { Effect } from './effect';
import { later } from './later';
import { isGoverned } from './look';
import { idsPointingTo } from './pointing';

const parameters = z.strictObject({
  /** A reference of ours, or the type and field of the records that point here. */
  of: z.union([z.string(), z.strictObject({ type: z.string(), field: z.string() })]),
  action: z.string(),
});

/** It cannot be taken back by itself: what the other record has become is its own. */
export const actOnOthers: Effect<z.infer<typeof parameters>> = {
  name: 'act',
  label: { 'zh-Hans': '操作其他单据', en: 'Act on another record', ko: '다른 문서에 동작 수행' },
  describe: [
    { name: 'of', kind: 'field', required: true, label: { 'zh-Hans': '单据', en: 'Record', ko: '문서' } },
    { name: 'action', kind: 'text', required: true, label: { 'zh-Hans': '操作', en: 'Action', ko: '동작' } },
  ],
  parameters,
  async run({ tx, type, record }, { of, action }) {
    for (const { type: other, id } of await othersOf(tx, type, record, of)) {
      if (!isGoverned(other)) continue;
      later(tx, async () => {
        const there = await load(tx, other, id);
        if (there) await actWithin(tx, system, other, there, action);
      });
    }
  },
};

async function othersOf(tx: Transaction, type: RecordType, record: StoredRecord, of: z.infer<typeof parameters>['of']): Promise<Referred[]> {
  if (typeof of !== 'string') {
    const other = model().types.find(({ key }) => key === of.type);
    return other ? (await idsPointingTo(tx, other, of.field, type, record.id)).map((id) => ({ type: other, id })) : [];
  }
  return [referredBy(type, of, record[of]) ?? []].flat();
}
