/** A timer: something of a record that is to happen at a moment. */

/** What a due time is for; each kind has one handler. */
export type TimerKind = 'remind' | 'escalate' | 'act' | 'date' | 'set' | 'notice' | 'notice-sweep' | 'schedule' | 'draft' | 'late';

/** What somebody waits for, and what may take its time: hundreds of drafts hold no reminder up. */
export type Lane = 'prompt' | 'patient';

export const laneOf = (kind: TimerKind): Lane => (kind === 'schedule' || kind === 'draft' ? 'patient' : 'prompt');

/** A timer to be set. */
export interface NewTimer {
  kind: TimerKind;
  /** One timer per key; parts from the general to the particular (`due:7:12:…`), so that a prefix names a group. */
  key: string;
  typeId: number;
  recordId: number;
  /** ISO, UTC. */
  at: string;
  payload: Readonly<Record<string, unknown>>;
}

/** A timer whose moment has come. */
export interface Timer extends NewTimer { id: number }

/** A row of the table. */
export interface TimerRow {
  id: number; kind: TimerKind; key: string; type_id: number; record_id: number; at: string; payload: string;
  state: 'waiting' | 'fired' | 'dead'; owner: string; attempts: number;
}

/** The row as handlers see it. */
export const timerOf = (row: TimerRow): Timer => ({
  id: row.id, kind: row.kind, key: row.key, typeId: row.type_id, recordId: row.record_id, at: row.at, payload: JSON.parse(row.payload) as Timer['payload'],
});
