/** Every sentence of notices, mails and the approval page, in three languages. */
import type { Labels } from '../../foundation/language';
import type { NoticeEvent } from './event';

/** Subject line per event: what it is comes first, so that it can be read in a phone's list of mails. */
export const subjects: Record<NoticeEvent, Labels> = {
  task: { 'zh-Hans': '待办 · {document} · {to}', en: 'To do · {document} · {to}', ko: '할 일 · {document} · {to}' },
  reassigned: { 'zh-Hans': '转办给您 · {document} · {to}', en: 'Handed over to you · {document} · {to}', ko: '담당 이관 · {document} · {to}' },
  delegated: { 'zh-Hans': '委派给您 · {document} · {to}', en: 'Delegated to you · {document} · {to}', ko: '위임 요청 · {document} · {to}' },
  urged: { 'zh-Hans': '催办 · {document} · {to}', en: 'Reminder · {document} · {to}', ko: '처리 독촉 · {document} · {to}' },
  returned: { 'zh-Hans': '已退回 · {document}', en: 'Sent back · {document}', ko: '반송됨 · {document}' },
  rejected: { 'zh-Hans': '已驳回 · {document}', en: 'Rejected · {document}', ko: '반려됨 · {document}' },
  completed: { 'zh-Hans': '已完成 · {document}', en: 'Completed · {document}', ko: '완료됨 · {document}' },
  cancelled: { 'zh-Hans': '已作废 · {document}', en: 'Cancelled · {document}', ko: '취소됨 · {document}' },
  withdrawn: { 'zh-Hans': '已撤回 · {document}', en: 'Withdrawn · {document}', ko: '회수됨 · {document}' },
  comment: { 'zh-Hans': '{by}提到了您 · {document}', en: '{by} mentioned you · {document}', ko: '{by} 님의 언급 · {document}' },
  cc: { 'zh-Hans': '抄送 · {document}', en: 'Copy for you · {document}', ko: '참조 · {document}' },
  told: { 'zh-Hans': '通知 · {document} · {to}', en: 'Notice · {document} · {to}', ko: '알림 · {document} · {to}' },
  'due-soon': { 'zh-Hans': '即将到期 · {document} · {to}', en: 'Due soon · {document} · {to}', ko: '기한 임박 · {document} · {to}' },
  overdue: { 'zh-Hans': '已超时 · {document} · {to}', en: 'Overdue · {document} · {to}', ko: '기한 초과 · {document} · {to}' },
  escalated: { 'zh-Hans': '超时升级 · {document} · {to}', en: 'Escalated to you · {document} · {to}', ko: '기한 초과 보고 · {document} · {to}' },
  lapsed: { 'zh-Hans': '系统已自动办理 · {document}', en: 'Decided by the system · {document}', ko: '시스템 자동 처리 · {document}' },
  stuck: { 'zh-Hans': '自动办理失败 · {document} · {to}', en: 'Needs an administrator · {document} · {to}', ko: '자동 처리 실패 · {document} · {to}' },
  answered: { 'zh-Hans': '您的回复 · {document}', en: 'Your answer · {document}', ko: '회신 결과 · {document}' },
  drafted: { 'zh-Hans': '系统已拟稿 · {document}', en: 'Drafted for you · {document}', ko: '초안 작성됨 · {document}' },
  late: { 'zh-Hans': '迟交 · {document}', en: 'Late · {document}', ko: '제출 지연 · {document}' },
  reset: { 'zh-Hans': '重设您的 {company} 密码', en: 'Reset your password at {company}', ko: '{company} 비밀번호 재설정' },
};

