/** What the record routes say when a request cannot be understood, in three languages. */
import type { Labels } from '../../foundation/language';

export const sentences = {
  unknownParameter: { 'zh-Hans': '没有名为“{name}”的查询参数；可用的参数是 filter、range、sort。', en: 'There is no query parameter “{name}”; there are filter, range and sort.', ko: '“{name}” 쿼리 매개변수가 없습니다. filter, range, sort를 쓸 수 있습니다.' },
  noParameters: { 'zh-Hans': '此地址没有名为“{name}”的查询参数。', en: 'This address has no query parameter “{name}”.', ko: '이 주소에는 “{name}” 쿼리 매개변수가 없습니다.' },
  parameterTwice: { 'zh-Hans': '查询参数“{name}”出现了两次。', en: 'The query parameter “{name}” is given twice.', ko: '쿼리 매개변수 “{name}”이(가) 두 번 있습니다.' },
  notJson: { 'zh-Hans': '查询参数“{name}”不是有效的 JSON。', en: 'The query parameter “{name}” is not valid JSON.', ko: '쿼리 매개변수 “{name}”이(가) 올바른 JSON이 아닙니다.' },
  filterShape: { 'zh-Hans': 'filter 必须是对象，例如 {example}。', en: 'filter must be an object, such as {example}.', ko: 'filter는 {example}와 같은 객체여야 합니다.' },
  rangeShape: { 'zh-Hans': 'range 必须是两个整数 [起，止],0 ≤ 起 ≤ 止，例如 [0,24]。', en: 'range must be two whole numbers [first, last] with 0 ≤ first ≤ last, such as [0,24].', ko: 'range는 0 ≤ 시작 ≤ 끝인 두 정수 [시작, 끝]이어야 합니다. 예: [0,24]' },
  rangeTooLong: { 'zh-Hans': '一次最多读取 {max} 行，请缩小 range。', en: 'At most {max} rows at a time; ask for a shorter range.', ko: '한 번에 최대 {max}행까지 읽을 수 있습니다. range를 줄이세요.' },
  sortShape: { 'zh-Hans': 'sort 必须是 ["字段", "ASC"] 或 ["字段", "DESC"]。', en: 'sort must be ["field", "ASC"] or ["field", "DESC"].', ko: 'sort는 ["필드", "ASC"] 또는 ["필드", "DESC"]여야 합니다.' },
  searchShape: { 'zh-Hans': '搜索内容 q 必须是文字。', en: 'The search text q must be a text.', ko: '검색어 q는 텍스트여야 합니다.' },
  bulkShape: { 'zh-Hans': '批量请求需要 items(每项含 id 和 version),以及 act 或 set 其中之一。', en: 'A bulk request has items, each with id and version, and either act or set.', ko: '일괄 요청에는 id와 version이 있는 items와 act 또는 set 중 하나가 필요합니다.' },
  bulkTooLong: { 'zh-Hans': '一次最多处理 {max} 条记录。', en: 'At most {max} records at a time.', ko: '한 번에 최대 {max}건까지 처리할 수 있습니다.' },
  keyShape: { 'zh-Hans': 'Idempotency-Key 必须是 1 到 200 个可见字符。', en: 'An Idempotency-Key has 1 to 200 visible characters.', ko: 'Idempotency-Key는 1~200자의 보이는 문자여야 합니다.' },
  keyReused: { 'zh-Hans': '此 Idempotency-Key 已用于另一个请求，请换一个新的。', en: 'This Idempotency-Key was used for a different request. Use a new one.', ko: '이 Idempotency-Key는 다른 요청에 사용되었습니다. 새 키를 사용하세요.' },
  doneBefore: { 'zh-Hans': '此请求已处理，请刷新后查看结果。', en: 'This request has been carried out already. Reload to see the result.', ko: '이 요청은 이미 처리되었습니다. 새로 고쳐 결과를 확인하세요.' },
} satisfies Record<string, Labels>;
