/** Timers for the dates that a record's state waits for. */
import type { Transaction } from '../../foundation/database';
import type { Flow } from '../model';
import type { LoadedRecord } from '../store';
import type { NewTimer } from '../timers';
import { schedule, unschedule } from '../timers';
import { momentOf } from './waits';

/** Sets them anew whenever the record changes; a flow that waits for no date costs nothing. */
export async function setDates(tx: Transaction, type: { id: number }, record: LoadedRecord, flow: Flow): Promise<void> {
  const waits = flow.transitions.filter(({ on }) => on && 'date' in on);
  if (waits.length === 0) return;
  const prefix = `date:${type.id}:${record.id}:`;
  await unschedule(tx, prefix);
  const timers = waits.flatMap(({ from, name, on }): NewTimer[] => {
    const at = from === record.state && on && 'date' in on ? momentOf(record, on) : null;
    return at === null ? [] : [{ kind: 'date', key: `${prefix}${from}:${name}`, typeId: type.id, recordId: record.id, at, payload: {} }];
  });
  await schedule(tx, timers);
}
