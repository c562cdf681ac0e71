/** What the files engine says to people. */
import type { Labels } from '../../foundation/language';

export const sentences = {
  notMultipart: { 'zh-Hans': '请以表单(multipart/form-data)方式上传一个文件。', en: 'Send one file as a form (multipart/form-data).', ko: '파일 하나를 양식(multipart/form-data)으로 보내 주세요.' },
  noFile: { 'zh-Hans': '请求中没有文件。', en: 'There is no file in the request.', ko: '요청에 파일이 없습니다.' },
  oneAtATime: { 'zh-Hans': '请一次只上传一个文件。', en: 'Send one file at a time.', ko: '파일은 한 번에 하나씩 보내 주세요.' },
  brokenOff: { 'zh-Hans': '上传中断，请重试。', en: 'The upload broke off. Please try again.', ko: '업로드가 중단되었습니다. 다시 시도하세요.' },
  empty: { 'zh-Hans': '文件“{name}”是空的。', en: 'The file "{name}" is empty.', ko: '파일 "{name}"이(가) 비어 있습니다.' },
  tooLarge: { 'zh-Hans': '文件“{name}”过大，最大 {limit} MB。', en: 'The file "{name}" is too large; at most {limit} MB.', ko: '파일 "{name}"이(가) 너무 큽니다. 최대 {limit}MB까지 가능합니다.' },
  program: { 'zh-Hans': '“{name}”是可执行程序，不能上传。', en: '"{name}" is a program; programs cannot be uploaded.', ko: '"{name}"은(는) 실행 프로그램이므로 업로드할 수 없습니다.' },
  notYours: { 'zh-Hans': '附件不存在或已用于其他单据，请重新上传。', en: 'The attachment does not exist or is used elsewhere. Please upload it again.', ko: '첨부 파일이 없거나 다른 문서에서 사용 중입니다. 다시 업로드하세요.' },
} satisfies Record<string, Labels>;
