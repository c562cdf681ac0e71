/** The fields that every record has without any schema file saying so, as the API names them, with their columns and labels. */
import type { Labels } from '../../foundation/language';
import type { FieldType } from './field-type';

export interface SystemField { type: FieldType; column: string; label: Labels }

/** `owner` points to people, `department` to the type named department. They are written by the engines, remarks and attachments by people. */
export const systemFields: Readonly<Record<string, SystemField>> = {
  id: { type: 'int', column: 'id', label: { 'zh-Hans': '编号', en: 'Id', ko: 'ID' } },
  number: { type: 'text', column: 'number', label: { 'zh-Hans': '单号', en: 'Number', ko: '번호' } },
  state: { type: 'enum', column: 'state', label: { 'zh-Hans': '状态', en: 'State', ko: '상태' } },
  version: { type: 'int', column: 'version', label: { 'zh-Hans': '版本', en: 'Version', ko: '버전' } },
  owner: { type: 'user', column: 'owner_id', label: { 'zh-Hans': '经办人', en: 'Owner', ko: '담당자' } },
  department: { type: 'ref', column: 'department_id', label: { 'zh-Hans': '部门', en: 'Department', ko: '부서' } },
  createdAt: { type: 'datetime', column: 'created_at', label: { 'zh-Hans': '创建时间', en: 'Created', ko: '생성일시' } },
  updatedAt: { type: 'datetime', column: 'updated_at', label: { 'zh-Hans': '修改时间', en: 'Changed', ko: '수정일시' } },
  submittedAt: { type: 'datetime', column: 'submitted_at', label: { 'zh-Hans': '提交时间', en: 'Submitted', ko: '상신일시' } },
  closedAt: { type: 'datetime', column: 'closed_at', label: { 'zh-Hans': '办结时间', en: 'Closed', ko: '완료일시' } },
  remarks: { type: 'longtext', column: 'remarks', label: { 'zh-Hans': '备注', en: 'Remarks', ko: '비고' } },
  attachments: { type: 'files', column: 'attachments', label: { 'zh-Hans': '附件', en: 'Attachments', ko: '첨부 파일' } },
};
