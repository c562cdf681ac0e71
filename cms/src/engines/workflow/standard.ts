/** The actions that every flow has beside the listed ones: one table of their labels and of what they ask for. */
import type { Labels } from '../../foundation/language';

export interface StandardAction {
  label: Labels;
  needs: string[];
  tone: 'primary' | 'neutral' | 'danger';
  /** What `to` or `who` asks for. */
  to?: 'user' | 'users' | 'state';
  /** The panel asks before it sends. */
  confirm?: boolean;
  /** Neither needs the record's version nor raises it. */
  light?: boolean;
}

export const standardActions = {
  return: { label: { 'zh-Hans': '退回', en: 'Return', ko: '반송' }, needs: ['note'], tone: 'danger', to: 'state' },
  reject: { label: { 'zh-Hans': '驳回', en: 'Reject', ko: '반려' }, needs: ['note'], tone: 'danger', confirm: true },
  withdraw: { label: { 'zh-Hans': '撤回', en: 'Withdraw', ko: '회수' }, needs: [], tone: 'neutral', confirm: true },
  cancel: { label: { 'zh-Hans': '作废', en: 'Cancel', ko: '취소' }, needs: ['note'], tone: 'danger', confirm: true },
  reassign: { label: { 'zh-Hans': '转办', en: 'Reassign', ko: '이관' }, needs: ['to'], tone: 'neutral', to: 'user' },
  delegate: { label: { 'zh-Hans': '委派', en: 'Delegate', ko: '위임' }, needs: ['to'], tone: 'neutral', to: 'user' },
  'add-signer': { label: { 'zh-Hans': '加签', en: 'Add a signer', ko: '결재자 추가' }, needs: ['who', 'where'], tone: 'neutral', to: 'users' },
  hold: { label: { 'zh-Hans': '挂起', en: 'Put on hold', ko: '보류' }, needs: ['note'], tone: 'neutral' },
  unhold: { label: { 'zh-Hans': '恢复', en: 'Go on', ko: '보류 해제' }, needs: [], tone: 'primary' },
  'remove-signer': { label: { 'zh-Hans': '减签', en: 'Remove a signer', ko: '결재자 제외' }, needs: ['who'], tone: 'neutral', to: 'users' },
  urge: { label: { 'zh-Hans': '催办', en: 'Urge', ko: '독촉' }, needs: [], tone: 'neutral', light: true },
  comment: { label: { 'zh-Hans': '评论', en: 'Comment', ko: '댓글' }, needs: ['note'], tone: 'neutral', light: true },
  cc: { label: { 'zh-Hans': '抄送', en: 'Send a copy', ko: '참조' }, needs: ['to'], tone: 'neutral', to: 'users', light: true },
  move: { label: { 'zh-Hans': '移至步骤', en: 'Move to a step', ko: '단계 이동' }, needs: ['to', 'note'], tone: 'danger', to: 'state' },
  terminate: { label: { 'zh-Hans': '终止', en: 'Terminate', ko: '종료' }, needs: ['note'], tone: 'danger', confirm: true },
} satisfies Record<string, StandardAction>;

export type StandardName = keyof typeof standardActions;

export const isStandard = (name: string): name is StandardName => Object.hasOwn(standardActions, name);
export const standardAction = (name: StandardName): StandardAction => standardActions[name];
