/** How long the steps of a flow take: from the history, in working hours of the company's calendar. */
import { now } from '../../foundation/clock';
import { database } from '../../foundation/database';
import { workingTime } from '../calendar';
import type { RecordType } from '../model';
import { visitsOf, type Moved, type Visit } from './visits';
import { workingClock } from './working-clock';

/** Times of one step: of a state, or of one signature within it. */
export interface StepTimes {
  state: string;
  action?: string;
  /** Stays that ended in the period. */
  count: number;
  /** Working hours; null without any. */
  median: number | null;
  p90: number | null;
  /** How often it was left by sending the record back. */
  returns: number;
  /** Tasks done late, or late now. */
  overdue: number;
  /** Records that stand there now. */
  waiting: number;
}

/** Records looked at, the newest of the type: enough to know the times, and no more than one quick statement. */
const newest = 20_000;

/** @param period ISO moments; a stay counts when it ended in it */
export async function timesOf(type: RecordType, period: { from?: string; until?: string }): Promise<StepTimes[]> {
  const floor = await database().get<{ id: number }>(`SELECT "id" FROM "${type.table}" ORDER BY "id" DESC LIMIT 1 OFFSET ${newest}`);
  const above = Number(floor?.id ?? 0);
  const moves = await database().all<{ record_id: number; at: string; action: string; from_state: string | null; to_state: string | null; decision: string | null }>(
    `SELECT "record_id", "at", "action", "from_state", "to_state", "decision" FROM "history"
     WHERE "type_id" = ? AND "record_id" > ? AND "to_state" IS NOT NULL ORDER BY "record_id", "seq"`, [type.id, above]);
  const late = await database().all<{ state: string; n: number }>(
    `SELECT "state", COUNT(*) AS "n" FROM "tasks" WHERE "type_id" = ? AND "record_id" > ? AND "kind" = 'todo' AND "due" IS NOT NULL
     AND "status" <> 'closed' AND COALESCE("done_at", ?) > "due" GROUP BY "state"`, [type.id, above, now().toISOString()]);
  const visits = [...visitsOf(moves.map((row): Moved => ({ recordId: row.record_id, at: row.at, action: row.action, from: row.from_state, to: row.to_state, decision: row.decision })))];
  return summed(type, visits, period).map((one) => (one.action ? one : { ...one, overdue: Number(late.find(({ state }) => state === one.state)?.n ?? 0) }));
}

function summed({ flow }: RecordType, visits: readonly Visit[], { from = '', until = '~' }: { from?: string; until?: string }): StepTimes[] {
  if (!flow || visits.length === 0) return [];
  const present = now().getTime();
  const hours = workingClock(visits.reduce((first, { since }) => Math.min(first, since), present), present, workingTime());
  const within = (moment: number) => {
    const at = new Date(moment).toISOString();
    return at >= from && at <= until;
  };
  return flow.states.filter(({ final }) => !final).flatMap(({ name }) => {
    const here = visits.filter(({ state }) => state === name);
    const ended = here.flatMap((visit) => (visit.until !== null && within(visit.until) ? [{ ...visit, until: visit.until }] : []));
    const returns = ended.filter(({ action }) => action === 'return').length;
    const state: StepTimes = {
      state: name, ...spread(ended.map((visit) => hours(visit.until) - hours(visit.since))), returns, overdue: 0, waiting: here.filter((visit) => visit.until === null).length,
    };
    const signed = new Map<string, number[]>();
    for (const visit of here) {
      for (const { action, at } of visit.signed) if (within(at)) signed.set(action, [...signed.get(action) ?? [], hours(at) - hours(visit.since)]);
    }
    const lanes = new Set(flow.transitions.filter((one) => one.from === name && one.lane !== undefined).map((one) => one.name));
    const ofLanes = [...signed].filter(([action]) => lanes.has(action)).map(([action, durations]): StepTimes => ({ state: name, action, ...spread(durations), returns: 0, overdue: 0, waiting: 0 }));
    return [state, ...ofLanes];
  });
}

function spread(durations: readonly number[]): Pick<StepTimes, 'count' | 'median' | 'p90'> {
  const sorted = [...durations].sort((a, b) => a - b);
  const at = (part: number) => (sorted.length === 0 ? null : Math.round(sorted[Math.ceil(part * sorted.length) - 1] * 100) / 100);
  return { count: sorted.length, median: at(0.5), p90: at(0.9) };
}
