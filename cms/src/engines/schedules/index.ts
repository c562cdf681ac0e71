/** The door of schedules: records that the system drafts at their time, once, as packs and administrators say, and the list of who is late. */
import { onCalendar } from '../calendar';
import { onModel } from '../model';
import { onTimer } from '../timers';
import { onFlowEvent } from '../workflow';
import { draftFailed, makeDraft } from './draft';
import { becomeLate, handedIn } from './late';
import { occur, passOver } from './occur';
import { planAll } from './plan';

export { companyNow } from './company';
export { scheduleRoutes } from './routes';
export { createTables } from './tables';
export { occurrencesAfter, type Company, type Occurrence } from './when';

/** Ties the schedules to what happens; called once by the assembly. */
export function keepSchedules(): void {
  onTimer('schedule', occur, passOver);
  onTimer('draft', makeDraft, draftFailed);
  onTimer('late', becomeLate);
  onFlowEvent(handedIn);
}

/** Sets the timers, now and whenever the definitions or the calendar change; gives back how to stop. */
export function startSchedules(): () => void {
  const again = () => { planAll().catch((error: unknown) => console.error('The schedules could not be planned anew:', error)); };
  again();
  onCalendar(again);
  return onModel(again);
}
