/** The sentences that say why somebody sees something. */
import type { Labels } from '../../foundation/language';

export const reasons = {
  blocked: { 'zh-Hans': '{person}已停用，看不到任何内容。', en: '{person} is blocked and sees nothing.', ko: '{person}님은 차단되어 아무것도 볼 수 없습니다.' },
  administrator: { 'zh-Hans': '{person}是管理员，可以查看所有记录。', en: '{person} is an administrator and reads every record.', ko: '{person}님은 관리자이므로 모든 레코드를 볼 수 있습니다.' },
  takesPart: { 'zh-Hans': '{person}经办或参与过此单据，因此可以查看。', en: '{person} owns this document or took part in it, and therefore sees it.', ko: '{person}님은 이 문서의 담당자이거나 참여자이므로 볼 수 있습니다.' },
  granted: { 'zh-Hans': '{person}的角色（{roles}）有权查看“{type}”。', en: 'A role of {person} ({roles}) is granted sight of {type}.', ko: '{person}님의 직무({roles})에 "{type}" 조회 권한이 있습니다.' },
  otherRows: { 'zh-Hans': '{person}的角色（{roles}）只能查看符合条件的“{type}”，此记录不符合。', en: 'A role of {person} ({roles}) reads {type} only where its condition is met; this record does not meet it.', ko: '{person}님의 직무({roles})는 조건에 맞는 "{type}"만 볼 수 있으며, 이 레코드는 조건에 맞지 않습니다.' },
  nothing: { 'zh-Hans': '{person}的任何角色都无权查看。', en: 'No role of {person} is granted sight of this.', ko: '{person}님의 어떤 직무에도 조회 권한이 없습니다.' },
  everybody: { 'zh-Hans': '公司全体人员', en: 'everybody in the company', ko: '회사 전원' },
} satisfies Record<string, Labels>;
