/** The door of flows as they are designed: who is behind a rule today, trying a flow out, its cases and times, moving what runs to another version. */
export { behindToday } from './behind-today';
export { checkCases, runCases, type CaseFinding, type CaseOutcome } from './cases';
export { checkToday, type TodayFinding } from './check-today';
export { differencesOf } from './differences';
export { toNatural } from './natural-values';
export { recordFrom, recordOfPast } from './record-to-try';
export type { Rehearsal } from './rehearsal';
export { rehearse } from './rehearse';
export { moveRunning, runningOf, type MoveOrder, type MoveReport } from './running';
export { timesOf } from './times';
