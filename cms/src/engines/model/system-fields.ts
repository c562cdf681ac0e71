/** The fields that every record has without any schema file saying so, as the API names them, with their columns. */
import type { FieldType } from './field-type';

export interface SystemField { type: FieldType; column: string }

/** `owner` points to people, `department` to the type named department. They are written by the engines, remarks and attachments by people. */
export const systemFields: Readonly<Record<string, SystemField>> = {
  id: { type: 'int', column: 'id' },
  number: { type: 'text', column: 'number' },
  state: { type: 'enum', column: 'state' },
  version: { type: 'int', column: 'version' },
  owner: { type: 'user', column: 'owner_id' },
  department: { type: 'ref', column: 'department_id' },
  createdAt: { type: 'datetime', column: 'created_at' },
  updatedAt: { type: 'datetime', column: 'updated_at' },
  submittedAt: { type: 'datetime', column: 'submitted_at' },
  closedAt: { type: 'datetime', column: 'closed_at' },
  remarks: { type: 'longtext', column: 'remarks' },
  attachments: { type: 'files', column: 'attachments' },
};
