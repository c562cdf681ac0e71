/** What the reports say to people. */
import type { Labels } from '../../foundation/language';

export const sentences = {
  unknown: { 'zh-Hans': '没有此报表。', en: 'There is no such report.', ko: '이러한 보고서가 없습니다.' },
  unknownParameter: { 'zh-Hans': '报表没有参数“{name}”。', en: 'The report has no parameter "{name}".', ko: '보고서에 매개변수 “{name}”이(가) 없습니다.' },
  wrongParameter: { 'zh-Hans': '参数“{name}”的值不正确。', en: 'The value of "{name}" is not right.', ko: '“{name}” 값이 올바르지 않습니다.' },
  format: { 'zh-Hans': '格式只能是 json、xlsx 或 pdf。', en: 'The format is json, xlsx or pdf.', ko: '형식은 json, xlsx, pdf 중 하나입니다.' },
  tooLong: { 'zh-Hans': '报表超过 {most} 行，请缩小范围。', en: 'The report has more than {most} rows; narrow it down.', ko: '보고서가 {most}행을 넘습니다. 범위를 좁히세요.' },
  total: { 'zh-Hans': '合计', en: 'Total', ko: '합계' },
  madeBy: { 'zh-Hans': '{name} 于 {at} 生成', en: 'Made by {name}, {at}', ko: '{name}, {at} 작성' },
} satisfies Record<string, Labels>;
