/** What stands on paper besides the form's own words, and what the print engine says to people. */
import type { Labels } from '../../foundation/language';

export const sentences = {
  position: { 'zh-Hans': '序号', en: 'No.', ko: '순번' },
  capitals: { 'zh-Hans': '金额大写', en: 'In words', ko: '금액(한자)' },
  colon: { 'zh-Hans': '：', en: ': ', ko: ': ' },
  standIn: { 'zh-Hans': '{by}(代 {for})', en: '{by} (for {for})', ko: '{by} ({for} 대리)' },
  printed: { 'zh-Hans': '{name} 打印于 {at}', en: 'Printed by {name}, {at}', ko: '{name} 출력, {at}' },
  format: { 'zh-Hans': '打印格式只能是 html 或 pdf。', en: 'The format of a print is html or pdf.', ko: '출력 형식은 html 또는 pdf만 가능합니다.' },
  unknownParameter: { 'zh-Hans': '未知的参数“{name}”。', en: 'The parameter "{name}" is unknown.', ko: '알 수 없는 매개변수 "{name}"입니다.' },
  noForm: { 'zh-Hans': '没有这种打印单。', en: 'There is no such printed form.', ko: '해당 출력 양식이 없습니다.' },
  busy: { 'zh-Hans': 'PDF 生成失败，请稍后重试。', en: 'The PDF could not be made. Please try again.', ko: 'PDF를 만들지 못했습니다. 잠시 후 다시 시도하세요.' },
} satisfies Record<string, Labels>;
