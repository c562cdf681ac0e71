/** What a flow tells the engines above it, inside the transaction: notices hang their rules here. */
import type { Transaction } from '../../foundation/database';
import type { Person } from '../access';
import type { Change } from '../history';
import type { RecordType } from '../model';
import type { StoredRecord } from '../store';
import type { Task } from './task';

export type FlowEventKind =
  | 'created' | 'changed' | 'acted' | 'entered' | 'task' | 'returned' | 'rejected' | 'completed' | 'cancelled' | 'withdrawn'
  | 'reassigned' | 'delegated' | 'held' | 'resumed' | 'comment' | 'cc' | 'urged'
  | 'due-soon' | 'overdue' | 'escalated' | 'lapsed' | 'stuck' | 'drafted' | 'late';

/** The record is as it stands after the step. Several events of one step come in the order of FlowEventKind. */
export interface FlowEvent {
  kind: FlowEventKind;
  type: RecordType;
  record: StoredRecord;
  by: Person;
  /** The absent person they stood in for. */
  for?: Person;
  action?: string;
  /** The listed transition that was taken; its `tell` names further recipients. */
  tell?: readonly string[];
  from?: string | null;
  to?: string | null;
  note?: string | null;
  /** due-soon, overdue, escalated, lapsed: until when it should have been done, ISO. */
  due?: string | null;
  /** task, reassigned, delegated, urged, due-soon, overdue, escalated, lapsed: the tasks in question. */
  tasks?: readonly Task[];
  /** comment, cc, stuck, drafted, late: who is meant. */
  users?: readonly number[];
  changes?: readonly Change[];
}

export type FlowListener = (tx: Transaction, event: FlowEvent) => Promise<void>;

const listeners: FlowListener[] = [];

/** Listens to every flow event, in the transaction: what the listener throws rolls the step back. */
export function onFlowEvent(listener: FlowListener): void {
  listeners.push(listener);
}

/** Tells the listeners, in the order they came. */
export async function tell(tx: Transaction, event: FlowEvent): Promise<void> {
  for (const listener of listeners) await listener(tx, event);
}