/** What happened and what is asked, in one or two sentences. */
const leads: Record<NoticeEvent, Labels> = {
  task: { 'zh-Hans': '{by}转来的单据已到“{to}”这一步，请您处理。', en: '{by} passed this document on. It has reached the step “{to}” and waits for you.', ko: '{by} 님이 넘긴 문서가 ‘{to}’ 단계에 도착했습니다. 처리해 주세요.' },
  reassigned: { 'zh-Hans': '{by}把“{to}”这一步转给您办理，请您处理。', en: '{by} handed the step “{to}” over to you. It is yours to deal with now.', ko: '{by} 님이 ‘{to}’ 단계를 귀하에게 넘겼습니다. 처리해 주세요.' },
  delegated: { 'zh-Hans': '{by}委派您处理“{to}”这一步，处理后将回到{by}。', en: '{by} asks you to deal with the step “{to}”. It goes back to {by} afterwards.', ko: '{by} 님이 ‘{to}’ 단계 처리를 위임했습니다. 처리 후 {by} 님에게 돌아갑니다.' },
  urged: { 'zh-Hans': '{by}请您尽快处理“{to}”这一步。', en: '{by} asks you to deal with the step “{to}” soon.', ko: '{by} 님이 ‘{to}’ 단계를 빨리 처리해 달라고 요청했습니다.' },
  returned: { 'zh-Hans': '{by}退回了这份单据。', en: '{by} sent this document back.', ko: '{by} 님이 이 문서를 반송했습니다.' },
  rejected: { 'zh-Hans': '{by}驳回了这份单据，流程到此结束。', en: '{by} rejected this document. It ends here.', ko: '{by} 님이 이 문서를 반려했습니다. 절차가 종료되었습니다.' },
  completed: { 'zh-Hans': '这份单据已全部办完，最后一步由{by}办理。', en: 'This document has gone all the way. {by} took the last step.', ko: '이 문서의 모든 절차가 끝났습니다. 마지막 단계는 {by} 님이 처리했습니다.' },
  cancelled: { 'zh-Hans': '{by}作废了这份单据。', en: '{by} cancelled this document.', ko: '{by} 님이 이 문서를 취소했습니다.' },
  withdrawn: { 'zh-Hans': '{by}撤回了这份单据，您无需再处理。', en: '{by} withdrew this document. Nothing is asked of you any more.', ko: '{by} 님이 이 문서를 회수했습니다. 더 이상 처리하실 필요가 없습니다.' },
  comment: { 'zh-Hans': '{by}在评论中提到了您。', en: '{by} mentioned you in a comment.', ko: '{by} 님이 댓글에서 귀하를 언급했습니다.' },
  cc: { 'zh-Hans': '{by}将这份单据抄送给您，供您了解。', en: '{by} sends you a copy of this document for your information.', ko: '{by} 님이 참고용으로 이 문서를 공유했습니다.' },
  told: { 'zh-Hans': '{by}办理了这份单据，现在的状态是“{to}”。', en: '{by} worked on this document. It now stands at “{to}”.', ko: '{by} 님이 이 문서를 처리했습니다. 현재 상태는 ‘{to}’입니다.' },
  'due-soon': { 'zh-Hans': '“{to}”这一步正等您处理，请在 {due} 前完成。', en: 'The step “{to}” waits for you. It is due by {due}.', ko: '‘{to}’ 단계가 귀하의 처리를 기다리고 있습니다. 기한은 {due}입니다.' },
  overdue: { 'zh-Hans': '“{to}”这一步应在 {due} 前完成，现已超时，请尽快处理。', en: 'The step “{to}” was due by {due} and still waits for you.', ko: '‘{to}’ 단계의 기한({due})이 지났습니다. 빠른 처리 부탁드립니다.' },
  escalated: { 'zh-Hans': '“{to}”这一步应在 {due} 前完成，至今无人办理，因此也交到您这里：您可以直接办理，也可以督促原来的办理人。', en: 'The step “{to}” was due by {due} and nobody has dealt with it. It is now yours as well: decide it yourself, or see to it that it is done.', ko: '‘{to}’ 단계가 기한({due})까지 처리되지 않아 귀하에게도 배정되었습니다. 직접 처리하시거나 담당자에게 처리를 요청해 주세요.' },
  lapsed: { 'zh-Hans': '到 {due} 仍无人办理，系统已按流程规定自动办理，现在的状态是“{to}”。', en: 'Nobody had dealt with this document by {due}, so the system did what the flow says. It now stands at “{to}”.', ko: '{due}까지 처리되지 않아 시스템이 절차에 따라 자동으로 처리했습니다. 현재 상태는 ‘{to}’입니다.' },
  stuck: { 'zh-Hans': '“{to}”这一步已过期限，系统却无法自动办理，请查看原因并处理。', en: 'The step “{to}” ran out of time, but the system could not take it by itself. The reason stands below; please look into it.', ko: '‘{to}’ 단계의 기한이 지났지만 시스템이 자동으로 처리하지 못했습니다. 아래 사유를 확인해 주세요.' },
  answered: { 'zh-Hans': '您用邮件回复了这份单据。', en: 'You answered the mail about this document.', ko: '이 문서에 대한 메일에 회신하셨습니다.' },
  drafted: { 'zh-Hans': '到了该办的时候，系统为您拟好了这份单据，请补充完整后提交。', en: 'Its time has come: the system drafted this document for you. Complete it and hand it in.', ko: '작성할 때가 되어 시스템이 이 문서의 초안을 만들었습니다. 내용을 채워 제출해 주세요.' },
  late: { 'zh-Hans': '这份单据应在 {due} 前交出，至今未交，已列入迟交名单。', en: 'This document was due by {due} and has not been handed in. It is on the list of what is late.', ko: '이 문서의 제출 기한은 {due}이었으나 아직 제출되지 않아 지연 목록에 올랐습니다.' },
  reset: { 'zh-Hans': '有人请求重设您的密码。如果是您本人，请打开下面的链接并设定新密码；如果不是，请忽略此邮件，密码不会改变。', en: 'Somebody asked to reset your password. If it was you, open the link and choose a new one. If it was not, ignore this mail: nothing changes.', ko: '비밀번호 재설정이 요청되었습니다. 본인이 요청했다면 아래 링크에서 새 비밀번호를 설정하세요. 아니라면 이 메일을 무시하세요. 비밀번호는 바뀌지 않습니다.' },
};

