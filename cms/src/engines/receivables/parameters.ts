/** What the parameters of the receivables' effects are called where an administrator fills them in. */
import type { Labels } from '../../foundation/language';
import type { EffectParameter } from '../workflow';

type Kind = EffectParameter['kind'];

/** One parameter; those that may be left out say so. */
const ask = (name: string, kind: Kind, label: Labels, required = true): EffectParameter => ({ name, kind, label, required });

export const customer = ask('customer', 'field', { 'zh-Hans': '客户', en: 'Customer', ko: '고객' });
export const amount = ask('amount', 'field', { 'zh-Hans': '金额', en: 'Amount', ko: '금액' });
export const lines = (required: boolean) => ask('lines', 'lines', { 'zh-Hans': '明细', en: 'Lines', ko: '내역' }, required);
export const receivable = ask('receivable', 'field', { 'zh-Hans': '应收款', en: 'Receivable', ko: '미수금' });
export const of = ask('of', 'field', { 'zh-Hans': '回款金额', en: 'Amount that came in', ko: '수금액' });
export const kind = ask('kind', 'choice', { 'zh-Hans': '类别', en: 'Kind', ko: '구분' });
export const dueDate = ask('dueDate', 'date-field', { 'zh-Hans': '到期日', en: 'Due date', ko: '만기일' }, false);
export const days = ask('days', 'field', { 'zh-Hans': '账期天数', en: 'Days of credit', ko: '외상 일수' }, false);
export const salesOwner = ask('salesOwner', 'field', { 'zh-Hans': '责任业务员', en: 'Responsible salesperson', ko: '책임 영업 사원' }, false);
export const against = ask('against', 'field', { 'zh-Hans': '冲减的应收款', en: 'Set off against', ko: '상계할 미수금' }, false);
export const limit = ask('limit', 'field', { 'zh-Hans': '信用额度', en: 'Credit limit', ko: '신용 한도' });
export const onto = ask('onto', 'field', { 'zh-Hans': '结果写入', en: 'Result goes to', ko: '결과 기록 필드' });
export const owed = ask('owed', 'field', { 'zh-Hans': '欠款写入', en: 'Amount owed goes to', ko: '미납액 기록 필드' }, false);

/** The fields of a statement, by the names of its parameters. */
export const ofStatement: readonly EffectParameter[] = [
  customer,
  ask('from', 'date-field', { 'zh-Hans': '起', en: 'From', ko: '시작일' }),
  ask('until', 'date-field', { 'zh-Hans': '止', en: 'Until', ko: '종료일' }),
  ask('opening', 'field', { 'zh-Hans': '期初', en: 'Opening balance', ko: '기초 잔액' }),
  ask('closing', 'field', { 'zh-Hans': '期末', en: 'Closing balance', ko: '기말 잔액' }),
  lines(true),
  ask('day', 'field', { 'zh-Hans': '日期', en: 'Date', ko: '날짜' }),
  ask('document', 'field', { 'zh-Hans': '单据', en: 'Document', ko: '문서' }),
  ask('debit', 'field', { 'zh-Hans': '应收', en: 'Debit', ko: '차변' }),
  ask('credit', 'field', { 'zh-Hans': '回款', en: 'Credit', ko: '대변' }),
  ask('balance', 'field', { 'zh-Hans': '余额', en: 'Balance', ko: '잔액' }),
];
