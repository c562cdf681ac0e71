/** What handing over says to people. */
import type { Labels } from '../../foundation/language';

export const sentences = {
  holds: {
    'zh-Hans': '{name}还有未交接的事项：{what}。请先在“交接”中交给他人，再停用账号。', en: '{name} still holds {what}. Hand it over first, under “Handover”; then the account can be closed.',
    ko: '{name} 님에게 아직 인계하지 않은 항목이 있습니다: {what}. 먼저 ‘인수인계’에서 넘긴 후 계정을 중지하세요.',
  },
  tasks: { 'zh-Hans': '待办 {n} 项', en: '{n} open tasks', ko: '할 일 {n}건' },
  records: { 'zh-Hans': '办理中的单据 {n} 份', en: '{n} documents under way', ko: '진행 중인 문서 {n}건' },
  flows: { 'zh-Hans': '指名其办理的流程 {n} 处', en: '{n} places in flows', ko: '지정된 결재 흐름 {n}곳' },
  reports: { 'zh-Hans': '下属 {n} 人', en: '{n} people who report to them', ko: '소속 직원 {n}명' },
  standIns: { 'zh-Hans': '代理 {n} 人', en: '{n} people they stand in for', ko: '대리 {n}명' },
  body: { 'zh-Hans': '请求内容无法理解。', en: 'The request cannot be understood.', ko: '요청 내용을 이해할 수 없습니다.' },
  successor: { 'zh-Hans': '请选择一位在岗的公司员工接手，不能是本人。', en: 'Choose somebody else of the company who is at work.', ko: '본인이 아닌 재직 중인 직원을 선택하세요.' },
} satisfies Record<string, Labels>;
