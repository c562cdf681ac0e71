/** What came of a schedule so far, day by day, newest first. */
import { database } from '../../foundation/database';

export interface RunDay {
  day: string; at: string; made: number; there: number; none: number; failed: number; late: number;
  records: { id: number; label: string }[]; errors: string[];
}

interface Row { day: string; outcome: 'made' | 'there' | 'none' | 'failed'; subject_label: string; record_id: number | null; error: string | null; at: string; late_at: string | null; handed_at: string | null }

const shownDays = 12;
const shownRecords = 20;

/** The last days on which it drafted. */
export async function runsOf(key: string): Promise<RunDay[]> {
  const rows = await database().all<Row>(
    `SELECT "day", "outcome", "subject_label", "record_id", "error", "at", "late_at", "handed_at" FROM "schedule_runs" WHERE "schedule" = ?
     AND "day" IN (SELECT DISTINCT "day" FROM "schedule_runs" WHERE "schedule" = ? ORDER BY "day" DESC LIMIT ${shownDays}) ORDER BY "day" DESC, "id"`, [key, key]);
  const days = new Map<string, RunDay>();
  for (const { day, outcome, subject_label: label, record_id: id, error, at, late_at: late, handed_at: handed } of rows) {
    const run = days.get(day) ?? { day, at, made: 0, there: 0, none: 0, failed: 0, late: 0, records: [], errors: [] };
    days.set(day, run);
    run[outcome] += 1;
    if (late !== null && handed === null) run.late += 1;
    if (id !== null && outcome === 'made' && run.records.length < shownRecords) run.records.push({ id, label: label || `#${id}` });
    if (error !== null) run.errors.push(error);
  }
  return [...days.values()];
}
