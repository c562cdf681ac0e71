/** `receivable.settle`: a payment's lines settle receivables, never more than came in nor than is open, whatever happens at once. `receivable.check` asks the same without settling. */
import { z } from 'zod';
import { phrase } from '../../foundation/language';
import type { FieldErrors } from '../../foundation/refusal';
import { ruled } from '../../foundation/refusal';
import type { Line } from '../store';
import type { Effect, EffectContext } from '../workflow';
import { cents, money } from './cents';
import * as ask from './parameters';
import type { Owed } from './post';
import { lockOwed, settle } from './post';
import { idOf } from './reach';
import { sentences } from './sentences';

const parameters = z.strictObject({ customer: z.string(), lines: z.string(), receivable: z.string(), amount: z.string(), of: z.string() });
type Parameters = z.infer<typeof parameters>;
const ofSettlement = [ask.customer, ask.lines(true), ask.receivable, ask.amount, ask.of];

export const settleReceivables: Effect<Parameters> = {
  name: 'receivable.settle',
  label: { 'zh-Hans': '核销应收款', en: 'Settle receivables', ko: '미수금 상계' },
  describe: ofSettlement,
  parameters,
  moves: true,
  async run(context, columns) {
    for (const { owed, amount } of await checked(context, columns)) await settle(context, owed, amount);
  },
};

export const checkSettlement: Effect<Parameters> = {
  name: 'receivable.check',
  label: { 'zh-Hans': '核对核销明细', en: 'Check a settlement', ko: '상계 내역 확인' },
  describe: ofSettlement,
  parameters,
  async run(context, columns) {
    await checked(context, columns);
  },
  async undo() {
    // Nothing was written.
  },
};

async function checked(context: EffectContext, { customer, lines, receivable, amount, of }: Parameters): Promise<{ owed: Owed; amount: number }[]> {
  const { tx, record } = context;
  const rows = (record[lines] as Line[] | undefined) ?? [];
  const payer = idOf(record[customer]);
  const known = await lockOwed(tx, rows.flatMap((row) => idOf(row[receivable]) ?? []));
  const errors: FieldErrors = {};
  const taken = new Set<number>();
  let sum = 0;
  const settled = rows.flatMap((row, i) => {
    const owed = known.get(idOf(row[receivable]) ?? 0);
    const asked = cents(row[amount]);
    if (!owed) errors[`${lines}.${i}.${receivable}`] = sentences.missing;
    else if (owed.customer !== payer) errors[`${lines}.${i}.${receivable}`] = phrase(sentences.otherCustomer, { number: owed.number });
    else if (taken.has(owed.id)) errors[`${lines}.${i}.${receivable}`] = sentences.twice;
    if (asked === null || asked === 0) errors[`${lines}.${i}.${amount}`] = asked === null ? sentences.missing : sentences.positive;
    else if (owed && (owed.amount > 0 ? asked < 0 || asked > owed.balance : asked > 0 || asked < owed.balance)) {
      errors[`${lines}.${i}.${amount}`] = phrase(sentences.tooMuch, { number: owed.number, asked: money(asked), balance: money(owed.balance) });
    }
    sum += asked ?? 0;
    if (owed) taken.add(owed.id);
    return owed && asked ? [{ owed, amount: asked }] : [];
  });
  const paid = cents(record[of]) ?? 0;
  if (sum > paid) errors[of] = phrase(sentences.overPaid, { sum: money(sum), amount: money(paid) });
  if (Object.keys(errors).length > 0) throw ruled(sentences.notSettled, errors);
  return settled;
}
