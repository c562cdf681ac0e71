/** Tells this process after the commit whose inbox is touched, so that open panels look again (the store tells of the record itself). */
import type { Transaction } from '../../foundation/database';
import { happened } from '../../foundation/events';
import { failpoint } from '../../foundation/failpoint';
import { people } from '../access';
import type { RecordType } from '../model';
import type { StoredRecord } from '../store';
import type { Task } from './task';

/** @param users further people with something new in their inbox (cc) */
export function announce(tx: Transaction, { plural }: RecordType, { id, version }: StoredRecord, tasks: readonly Task[], users: readonly number[]): void {
  tx.afterCommit(() => {
    failpoint('act-committed');
    const concerned = tasks.flatMap(({ userId, role }) => (userId !== null ? [userId] : people().withRole(role ?? '').map((one) => one.id)));
    const told = [...new Set([...concerned, ...users])];
    if (told.length > 0) happened({ type: 'task', plural, id, version, users: told });
  });
}
