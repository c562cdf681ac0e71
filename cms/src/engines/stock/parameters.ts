/** The parameters of the stock effects as the editor of flows asks for them. */
import type { EffectParameter } from '../workflow';

const warehouse: EffectParameter = { name: 'warehouse', kind: 'field', required: true, label: { 'zh-Hans': '仓库', en: 'Warehouse', ko: '창고' } };
const lines: EffectParameter = { name: 'lines', kind: 'lines', label: { 'zh-Hans': '明细', en: 'Lines', ko: '내역' } };
const item: EffectParameter = { name: 'item', kind: 'field', required: true, label: { 'zh-Hans': '物料', en: 'Item', ko: '품목' } };
const quantity: EffectParameter = { name: 'quantity', kind: 'field', required: true, label: { 'zh-Hans': '数量', en: 'Quantity', ko: '수량' } };
const lot: EffectParameter = { name: 'lot', kind: 'field', required: true, label: { 'zh-Hans': '批次', en: 'Lot', ko: '로트' } };
const book: EffectParameter = { name: 'book', kind: 'field', required: true, label: { 'zh-Hans': '账面数', en: 'Book quantity', ko: '장부 수량' } };
const counted: EffectParameter = { name: 'counted', kind: 'field', required: true, label: { 'zh-Hans': '实盘数', en: 'Counted quantity', ko: '실사 수량' } };

export const ofReservation: readonly EffectParameter[] = [warehouse, lines, item, quantity];
const kind: EffectParameter = { name: 'kind', kind: 'choice', label: { 'zh-Hans': '入库类别', en: 'Kind of receipt', ko: '입고 구분' } };

export const ofCheck: readonly EffectParameter[] = [warehouse, { ...lines, required: true }, item, quantity, { name: 'short', kind: 'field', required: true, label: { 'zh-Hans': '缺货数写入', en: 'What is short goes to', ko: '부족 수량 기록 필드' } }];
export const ofMove: readonly EffectParameter[] = [...ofReservation, lot];
export const ofReceipt: readonly EffectParameter[] = [...ofReservation, { ...lot, required: false }, kind];
export const ofBook: readonly EffectParameter[] = [warehouse, { ...lines, required: true }, item, lot, book];
export const ofCount: readonly EffectParameter[] = [...ofBook, counted];
