/** `notices.json` of a pack: who is told what, when. Task, return, reject and completion are told without any rule; a rule of their name changes how. */
import { z } from 'zod';
import { ruleGroup } from '../conditions';
import { keyFile, labelsFile } from './field-type';

/** What everybody is told without any rule. A rule of such a name has no `on`: it says how that notice reads, or that it is `off`. */
export const standardNotices = [
  'task', 'reassigned', 'delegated', 'urged', 'due-soon', 'overdue', 'escalated',
  'returned', 'rejected', 'completed', 'cancelled', 'withdrawn', 'lapsed', 'comment', 'cc', 'stuck',
] as const;
export type StandardNotice = (typeof standardNotices)[number];

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** A moment before or after a date of the record: days at a time of day (the beginning of work where none is named), hours around a datetime. */
const dateEvent = z.strictObject({
  event: z.literal('date'),
  field: z.string(),
  /** Negative: before. */
  plus: z.int().min(-3660).max(3660).optional(),
  unit: z.enum(['days', 'workingDays', 'hours']).optional(),
  at: timeOfDay.optional(),
});

const occasion = z.discriminatedUnion('event', [
  z.strictObject({ event: z.literal('created') }),
  z.strictObject({ event: z.literal('entered'), state: keyFile }),
  z.strictObject({ event: z.literal('acted'), action: keyFile }),
  z.strictObject({ event: z.literal('changed'), field: z.string() }),
  dateEvent,
  /** The due time of a step has passed; without `state`, of any. */
  z.strictObject({ event: z.literal('overdue'), state: keyFile.optional() }),
]);
export type NoticeOccasion = z.infer<typeof occasion>;
export type DateOccasion = z.infer<typeof dateEvent>;

const attachment = z.union([
  /** A paper form of the type, as PDF. */
  z.strictObject({ print: z.string() }),
  /** An entry for the recipient's calendar: date or datetime fields; the title is a template, the record's name where none is given. */
  z.strictObject({ calendar: z.strictObject({ start: z.string(), end: z.string().optional(), title: labelsFile.optional(), place: z.string().optional() }) }),
]);
export type NoticeAttachment = z.infer<typeof attachment>;

const noticeRule = z.strictObject({
  name: keyFile,
  /** What the designer and the settings of people call it. */
  label: labelsFile.optional(),
  on: occasion.optional(),
  /** A rule of a standard notice's name may speak of one step alone. */
  step: keyFile.optional(),
  off: z.boolean().optional(),
  when: ruleGroup.optional(),
  /** Like a transition's `by` (`finance`, `owner`, `field:picker`, `field:customer.email`), plus `contacts-of:<reference>`; `customer` is `contacts-of:customer`. */
  to: z.array(z.string()).optional(),
  channels: z.array(z.enum(['mail', 'inbox'])).optional(),
  /** Absent = at once. */
  send: z.enum(['once', 'digest']).optional(),
  /** Nobody can switch it off or put it off. */
  mandatory: z.boolean().optional(),
  /** Goes out in quiet hours too. */
  urgent: z.boolean().optional(),
  /** Liquid over `record`, `shown`, `me`, `event`, `company`; absent = the standard text of the event. */
  subject: labelsFile.optional(),
  text: labelsFile.optional(),
  /** In place of the text in the HTML part; values are escaped. */
  html: labelsFile.optional(),
  attach: z.array(attachment).max(5).optional(),
});

export const noticesFile = z.strictObject({ rules: z.array(noticeRule) });
export type NoticesFile = z.infer<typeof noticesFile>;
export type NoticeRule = z.infer<typeof noticeRule>;

/** Whether a rule's name is that of a standard notice. */
export const isStandardNotice = (name: string): name is StandardNotice => (standardNotices as readonly string[]).includes(name);

/** `company.json` `notices`: when mails wait for the morning, and how many that nobody has to act on a person gets in an hour before the rest is put into one. */
export const noticeSettings = z.strictObject({
  quiet: z.strictObject({ from: timeOfDay, until: timeOfDay }).optional(),
  perHour: z.int().min(1).max(1000).optional(),
});
export type NoticeSettings = z.infer<typeof noticeSettings>;
