/** The vocabulary of notices: what can be told, and one telling of one thing to one recipient. */

import type { NoticeRule } from '../model';

/** What a notice is about. `told` = a rule or a flow's `tell`; `reset` = the forgotten password, which has no record; `answered` = what came of an answer by mail. */
export const noticeEvents = [
  'task', 'returned', 'rejected', 'completed', 'cancelled', 'withdrawn', 'reassigned', 'delegated', 'comment', 'cc', 'urged', 'told', 'reset',
  'due-soon', 'overdue', 'escalated', 'lapsed', 'stuck', 'answered', 'drafted', 'late',
] as const;
export type NoticeEvent = (typeof noticeEvents)[number];

/** Somebody with a login, or an address outside (a customer's contact). */
export type Recipient = { person: number } | { address: string; name: string };

/** What happened, as little of it as rendering needs later; the record's content is read at delivery, with the recipient's rights. */
export interface Telling {
  event: NoticeEvent;
  /** Name of the rule of notices.json that asked for it. */
  rule: string | null;
  typeId: number | null;
  recordId: number | null;
  /** Who did it (0 = the system), and for whom when standing in. */
  byId: number;
  forId: number | null;
  action: string | null;
  from: string | null;
  to: string | null;
  note: string | null;
  /** Until when a step should have been done, ISO UTC; where the event is about that. */
  due: string | null;
  /** When, ISO UTC. */
  at: string;
}

/** A telling on its way to one recipient, by mail and/or into the panel. */
export interface Notice extends Telling {
  recipient: Recipient;
  mail: boolean;
  inbox: boolean;
  /** The rule that asked for it, or that changes the standard notice. */
  says?: NoticeRule;
}

/** Events that ask the recipient to act: always mailed at once, whatever the person prefers, and they carry buttons. */
export const asking: readonly NoticeEvent[] = ['task', 'reassigned', 'delegated', 'urged', 'due-soon', 'overdue', 'escalated'];
/** Events that a mail preference can neither delay nor drop. */
export const mandatory: readonly NoticeEvent[] = [...asking, 'stuck', 'reset', 'answered'];
/** Events whose mail carries a link that decides, where there is something to decide. */
export const linked: readonly NoticeEvent[] = [...asking, 'answered'];
