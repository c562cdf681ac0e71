/** What becomes of a mail that could not be sent: again after a growing pause, or dead. Pure. */

const minute = 60_000;
const giveUpAfter = 24 * 60 * minute;

export type Fate = { dead: true } | { dead: false; pause: number };

/** The fault as a mail server or the network reports it. */
export interface Fault { responseCode?: number }

/**
 * 5xx: dead at once. 4xx or no answer at all: again after 1, 2, 4 … 60 minutes, until the mail is a day old.
 * @param attempts how often it has been tried, this time included.
 * @param age milliseconds since the thing happened.
 */
export function fateOf(fault: Fault, attempts: number, age: number): Fate {
  if ((fault.responseCode ?? 0) >= 500 || age >= giveUpAfter) return { dead: true };
  return { dead: false, pause: Math.min(60 * minute, minute * 2 ** Math.max(0, attempts - 1)) };
}