/** What happens next, where it does not follow from the step's own actions. */
export const nexts: Partial<Record<NoticeEvent, Labels>> = {
  returned: { 'zh-Hans': '请修改后重新提交，或将其作废。', en: 'Change what is needed and submit it again, or cancel it.', ko: '내용을 수정해 다시 제출하거나 취소하세요.' },
  rejected: { 'zh-Hans': '如仍需办理，请新建一份单据。', en: 'If it is still needed, start a new document.', ko: '여전히 필요하다면 새 문서를 작성하세요.' },
  completed: { 'zh-Hans': '您无需再做任何操作。', en: 'Nothing more is asked of you.', ko: '더 하실 일은 없습니다.' },
};

export const words = {
  onBehalf: { 'zh-Hans': '{by}（代{person}）', en: '{by} (for {person})', ko: '{by}({person} 대리)' },
  system: { 'zh-Hans': '系统', en: 'The system', ko: '시스템' },
  dated: { 'zh-Hans': '请留意这份单据的日期：{due}。', en: 'Please note a date of this document: {due}.', ko: '이 문서의 날짜를 확인해 주세요: {due}.' },
  tried: { 'zh-Hans': '[测试] {subject}', en: '[Test] {subject}', ko: '[테스트] {subject}' },
  arrived: { 'zh-Hans': '这份单据已到“{to}”这一步，请您处理。', en: 'This document has reached the step “{to}” and waits for you.', ko: '이 문서가 ‘{to}’ 단계에 도착했습니다. 처리해 주세요.' },
  overtaken: { 'zh-Hans': '“{to}”这一步已经处理完，您无需再做任何操作。', en: 'The step “{to}” has been dealt with in the meantime. Nothing is asked of you any more.', ko: '‘{to}’ 단계는 이미 처리되었습니다. 더 하실 일은 없습니다.' },
  overtakenSubject: { 'zh-Hans': '已处理 · {document} · {to}', en: 'Dealt with · {document} · {to}', ko: '처리됨 · {document} · {to}' },
  afterwards: { 'zh-Hans': '“{action}”之后进入：{to}', en: 'After “{action}” it goes on to: {to}', ko: '‘{action}’ 후 다음 단계: {to}' },
  ends: { 'zh-Hans': '“{action}”之后全部办完。', en: '“{action}” completes it.', ko: '‘{action}’ 후 절차가 끝납니다.' },
  next: { 'zh-Hans': '下一步', en: 'What happens next', ko: '다음 단계' },
  note: { 'zh-Hans': '{by}的说明', en: 'Note from {by}', ko: '{by} 님의 메모' },
  open: { 'zh-Hans': '打开', en: 'Open', ko: '열기' },
  choosePassword: { 'zh-Hans': '设定新密码', en: 'Choose a new password', ko: '새 비밀번호 설정' },
  moreLines: { 'zh-Hans': '另有 {n} 行，请打开单据查看。', en: '{n} more lines: open the document to see them.', ko: '그 외 {n}행은 문서를 열어 확인하세요.' },
  linkFoot: { 'zh-Hans': '链接只供您本人使用，72 小时内有效，点按钮后才会生效，打开不会改变任何内容。请勿转发。', en: 'The link is for you alone and valid for 72 hours. Opening it changes nothing; only the button does. Please do not forward it.', ko: '이 링크는 본인 전용이며 72시간 동안 유효합니다. 열기만 해서는 아무것도 바뀌지 않고 버튼을 눌러야 처리됩니다. 전달하지 마세요.' },
  foot: { 'zh-Hans': '{company} · 由 Cinnabar 自动发送，请勿直接回复。', en: '{company} · sent by Cinnabar; replies are not read.', ko: '{company} · Cinnabar에서 자동 발송한 메일이며 회신은 확인하지 않습니다.' },
  sentBy: { 'zh-Hans': '{company} · 由 Cinnabar 自动发送。', en: '{company} · sent by Cinnabar.', ko: '{company} · Cinnabar에서 자동 발송한 메일입니다.' },
  answerFoot: {
    'zh-Hans': '也可以直接回复本邮件：第一行只写“同意”或“退回”，说明写在下面，并保留引用的原文。',
    en: 'You can also just answer this mail: write only “approve” or “return” on the first line, your note below it, and leave this mail quoted.',
    ko: '이 메일에 바로 회신해도 됩니다. 첫 줄에 ‘승인’ 또는 ‘반송’만 쓰고 메모는 그 아래에 적어 주세요. 원문은 인용된 채로 두세요.',
  },
  lookLink: { 'zh-Hans': '查看内容（金额较大，须登录后办理）：', en: 'Look at it (the amount asks for signing in to decide):', ko: '내용 보기(금액이 커서 로그인 후 처리해야 합니다):' },
  signInToDecide: { 'zh-Hans': '登录办理', en: 'Sign in and decide', ko: '로그인하여 처리' },
  look: { 'zh-Hans': '查看', en: 'Look at it', ko: '보기' },
  remarks: { 'zh-Hans': '备注', en: 'Remarks', ko: '비고' },
  tooMuch: { 'zh-Hans': '金额较大，公司要求登录后办理。', en: 'The amount is above what may be decided from a mail: please sign in to decide.', ko: '메일에서 처리할 수 있는 금액을 넘어 로그인 후 처리해야 합니다.' },
  guest: { 'zh-Hans': '客户', en: 'The customer', ko: '고객' },
  guestSubject: { 'zh-Hans': '请您答复 · {document}', en: 'Please answer · {document}', ko: '확인 요청 · {document}' },
  guestLead: { 'zh-Hans': '{company}请您查看这份单据并答复，无需账号。', en: '{company} asks you to look at this document and to answer. No account is needed.', ko: '{company}에서 이 문서를 확인하고 답변해 주시기를 요청합니다. 계정은 필요하지 않습니다.' },
  guestLink: { 'zh-Hans': '查看并答复：', en: 'Look at it and answer:', ko: '확인하고 답변하기:' },
  guestFoot: { 'zh-Hans': '链接只供您使用，30 天内有效；打开不会改变任何内容，点按钮后才会生效。请勿转发。', en: 'The link is for you alone and valid for 30 days. Opening it changes nothing; only a button does. Please do not forward it.', ko: '이 링크는 본인 전용이며 30일 동안 유효합니다. 열기만 해서는 아무것도 바뀌지 않고 버튼을 눌러야 처리됩니다. 전달하지 마세요.' },
  decideLink: { 'zh-Hans': '查看并处理（无需登录）：', en: 'Look at it and decide, without signing in:', ko: '로그인 없이 확인하고 처리하기:' },
  openLink: { 'zh-Hans': '在系统中打开：', en: 'Open it in the system:', ko: '시스템에서 열기:' },
  yes: { 'zh-Hans': '是', en: 'yes', ko: '예' },
  no: { 'zh-Hans': '否', en: 'no', ko: '아니요' },
  digest: { 'zh-Hans': '今日摘要 · {n} 条通知', en: 'Today’s digest · {n} notices', ko: '오늘의 요약 · 알림 {n}건' },
  digestLead: { 'zh-Hans': '以下是与您有关的单据动态。', en: 'This is what happened to the documents that concern you.', ko: '귀하와 관련된 문서의 진행 상황입니다.' },
  document: { 'zh-Hans': '单据', en: 'Document', ko: '문서' },
  happened: { 'zh-Hans': '动态', en: 'What happened', ko: '진행 상황' },
} satisfies Record<string, Labels>;

