/** `schedules.json` of a pack: records of the type that the system drafts at their time, for whom, with what in them, and when somebody is late. */
import { z } from 'zod';
import { ruleGroup } from '../conditions';
import { keyFile, labelsFile } from './field-type';
import { actorFile, effectFile } from './flow-file';

const companySetting = z.string().regex(/^\$company\.\w+$/);
/** `HH:MM`, or a company setting that holds one. */
const hour = z.union([z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/), companySetting]);
const unit = z.enum(['days', 'workingDays']);

const calendar = {
  /** The hour at which it is drafted. Default: when the working day begins. */
  at: hour.optional(),
  /** A day on which nobody works: the working day before or after it instead, or not at all. */
  moved: z.enum(['before', 'after', 'skip']).optional(),
  /** Drafted so long before its day. */
  ahead: z.strictObject({ n: z.int().positive().max(366), unit: unit.optional() }).optional(),
};

/** Days of the calendar. `on`: weekdays 1 (Monday) to 7, days of the month (`-1` = the last), `MM-DD` of the year; a month too short has its last day instead. */
const recurring = z.strictObject({
  every: z.enum(['day', 'week', 'month', 'year']),
  on: z.array(z.union([z.int().min(-31).max(31), z.string().regex(/^\d\d-\d\d$/), companySetting])).min(1).max(31).optional(),
  ...calendar,
});

/** Days after (or before, negative) a date of each record that `for` names. */
const afterDate = z.strictObject({ date: z.string(), plus: z.array(z.int().min(-3660).max(3660)).min(1).max(12), unit: unit.optional(), ...calendar });

/**
 * A figure from other records: values of `when` may be days (`$monthStart`, `$lastMonthEnd`, `$today-30`, seen from the schedule's day) and `$this`,
 * `$this.<field>` (the record or person that is drafted for). `take` = a field of the first such record.
 */
export const figureFile = z.strictObject({
  type: keyFile, lines: z.string().optional(), does: z.enum(['count', 'sum', 'mean', 'min', 'max', 'take']), path: z.string().optional(), when: ruleGroup.optional(),
});
export type FigureFile = z.infer<typeof figureFile>;

/** What a field is filled with: a field of the record drafted for, a value, a text in liquid, `this` record, a day, a figure. */
export const filledFile = z.union([
  z.string(),
  z.strictObject({ value: z.union([z.string(), z.number(), z.boolean(), z.null()]) }),
  z.strictObject({ text: z.string() }),
  z.strictObject({ $: z.enum(['this', 'today', 'now', 'owner']) }),
  z.strictObject({ day: z.string() }),
  z.strictObject({ figure: figureFile }),
]);
export type FilledFile = z.infer<typeof filledFile>;

/** Records of another type whose `field` points to the one in question. */
const pointing = z.strictObject({ type: keyFile, field: z.string(), when: ruleGroup.optional() });

const whom = z.union([
  /** Each active person who holds one of the roles. */
  z.strictObject({ roles: z.array(keyFile).min(1), when: ruleGroup.optional(), having: z.array(pointing).min(1).optional() }),
  /** Each record of a type. */
  z.strictObject({
    each: keyFile,
    when: ruleGroup.optional(),
    /** Only where each of these finds something. */
    having: z.array(pointing).min(1).optional(),
    /** Only where no such record came for longer than `times` its usual interval (never before a third of `days`); for `days` where that cannot be known. */
    quiet: z.strictObject({ type: keyFile, field: z.string(), date: z.string(), times: z.number().positive(), days: z.int().positive() }).optional(),
  }),
]);

export const scheduleFile = z.strictObject({
  name: keyFile,
  label: labelsFile,
  help: labelsFile.optional(),
  off: z.boolean().optional(),
  when: z.union([recurring, afterDate]),
  /** What was missed while nothing ran: only the last time is made up for (default), or every time. */
  missed: z.enum(['last', 'all']).optional(),
  /** One record for each; without it one in all. */
  for: whom.optional(),
  fields: z.record(z.string(), filledFile),
  /** One line of a lines field, filled likewise. */
  lines: z.record(z.string(), z.array(z.record(z.string(), filledFile)).min(1)).optional(),
  /** Effects that fill in the draft before it is written (`receivable.statement`). */
  fill: z.array(effectFile).optional(),
  /** Only where this holds for what was filled in. */
  only: ruleGroup.optional(),
  /** Not drafted where there is a record already with the same values in these fields (and not cancelled). */
  once: z.array(z.string()).min(1).optional(),
  /** Of those, only records made in the last so many days count. */
  within: z.int().positive().optional(),
  /** Whose it is: like an actor of a flow, seen from the record drafted for. Default: the person, or that record's owner. */
  owner: actorFile.optional(),
  /** An action taken at once by the system. */
  act: keyFile.optional(),
  /** Told of the draft, like a flow's `tell`. Default: its owner. */
  tell: z.array(z.string()).optional(),
  /** Late once the working day (or the hour `at`) of its day (and `plus` more) is over and the record still stands in one of these states (the first by default). */
  late: z.strictObject({ at: hour.optional(), plus: z.int().nonnegative().max(366).optional(), unit: unit.optional(), states: z.array(keyFile).min(1).optional(), tell: z.array(z.string()).optional() }).optional(),
});
export type ScheduleFile = z.infer<typeof scheduleFile>;
export type ScheduleWhen = ScheduleFile['when'];

export const schedulesFile = z.array(scheduleFile);
