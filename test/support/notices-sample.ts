/** A requisition as notices and the approval page see it, compiled from the packs that ship: for tests of what is drawn. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { compile, countingIds, isDefinition, type Model, type RecordType } from '../../cms/src/engines/model';
import type { StoredRecord } from '../../cms/src/engines/store';
import { root } from './place';

const packs = join(root, 'cms/packs');

function filesIn(folder: string, prefix = ''): Record<string, unknown> {
  return Object.assign({}, ...readdirSync(folder).map((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesIn(path, `${prefix}${name}/`);
    return isDefinition(name) ? { [`${prefix}${name}`]: JSON.parse(readFileSync(path, 'utf8')) as unknown } : {};
  })) as Record<string, unknown>;
}

/** The files of the packs that ship. */
export const shippedFiles = filesIn(packs);

/** The same, compiled. */
export const shippedModel: Model = compile(shippedFiles, countingIds());

export const requisitionType: RecordType = shippedModel.types.find(({ name }) => name === 'requisition')!;

/** A requisition at the supervisor's signature; `changes` replace values. */
export function requisition(changes: Partial<StoredRecord> = {}): StoredRecord {
  return {
    id: 41, number: 'LL20261121-0003', state: 'signature', version: 2, owner: { id: 3, label: '陈晓燕' }, department: { id: 1, label: '市场部' },
    createdAt: '2026-11-21T01:30:00.000Z', updatedAt: '2026-11-21T01:32:00.000Z', submittedAt: '2026-11-21T01:32:00.000Z', closedAt: null,
    remarks: '客户周五上机,请尽快。', attachments: [], purpose: 'sale', customer: { id: 7, label: 'KH007 苏州华彩印刷有限公司' }, salesOrder: null,
    warehouse: { id: 1, label: '成品一库' }, picker: { id: 9, label: '刘洋' }, total: '18640.00', paymentMethod: null, paymentReference: null,
    lines: [
      { id: 81, position: 1, product: { id: 11, label: 'CY-01 胶印四色青' }, quantity: '40', unit: '桶', lot: null, unitPrice: '286.00', amount: '11440.00' },
      { id: 82, position: 2, product: { id: 14, label: 'BK-03 高光泽黑墨(快干型)' }, quantity: '24', unit: '桶', lot: null, unitPrice: '300.00', amount: '7200.00' },
    ],
    ...changes,
  };
}
