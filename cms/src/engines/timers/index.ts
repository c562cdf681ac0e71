/** The door of the timers: what is to happen at a moment happens once, whoever runs, however often the clock is moved. */
export { onTimer, type TimerHandler } from './handlers';
export { startTimers } from './loop';
export { schedule, unschedule, waitingTimers } from './schedule';
export { createTables } from './tables';
export type { NewTimer, Timer, TimerKind } from './timer';
