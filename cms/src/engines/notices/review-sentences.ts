/** What the review of notice rules says, in the three languages. The key is the finding's code. */
import type { Labels } from '../../foundation/language';

export const findingTexts = {
  'template-language': { 'zh-Hans': '模板缺少以下语言：{languages}。使用该语言的收件人将看到其他语言的文字。', en: 'The template says nothing in: {languages}. Whoever reads that language gets another one.', ko: '템플릿에 다음 언어가 없습니다: {languages}. 해당 언어 사용자는 다른 언어로 받게 됩니다.' },
  'template-field': { 'zh-Hans': '模板用到了不存在的字段“{field}”。', en: 'The template names the field “{field}”, which there is not.', ko: '템플릿에 없는 필드 “{field}”이(가) 쓰였습니다.' },
  'template-name': { 'zh-Hans': '模板用到了未知的名称“{name}”，它将留空。可用的有 record、shown、me、event、company。', en: 'The template names “{name}”, which is nothing and stays empty. There are record, shown, me, event and company.', ko: '템플릿에 쓰인 “{name}”은(는) 알 수 없는 이름이라 비어 있게 됩니다. record, shown, me, event, company를 쓸 수 있습니다.' },
  'template-hidden': { 'zh-Hans': '收件人“{role}”无权查看字段“{field}”，不能写进通知。', en: '“{role}” may not read the field “{field}”: it cannot stand in a notice to them.', ko: '받는 사람 “{role}”에게는 “{field}” 필드를 볼 권한이 없어 알림에 넣을 수 없습니다.' },
  'template-perhaps-hidden': { 'zh-Hans': '经办人若是“{role}”，将看不到字段“{field}”，该处会留空。', en: 'An owner who is “{role}” may not read the field “{field}”: it stays empty for them.', ko: '담당자가 “{role}”이면 “{field}” 필드를 볼 수 없어 그 자리가 비게 됩니다.' },
  'template-outside': { 'zh-Hans': '字段“{field}”对部分角色隐藏，不能发给外部邮箱。', en: 'The field “{field}” is hidden from some roles: it cannot go to an address outside.', ko: '“{field}” 필드는 일부 직무에게 숨겨져 있어 외부 주소로 보낼 수 없습니다.' },
  'html-tag': { 'zh-Hans': '邮件 HTML 中不能使用：{tag}。只允许文字、列表、表格和 https 链接，模板变量只能写在标签之间。', en: 'The HTML of a mail cannot have: {tag}. There are text, lists, tables and https links; variables stand between tags.', ko: '메일 HTML에 쓸 수 없는 내용입니다: {tag}. 텍스트, 목록, 표, https 링크만 쓸 수 있으며 변수는 태그 사이에만 둡니다.' },
} satisfies Record<string, Labels>;
