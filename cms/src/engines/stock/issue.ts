/** `stock.issue`: the named lots leave the warehouse, and the record's reservation of these items with them. */
import { z } from 'zod';
import type { FieldErrors } from '../../foundation/refusal';
import { ruled } from '../../foundation/refusal';
import { typeByName } from '../model';
import type { Reference } from '../store';
import type { Effect, EffectContext } from '../workflow';
import { changeItem, changeLot, itemBalance } from './balances';
import { demandsOf } from './demand';
import type { Demand } from './demand';
import { byItem, byLot, keyOf, sum } from './item';
import type { Move } from './moves';
import { writeMoves } from './moves';
import { occasionOf } from './occasion';
import { ofMove } from './parameters';
import { heldBy } from './reservation';
import { sentences } from './sentences';
import type { ShortItem, ShortLot } from './shortage';
import { shortage } from './shortage';

const parameters = z.strictObject({ warehouse: z.string(), lines: z.string().optional(), item: z.string(), quantity: z.string(), lot: z.string(),
  /** A reference of ours: the record whose reservation is taken over, as far as our lines reach. */
  held: z.string().optional(),
});

export const issue: Effect<z.infer<typeof parameters>> = {
  name: 'stock.issue',
  label: { 'zh-Hans': '出库', en: 'Issue stock', ko: '출고' },
  describe: ofMove,
  parameters,
  moves: true,
  splits: ({ lines, item, quantity }) => (lines === undefined ? undefined : { lines, split: { same: item, sum: quantity } }),
  async run(context, columns) {
    const { tx } = context;
    const demands = withLots(demandsOf(context, columns, columns.quantity, 'positive'), columns.lot);
    const holder = holderOf(context, columns.held);
    // Of two that draw on one reservation at once, the second has to see what the first left.
    if (holder.other) for (const { key } of byItem(demands)) await itemBalance(tx, key, true);
    const held = await heldBy(tx, holder.typeId, holder.recordId);
    const items: ShortItem[] = [];
    const lots: ShortLot[] = [];
    const releases: Move[] = [];
    for (const { key, rows } of byItem(demands)) {
      const reserved = held.get(keyOf(key))?.quantity ?? 0;
      const own = holder.other ? Math.min(reserved, sum(rows)) : reserved;
      if (!await changeItem(tx, key, -sum(rows), -own)) items.push({ key, demands: rows, own });
      for (const { lot, quantity, rows: wanting } of byLot(rows)) {
        if (!await changeLot(tx, { ...key, lot }, -quantity)) lots.push({ lot, demands: wanting });
      }
      releases.push({ ...key, lot: null, quantity: -own, kind: 'release' });
    }
    if (items.length > 0 || lots.length > 0) throw await shortage(tx, items, lots, columns.quantity, columns.lot);
    const occasion = occasionOf(context);
    await writeMoves(tx, { ...occasion, typeId: holder.typeId, recordId: holder.recordId }, releases);
    await writeMoves(tx, occasion, demands.map((demand): Move => ({ ...demand, quantity: -demand.quantity, kind: 'issue' })));
  },
};

interface Holder { typeId: number; recordId: number; other: boolean }

/** Whose reservation it is: the record's own, or that of the record it refers to. */
function holderOf({ type, record }: EffectContext, field: string | undefined): Holder {
  const own: Holder = { typeId: type.id, recordId: record.id, other: false };
  if (field === undefined) return own;
  const reference = record[field] as Reference | null;
  const target = typeByName(reference?.type ?? type.fields.find(({ name }) => name === field)?.target?.[0] ?? '');
  return reference && target ? { typeId: target.id, recordId: reference.id, other: true } : own;
}

function withLots(demands: Demand[], lotField: string): (Demand & { lot: string })[] {
  const errors: FieldErrors = {};
  const complete = demands.filter((demand): demand is Demand & { lot: string } => {
    if (demand.lot === null) errors[demand.at(lotField)] = sentences.missing;
    return demand.lot !== null;
  });
  if (complete.length < demands.length) throw ruled(sentences.incomplete, errors);
  return complete;
}
