/** Gives the timers of due times what they do. */
import { onTimer } from '../timers';
import { escalate } from './escalate';
import { lapse, lapseFailed } from './lapse';
import { remind } from './remind';

/** Called once by the assembly. */
export function keepDueTimes(): void {
  onTimer('remind', remind);
  onTimer('escalate', escalate);
  onTimer('act', lapse, lapseFailed);
}
