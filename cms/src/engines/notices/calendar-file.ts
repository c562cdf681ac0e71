/** A calendar entry as a file (.ics), as RFC 5545 has it: one event, times in UTC or whole days, texts escaped, lines folded at 75 octets. Pure. */
import { addDays, isDay } from '../conditions';

export interface CalendarEntry {
  /** The same for every mail about the same thing: a later one moves the entry instead of adding one. */
  uid: string;
  /** Grows with every change. */
  sequence: number;
  /** ISO, when the file was written. */
  stamp: string;
  /** A day or an ISO moment. Without an end a day lasts a day, a moment an hour. */
  start: string;
  end: string | null;
  title: string;
  place: string;
  description: string;
  url: string;
  cancelled: boolean;
}

/** @returns the file's text; lines end with CRLF */
export function calendarFile(entry: CalendarEntry): string {
  const { start, end, cancelled } = entry;
  const whole = isDay(start);
  const last = end !== null && isDay(end) === whole && end >= start ? end : null;
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Cinnabar//Notices//EN', 'CALSCALE:GREGORIAN', `METHOD:${cancelled ? 'CANCEL' : 'PUBLISH'}`,
    'BEGIN:VEVENT',
    `UID:${text(entry.uid)}`, `SEQUENCE:${entry.sequence}`, `DTSTAMP:${utc(entry.stamp)}`,
    // The end of whole days is the day after the last.
    ...(whole
      ? [`DTSTART;VALUE=DATE:${day(start)}`, `DTEND;VALUE=DATE:${day(addDays(last ?? start, 1))}`]
      : [`DTSTART:${utc(start)}`, `DTEND:${utc(last ?? new Date(Date.parse(start) + 3_600_000).toISOString())}`]),
    `SUMMARY:${text(entry.title)}`,
    ...(entry.place ? [`LOCATION:${text(entry.place)}`] : []),
    ...(entry.description ? [`DESCRIPTION:${text(entry.description)}`] : []),
    `URL:${entry.url.replace(/\s/g, '')}`,
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT', 'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const day = (value: string) => value.replaceAll('-', '');
const utc = (value: string) => `${new Date(value).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

/** A text value: backslash, semicolon and comma escaped, line breaks written out, control characters left out. */
function text(value: string): string {
  // eslint-disable-next-line no-control-regex
  const lines = value.replace(/\r\n|\r|\u2028|\u2029/g, '\n').replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ');
  return lines.replace(/[\\;,]/g, (one) => `\\${one}`).replaceAll('\n', '\\n');
}

/** At most 75 octets a line; what goes on begins with a space. No character is cut in two. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  for (const character of line) {
    if (Buffer.byteLength(part + character) > (parts.length === 0 ? 75 : 74)) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part].join('\r\n ');
}
