/** The flow that a type without one begins with: filled in, approved, done. */
import type { FlowFile } from '../flow-shape';

/** @param role who approves; the owner's manager where nobody is named */
export function newFlow(role = 'manager-of:owner'): FlowFile {
  return {
    states: {
      draft: { label: { 'zh-Hans': '填写', en: 'Draft', ko: '작성' } },
      approval: { label: { 'zh-Hans': '审批', en: 'Approval', ko: '승인' }, due: { hours: 16 } },
      done: { label: { 'zh-Hans': '已完成', en: 'Done', ko: '완료' }, final: true },
    },
    transitions: [
      { name: 'submit', label: { 'zh-Hans': '提交', en: 'Submit', ko: '제출' }, from: 'draft', to: 'approval', by: ['owner'], tone: 'primary' },
      { name: 'approve', label: { 'zh-Hans': '同意', en: 'Approve', ko: '승인' }, from: 'approval', to: 'done', by: [role], tone: 'primary' },
    ],
  };
}
