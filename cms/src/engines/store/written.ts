/** What follows a committed write in this process: counts are counted again, labels read again, and listeners hear of it. */
import type { Transaction } from '../../foundation/database';
import { happened } from '../../foundation/events';
import type { RecordType } from '../model';
import { dropDepartmentLabels } from './department-label';
import { dropTotals } from './totals';

/** To be called once per write, inside its transaction. */
export function written(tx: Transaction, type: RecordType, record: { id: number; version: number }): void {
  tx.afterCommit(() => {
    dropTotals(type.id);
    if (type.key === 'department') dropDepartmentLabels();
    happened({ type: 'record', plural: type.plural, id: record.id, version: record.version });
  });
}
