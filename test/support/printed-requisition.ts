/** A requisition as the print tests draw it: finished, with every signature, a stand-in, and texts that try to break out. */
import { layOut, type Printing } from '../../cms/src/engines/print/lay-out';
import type { Paper } from '../../cms/src/engines/print/paper';
import { shippedModel, shippedType } from './packs';

const model = shippedModel();
const type = shippedType('requisition', model);

/** Everything a person with all rights may read. */
export const everything = new Set([...type.fields.map((field) => field.name), ...type.parts.flatMap((part) => part.fields.map((field) => `${part.field.name}.${field.name}`))]);

const record: Printing['record'] = {
  id: 7, number: 'LL20261121-0001', state: 'done', version: 5,
  owner: { id: 3, label: '陈晓梅' }, department: { id: 2, label: '市场部' },
  createdAt: '2026-11-21T01:00:00.000Z', updatedAt: '2026-11-21T06:00:00.000Z', submittedAt: '2026-11-21T01:10:00.000Z', closedAt: '2026-11-21T06:00:00.000Z',
  remarks: '请下午三点前送到 <script>alert("x")</script> {{ company.name }} 😀', attachments: [],
  purpose: 'sale', customer: { id: 1, label: 'KH001 佛山市华彩印刷包装有限公司 & Söhne' }, salesOrder: null, warehouse: { id: 1, label: '成品仓' }, picker: { id: 4, label: '김민수' },
  lines: [
    { id: 1, position: 0, product: { id: 1, label: 'CY-01 胶印青墨' }, unit: '桶', quantity: '12.5', lot: 'A2611-03', unitPrice: '1280.00', amount: '16000.00' },
    { id: 2, position: 1, product: { id: 2, label: 'MG-02 胶印洋红墨(快干型)' }, unit: '桶', quantity: '3', lot: 'A2611-07', unitPrice: '1345.50', amount: '4036.50' },
  ],
  total: '20036.50', paymentMethod: 'transfer', paymentReference: 'ICBC-20261121-778',
};

/** Its signatures, one by a stand-in, one with a stamp. */
export const signatures: Printing['signatures'] = [
  { state: 'draft', name: '陈晓梅', forName: null, at: '2026-11-21T01:10:00.000Z', stampedBy: null },
  { state: 'signature', name: '李伟', forName: '王建国', at: '2026-11-21T02:30:00.000Z', stampedBy: null },
  { state: 'payment', name: '赵敏', forName: null, at: '2026-11-21T03:45:00.000Z', stampedBy: '财务部' },
  { state: 'issue', name: '孙强', forName: null, at: '2026-11-21T06:00:00.000Z', stampedBy: null },
];

/** The shipped form filled with it; single facts may be changed. */
export function printed(changes: Partial<Printing> = {}): Promise<Paper> {
  return layOut(type.print[0].form, {
    type, record, readable: everything, signatures, company: model.company, language: 'zh-Hans', printedBy: '陈晓梅', printedAt: '2026-11-21T07:00:00.000Z', ...changes,
  });
}

/** The record itself, to change. */
export const requisition = record;
