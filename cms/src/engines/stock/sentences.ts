/** What the stock says to people. */
import type { Labels } from '../../foundation/language';

export const sentences = {
  short: { 'zh-Hans': '库存不足，未做任何更改。', en: 'There is not enough stock. Nothing was changed.', ko: '재고가 부족합니다. 변경된 내용은 없습니다.' },
  shortLine: { 'zh-Hans': '{item}：需要 {asked}，可用 {available}。', en: '{item}: {asked} asked for, {available} available.', ko: '{item}: 요청 {asked}, 가용 {available}.' },
  shortLot: { 'zh-Hans': '{item} 批号 {lot}：需要 {asked}，现存 {available}。', en: '{item}, lot {lot}: {asked} asked for, {available} on hand.', ko: '{item} 로트 {lot}: 요청 {asked}, 현재고 {available}.' },
  reservedLine: { 'zh-Hans': '{item}：调整后现存低于已预留的 {reserved}，请先释放预留。', en: '{item}: the count would leave less than the {reserved} that are reserved. Release reservations first.', ko: '{item}: 조정 후 재고가 예약 수량 {reserved}보다 적어집니다. 먼저 예약을 해제하세요.' },
  incomplete: { 'zh-Hans': '请补全明细后再操作。', en: 'Complete the lines first.', ko: '먼저 내역을 모두 입력하세요.' },
  missing: { 'zh-Hans': '必填。', en: 'Required.', ko: '필수 항목입니다.' },
  positive: { 'zh-Hans': '数量必须大于 0。', en: 'The quantity must be more than 0.', ko: '수량은 0보다 커야 합니다.' },
  notNegative: { 'zh-Hans': '数量不能为负。', en: 'The quantity must not be negative.', ko: '수량은 음수일 수 없습니다.' },
  lotNeeded: { 'zh-Hans': '此物料有多个批号，请填写批号。', en: 'This item has several lots: say which.', ko: '이 품목은 로트가 여러 개입니다. 로트 번호를 입력하세요.' },
} satisfies Record<string, Labels>;
