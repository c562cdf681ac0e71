/** Labels of the system's own fields, in the shape of the server's labels, so that they stand in tables and filters like any other. */
import type { Labels } from './contract';

export const systemLabels: Record<string, Labels> = {
  number: { 'zh-Hans': '单号', en: 'Number', ko: '번호' },
  state: { 'zh-Hans': '状态', en: 'State', ko: '상태' },
  owner: { 'zh-Hans': '经办人', en: 'Owner', ko: '담당자' },
  department: { 'zh-Hans': '部门', en: 'Department', ko: '부서' },
  createdAt: { 'zh-Hans': '创建时间', en: 'Created', ko: '생성일시' },
  updatedAt: { 'zh-Hans': '修改时间', en: 'Changed', ko: '수정일시' },
  submittedAt: { 'zh-Hans': '提交时间', en: 'Submitted', ko: '상신일시' },
  closedAt: { 'zh-Hans': '办结时间', en: 'Closed', ko: '완료일시' },
  remarks: { 'zh-Hans': '备注', en: 'Remarks', ko: '비고' },
  attachments: { 'zh-Hans': '附件', en: 'Attachments', ko: '첨부 파일' },
};
