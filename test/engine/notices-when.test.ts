/** When a notice goes out, and whether: preferences, digests, quiet hours, the cap per hour; and the calendar file that goes with it. */
import { describe, expect, it } from 'vitest';
import { calendarFile, type CalendarEntry } from '../../cms/src/engines/notices/calendar-file';
import { whenDue, type Reader, type Sending } from '../../cms/src/engines/notices/when-due';

const sending = (changes: Partial<Sending> = {}): Sending => ({ event: 'told', mandatory: false, digest: false, urgent: false, ...changes });
const reader = (changes: Partial<Reader> = {}): Reader => ({ how: 'each', digestAt: '17:30', outside: false, lately: 0, ...changes });
const night = { quiet: { from: '21:00', until: '07:00' } };
// The company's clock is eight hours ahead of UTC.
const noon = '2026-11-21T04:00:00.000Z';
const late = '2026-11-21T14:00:00.000Z';
const morning = '2026-11-21T23:00:00.000Z';
const evening = '2026-11-21T09:30:00.000Z';

describe('a mail', () => {
  it.each([
    ['goes at once', sending(), reader(), {}, noon, { at: noon, digest: false }],
    ['of a kind that is not wanted does not go', sending(), reader({ how: 'none' }), {}, noon, null],
    ['waits for the day’s one mail where its reader wants one', sending(), reader({ how: 'digest' }), {}, noon, { at: evening, digest: true, thread: 'digest' }],
    ['waits for it where the rule says so', sending({ digest: true }), reader(), {}, noon, { at: evening, digest: true, thread: 'digest' }],
    ['of a digest to an address outside goes by itself, then', sending({ digest: true }), reader({ outside: true }), {}, noon, { at: evening, digest: false }],
    ['that asks somebody to act is neither dropped nor put off', sending({ event: 'task' }), reader({ how: 'none', lately: 999 }), {}, noon, { at: noon, digest: false }],
    ['of a mandatory rule neither', sending({ mandatory: true, digest: true }), reader({ how: 'none', lately: 999 }), {}, noon, { at: noon, digest: false }],
    ['written at night waits for the morning', sending(), reader(), night, late, { at: morning, digest: false }],
    ['that asks somebody to act waits for the morning too', sending({ event: 'task' }), reader(), night, late, { at: morning, digest: false }],
    ['that is urgent wakes people', sending({ urgent: true }), reader(), night, late, { at: late, digest: false }],
    ['with a new password wakes whoever asked for it', sending({ event: 'reset' }), reader(), night, late, { at: late, digest: false }],
    ['of a digest in the night comes in the morning', sending(), reader({ how: 'digest', digestAt: '22:30' }), night, late, { at: morning, digest: true, thread: 'digest' }],
    ['by day is not held back by the night', sending(), reader(), night, noon, { at: noon, digest: false }],
    ['the last under the cap goes at once', sending(), reader({ lately: 4 }), { perHour: 5 }, noon, { at: noon, digest: false }],
    ['over the cap joins those of the hour', sending(), reader({ lately: 5 }), { perHour: 5 }, noon, { at: '2026-11-21T05:00:00.000Z', digest: true, thread: 'held' }],
    ['over the cap of sixty that there is without any setting', sending(), reader({ lately: 60 }), {}, noon, { at: '2026-11-21T05:00:00.000Z', digest: true, thread: 'held' }],
    ['over the cap to an address outside goes later, by itself', sending(), reader({ lately: 60, outside: true }), {}, noon, { at: '2026-11-21T05:00:00.000Z', digest: false }],
  ] as const)('%s', (_words, what, who, settings, moment, due) => {
    expect(whenDue(what, who, settings, new Date(moment))).toEqual(due);
  });

  it('that is quiet by day and by night alike: both ways of writing the hours', () => {
    const lunch = { quiet: { from: '12:00', until: '13:30' } };
    expect(whenDue(sending(), reader(), lunch, new Date(noon))?.at).toBe('2026-11-21T05:30:00.000Z');
    expect(whenDue(sending(), reader(), lunch, new Date(late))?.at).toBe(late);
  });
});

describe('a calendar file', () => {
  const entry = (changes: Partial<CalendarEntry> = {}): CalendarEntry => ({
    uid: 'training-7@localhost', sequence: 3, stamp: noon, start: '2026-12-01T01:00:00.000Z', end: '2026-12-01T03:30:00.000Z',
    title: '培训', place: '二楼会议室', description: '', url: 'http://127.0.0.1:1337/#/trainings/7/show', cancelled: false, ...changes,
  });
  const unfolded = (file: string) => file.replaceAll('\r\n ', '').split('\r\n');

  it('is one event in UTC', () => {
    expect(unfolded(calendarFile(entry()))).toEqual([
      'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Cinnabar//Notices//EN', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH', 'BEGIN:VEVENT',
      'UID:training-7@localhost', 'SEQUENCE:3', 'DTSTAMP:20261121T040000Z', 'DTSTART:20261201T010000Z', 'DTEND:20261201T033000Z',
      'SUMMARY:培训', 'LOCATION:二楼会议室', 'URL:http://127.0.0.1:1337/#/trainings/7/show', 'STATUS:CONFIRMED', 'END:VEVENT', 'END:VCALENDAR', '',
    ]);
  });

  it.each([
    ['whole days end on the day after the last', { start: '2026-12-01', end: '2026-12-02' }, ['DTSTART;VALUE=DATE:20261201', 'DTEND;VALUE=DATE:20261203']],
    ['a day without an end lasts a day', { start: '2026-12-31', end: null }, ['DTSTART;VALUE=DATE:20261231', 'DTEND;VALUE=DATE:20270101']],
    ['a moment without an end lasts an hour', { end: null }, ['DTSTART:20261201T010000Z', 'DTEND:20261201T020000Z']],
    ['an end before the start is none', { end: '2026-11-01T00:00:00.000Z' }, ['DTEND:20261201T020000Z']],
    ['a cancelled one takes the entry back', { cancelled: true }, ['METHOD:CANCEL', 'STATUS:CANCELLED']],
    ['a title cannot add a line or a property', { title: 'a,b;c\\d\r\nATTENDEE:mailto:evil@example.com\u0000' }, ['SUMMARY:a\\,b\\;c\\\\d\\nATTENDEE:mailto:evil@example.com ']],
  ] as const)('%s', (_words, changes, lines) => {
    expect(unfolded(calendarFile(entry(changes)))).toEqual(expect.arrayContaining([...lines]));
  });

  it('folds long lines at 75 octets and cuts no character in two', () => {
    const title = '油墨😀'.repeat(60);
    const file = calendarFile(entry({ title }));
    expect(file.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(unfolded(file)).toContain(`SUMMARY:${title}`);
  });
});
