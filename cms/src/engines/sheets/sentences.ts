/** What is said of a file that cannot be read, in three languages. */
import type { Labels } from '../../foundation/language';

export const sentences = {
  notASheet: { 'zh-Hans': '无法读取此文件，请上传 Excel 工作簿(.xlsx)或 CSV 文件。', en: 'This file cannot be read. Send an Excel workbook (.xlsx) or a CSV file.', ko: '파일을 읽을 수 없습니다. Excel 통합 문서(.xlsx) 또는 CSV 파일을 올려 주세요.' },
  oldExcel: { 'zh-Hans': '这是旧版 Excel 文件(.xls),请另存为 .xlsx 后再上传。', en: 'This is a file of an old Excel (.xls). Save it as .xlsx and send that.', ko: '이전 버전의 Excel 파일(.xls)입니다. .xlsx로 저장한 후 다시 올려 주세요.' },
  empty: { 'zh-Hans': '文件中没有内容。', en: 'There is nothing in this file.', ko: '파일에 내용이 없습니다.' },
  tooManyRows: { 'zh-Hans': '一个文件最多 {max} 行，请拆分后分次导入。', en: 'At most {max} rows in one file. Split it and import the parts.', ko: '파일 하나에 최대 {max}행까지 가능합니다. 나누어 가져오세요.' },
  tooManyColumns: { 'zh-Hans': '一个文件最多 {max} 列。', en: 'At most {max} columns in one file.', ko: '파일 하나에 최대 {max}열까지 가능합니다.' },
  tooLong: { 'zh-Hans': '读取文件的时间过长，请拆分后重试。', en: 'Reading the file takes too long. Split it and try again.', ko: '파일을 읽는 데 시간이 너무 오래 걸립니다. 나누어 다시 시도하세요.' },
} satisfies Record<string, Labels>;
