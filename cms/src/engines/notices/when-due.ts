/** When a mail goes out, and whether: the rule, what its reader prefers, quiet hours and the cap per hour. Pure. */
import type { NoticeSettings } from '../model';
import { asking, mandatory, type NoticeEvent } from './event';
import { nextAt, wallTime } from './wall-clock';

/** When a mail is due: by itself at a moment, or collected into the mail that goes out then. */
export interface Due { at: string; digest: boolean; /** Mails of one thread go in order; `digest` and `held` are the two collections. */ thread?: string }

/** What is said of the notice by its event and rule. */
export interface Sending { event: NoticeEvent; mandatory: boolean; digest: boolean; urgent: boolean }

export type How = 'each' | 'digest' | 'none';

/** Who gets it. An address outside has no preference and nothing is collected for it. */
export interface Reader { how: How; digestAt: string; outside: boolean; /** Mails of the last hour that asked nothing of them. */ lately: number }

/** How many mails that ask nothing a person gets in an hour before the rest of the hour's become one. */
export const perHour = 60;

/** @returns null where no mail is wanted. What asks somebody to act is neither collected nor capped; quiet hours hold back all but the urgent. */
export function whenDue(sending: Sending, reader: Reader, settings: NoticeSettings, moment: Date): Due | null {
  const { event } = sending;
  if (event === 'reset') return at(moment);
  const awake = (time: Date) => (sending.urgent || event === 'urged' ? time : afterQuiet(time, settings));
  if (sending.mandatory || mandatory.includes(event)) return at(awake(moment));
  if (reader.how === 'none') return null;
  if (reader.how === 'digest' || sending.digest) {
    const due = awake(new Date(nextAt(reader.digestAt, moment)));
    return reader.outside ? at(due) : { ...at(due), digest: true, thread: 'digest' };
  }
  if (reader.lately < (settings.perHour ?? perHour)) return at(awake(moment));
  const next = awake(new Date((Math.floor(moment.getTime() / hour) + 1) * hour));
  return reader.outside ? at(next) : { ...at(next), digest: true, thread: 'held' };
}

/** Whether an event's mails count against the cap. */
export const isCounted = (event: NoticeEvent): boolean => !asking.includes(event) && event !== 'reset';

/** The moment itself, or the end of the quiet hours that it falls into. */
export function afterQuiet(moment: Date, { quiet }: NoticeSettings): Date {
  if (!quiet) return moment;
  const { from, until } = quiet;
  const wall = wallTime(moment);
  const isQuiet = from <= until ? wall >= from && wall < until : wall >= from || wall < until;
  return isQuiet ? new Date(nextAt(until, moment)) : moment;
}

const hour = 3_600_000;
const at = (moment: Date): Due => ({ at: moment.toISOString(), digest: false });
