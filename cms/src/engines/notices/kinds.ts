/** What people set their preferences for: events that belong together. */
import type { Labels } from '../../foundation/language';
import { mandatory, type NoticeEvent } from './event';

export const noticeKinds = ['task', 'reminder', 'escalation', 'result', 'comment', 'cc', 'rule'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** `null`: what somebody has just asked for, a new password or what came of their answer, is nobody's preference. */
const kinds: Record<NoticeEvent, NoticeKind | null> = {
  task: 'task', reassigned: 'task', delegated: 'task',
  urged: 'reminder', 'due-soon': 'reminder', overdue: 'reminder',
  escalated: 'escalation', stuck: 'escalation',
  returned: 'result', rejected: 'result', completed: 'result', cancelled: 'result', withdrawn: 'result', lapsed: 'result',
  late: 'reminder', drafted: 'rule',
  comment: 'comment', cc: 'cc', told: 'rule', reset: null, answered: null,
};

export const kindOf = (event: NoticeEvent): NoticeKind | null => kinds[event];

/** Whether everything of a kind comes whatever the person prefers. */
export const isMandatoryKind = (kind: NoticeKind): boolean => mandatory.some((event) => kinds[event] === kind);

export const kindLabels: Record<NoticeKind, Labels> = {
  task: { 'zh-Hans': '轮到我办理', en: 'My turn to act', ko: '내가 처리할 차례' },
  reminder: { 'zh-Hans': '催办与到期提醒', en: 'Reminders and due dates', ko: '독촉 및 기한 알림' },
  escalation: { 'zh-Hans': '超时升级', en: 'Escalations', ko: '기한 초과 보고' },
  result: { 'zh-Hans': '我的单据的结果', en: 'What became of my documents', ko: '내 문서의 처리 결과' },
  comment: { 'zh-Hans': '评论中提到我', en: 'Comments that mention me', ko: '나를 언급한 댓글' },
  cc: { 'zh-Hans': '抄送给我', en: 'Copies sent to me', ko: '참조로 받은 문서' },
  rule: { 'zh-Hans': '按规则发出的通知', en: 'Notices by rule', ko: '규칙에 따른 알림' },
};
