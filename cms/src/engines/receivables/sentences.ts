/** What the receivables ledger says to people. */
import type { Labels } from '../../foundation/language';

export const sentences = {
  missing: { 'zh-Hans': '必填。', en: 'Required.', ko: '필수 항목입니다.' },
  incomplete: { 'zh-Hans': '请补全后再操作。', en: 'Complete the document first.', ko: '먼저 문서를 모두 입력하세요.' },
  positive: { 'zh-Hans': '金额必须大于 0。', en: 'The amount must be more than 0.', ko: '금액은 0보다 커야 합니다.' },
  tooMuch: { 'zh-Hans': '{number}：核销 {asked}，余额只有 {balance}。', en: '{number}: {asked} to be settled, but only {balance} is open.', ko: '{number}: 상계 {asked}, 잔액은 {balance}뿐입니다.' },
  otherCustomer: { 'zh-Hans': '{number} 不是该客户的应收款。', en: '{number} is owed by another customer.', ko: '{number}은(는) 다른 고객의 미수금입니다.' },
  twice: { 'zh-Hans': '同一应收款只能列一行。', en: 'The same receivable stands on two lines.', ko: '같은 미수금이 두 줄에 있습니다.' },
  overPaid: { 'zh-Hans': '核销合计 {sum} 超过回款金额 {amount}。', en: 'The lines settle {sum}, more than the {amount} that came in.', ko: '상계 합계 {sum}이(가) 수금액 {amount}을(를) 초과합니다.' },
  notSettled: { 'zh-Hans': '核销有误，未做任何更改。', en: 'The settlement is not right. Nothing was changed.', ko: '상계 내용이 올바르지 않습니다. 변경된 내용은 없습니다.' },
  periodWrong: { 'zh-Hans': '止日不能早于起日。', en: 'The period ends before it begins.', ko: '종료일이 시작일보다 빠릅니다.' },
} satisfies Record<string, Labels>;
