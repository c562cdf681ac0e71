/** What an export says when it is asked for something that does not exist, in three languages. */
import type { Labels } from '../../foundation/language';

export const sentences = {
  format: { 'zh-Hans': '导出格式只能是 xlsx 或 csv。', en: 'The format is xlsx or csv.', ko: '형식은 xlsx 또는 csv여야 합니다.' },
  noRange: { 'zh-Hans': '导出总是包含全部行，请去掉 range。', en: 'An export always has every row; leave out range.', ko: '내보내기는 항상 모든 행을 포함합니다. range를 빼 주세요.' },
  columnsShape: { 'zh-Hans': 'columns 必须是字段名的列表，例如 ["number","customer"]。', en: 'columns is a list of names of fields, such as ["number","customer"].', ko: 'columns는 ["number","customer"]와 같은 필드 이름 목록이어야 합니다.' },
  unknownColumn: { 'zh-Hans': '没有名为“{name}”的列。', en: 'There is no column “{name}”.', ko: '“{name}” 열이 없습니다.' },
  onePart: { 'zh-Hans': '一次只能导出一种明细的列。', en: 'Columns of one kind of lines at a time.', ko: '한 번에 한 가지 내역의 열만 내보낼 수 있습니다.' },
} satisfies Record<string, Labels>;
