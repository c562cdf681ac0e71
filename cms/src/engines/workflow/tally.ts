/** `tally`: adds what our lines say onto the lines of the record that a field points to (what was shipped of an order), never more than they allow. */
import { z } from 'zod';
import { phrase } from '../../foundation/language';
import type { FieldErrors } from '../../foundation/refusal';
import { ruled } from '../../foundation/refusal';
import { calculate, decimalText, fractionOf, idOf, roundToInteger, type Fraction } from '../conditions';
import type { Line } from '../store';
import { load, referredBy } from '../store';
import { changeWithin } from './change-within';
import type { Effect } from './effect';
import { later } from './later';
import { sentences } from './sentences';

const parameters = z.strictObject({
  /** A reference of ours. */
  of: z.string(),
  /** Our lines, and the other record's. */
  lines: z.string(), to: z.string(),
  /** The field by which lines belong together. */
  by: z.string(),
  /** The figure of ours, the one it is added onto, and the one that may not be exceeded. */
  add: z.string(), onto: z.string(), limit: z.string().optional(),
});

const zero: Fraction = { over: 0n, under: 1n };
const figure = (value: unknown): Fraction => fractionOf(value) ?? zero;
const plus = (a: Fraction, b: Fraction) => calculate(a, '+', b) ?? a;
const minus = (a: Fraction, b: Fraction) => calculate(a, '-', b) ?? a;
const text = (value: Fraction) => decimalText(roundToInteger(value, 6), 6, false);
const isMore = (a: Fraction, b: Fraction) => minus(a, b).over > 0n;

export const tally: Effect<z.infer<typeof parameters>> = {
  name: 'tally',
  label: { 'zh-Hans': '累计到另一单据', en: 'Add onto another record', ko: '다른 문서에 누계' },
  describe: [
    { name: 'of', kind: 'field', required: true, label: { 'zh-Hans': '所引用的单据', en: 'Of the record in', ko: '참조 문서' } },
    { name: 'lines', kind: 'lines', required: true, label: { 'zh-Hans': '本单明细', en: 'Our lines', ko: '이 문서 내역' } },
    { name: 'to', kind: 'text', required: true, label: { 'zh-Hans': '对方明细', en: 'Its lines', ko: '상대 문서 내역' } },
    { name: 'by', kind: 'field', required: true, label: { 'zh-Hans': '对应字段', en: 'Matched by', ko: '대응 필드' } },
    { name: 'add', kind: 'field', required: true, label: { 'zh-Hans': '累计的数', en: 'Figure added', ko: '더할 수' } },
    { name: 'onto', kind: 'text', required: true, label: { 'zh-Hans': '累计到', en: 'Added onto', ko: '누계 필드' } },
    { name: 'limit', kind: 'text', label: { 'zh-Hans': '不得超过', en: 'Not more than', ko: '한도 필드' } },
  ],
  parameters,
  async run({ tx, type, record }, { of, lines, to, by, add, onto, limit }) {
    const referred = referredBy(type, of, record[of]);
    const target = referred ? await load(tx, referred.type, referred.id) : null;
    if (!referred || !target) return;
    const theirs = ((target[to] ?? []) as Line[]).map((line) => ({ ...line }));
    const errors: FieldErrors = {};
    ((record[lines] ?? []) as Line[]).forEach((line, index) => {
      let left = figure(line[add]);
      for (const there of theirs.filter((one) => idOf(one[by]) === idOf(line[by]))) {
        const room = limit === undefined ? left : minus(figure(there[limit]), figure(there[onto]));
        const taken = isMore(left, room) ? room : left;
        there[onto] = text(plus(figure(there[onto]), taken));
        left = minus(left, taken);
      }
      if (left.over > 0n) errors[`${lines}.${index}.${add}`] = phrase(sentences.overTally, { more: text(left), record: String(target.number ?? target.id) });
    });
    if (Object.keys(errors).length > 0) throw ruled(sentences.incomplete, errors);
    later(tx, async () => { await changeWithin(tx, referred.type, target.id, { [to]: theirs.map((line) => ({ id: line.id, [onto]: line[onto] })) }, 'tally'); });
  },
};