/** Refusals of this engine's routes. */
export const refusals = {
  unknownFilter: { 'zh-Hans': '不能按“{name}”筛选。', en: 'There is no filter “{name}” here.', ko: '‘{name}’(으)로는 필터링할 수 없습니다.' },
  unknownParameter: { 'zh-Hans': '不认识参数“{name}”。', en: 'Unknown parameter “{name}”.', ko: '알 수 없는 매개변수입니다: ‘{name}’.' },
  badParameter: { 'zh-Hans': '参数“{name}”的格式不正确。', en: 'The parameter “{name}” is not in the right form.', ko: '매개변수 ‘{name}’의 형식이 올바르지 않습니다.' },
  badPreferences: { 'zh-Hans': '通知设置的格式不正确。', en: 'These notice preferences are not in the right form.', ko: '알림 설정의 형식이 올바르지 않습니다.' },
  mandatoryKind: { 'zh-Hans': '这类通知必须即时送达，不能关闭或推迟。', en: 'Notices of this kind always come at once; they cannot be switched off or put off.', ko: '이 종류의 알림은 항상 즉시 전달되며 끄거나 미룰 수 없습니다.' },
  mailboxClosed: { 'zh-Hans': '只有管理员可以查看邮箱页面。', en: 'Only administrators may look into the mailbox.', ko: '메일함은 관리자만 볼 수 있습니다.' },
} satisfies Record<string, Labels>;

/** What happened, in words; a step that nobody took but time or another document has no name in it. */
export function leadOf(event: NoticeEvent, byId: number, due: string | null = null): Labels {
  if (byId === 0 && event === 'told' && due) return words.dated;
  return event === 'task' && byId === 0 ? words.arrived : leads[event];
}
