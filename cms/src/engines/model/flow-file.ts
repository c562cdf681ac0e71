/** `flow.json` of a pack: a record type's states and the actions between them. */
import { z } from 'zod';
import { ruleGroup } from '../conditions';
import { keyFile, labelsFile } from './field-type';

/**
 * Who may act: a role's id (`finance`), or `owner`, `any-staff`, `system`, `user:<username>`, `field:<person field>` (`field:<ref>.<person field>`),
 * `manager-of:owner` (n levels up: `manager-of:owner:2`), `managers-of:owner:<n>` or `managers-of:owner:<role>` (everybody on the way up: n levels, or up to
 * the first who holds the role), `head-of:<department field>`, `guest:<email field or reference>` (no login: the addresses found there get a link), `chosen` or `chosen:<role>` (picked by whoever takes the action that leads here).
 */
export const actorFile = z.string().regex(/^([a-z][a-z0-9-]*|user:.+|field:[\w.]+|manager-of:\w+(:\d)?|managers-of:\w+:[a-z0-9-]+|head-of:\w+|guest:\w+|chosen:[a-z][a-z0-9-]*)$/);

/** A field that the actor must have filled: by name (`paymentMethod`, `lines.lot`, `note`), or only of one entry of `by`, or only where a condition holds. */
const need = z.union([z.string(), z.strictObject({ field: z.string(), of: actorFile.optional(), when: ruleGroup.optional() })]);
export type NeedFile = z.infer<typeof need>;

export const effectFile = z.strictObject({
  /** A registered effect's name: `stock.reserve`. */
  do: z.string(),
  /** Its parameters, checked against the effect's own schema. */
  with: z.record(z.string(), z.unknown()).optional(),
  /** Only where this holds as the step is taken. */
  when: ruleGroup.optional(),
});
export type EffectFile = z.infer<typeof effectFile>;

/** Working hours until a task is overdue, and what happens around that moment. */
const due = z.strictObject({
  hours: z.number().positive(),
  /** Reminders, in working hours before (negative) or after the due moment. */
  remind: z.array(z.number()).max(10).optional(),
  /** `after` working hours overdue, the task is also somebody else's: `manager` = the manager of whoever has it, or like `by`. */
  escalate: z.strictObject({ after: z.number().nonnegative(), to: actorFile }).optional(),
  /** `after` working hours overdue, the system takes the action. */
  act: z.strictObject({ after: z.number().nonnegative(), action: keyFile }).optional(),
});
export type DueFile = z.infer<typeof due>;

/** What is asked of whoever signs: the same for a transition and for a step of a lane. */
const signing = {
  name: keyFile,
  label: labelsFile,
  by: z.array(actorFile).min(1),
  /** `all` = countersign, every entry of `by` signs, in any order; `any` one; `ratio` = `share` of them; `in-order` one after the other. Default `one`. */
  mode: z.enum(['one', 'any', 'all', 'ratio', 'in-order']).optional(),
  /** `ratio`: at least this part of them. Default: more than half. */
  share: z.number().gt(0).max(1).optional(),
  needs: z.array(need).optional(),
  effects: z.array(effectFile).optional(),
  /** The department's stamp goes on the print beside the signature (盖章). */
  stamp: z.boolean().optional(),
  /** The actors turn out to be nobody: the fallback role gets the task (default), the step is passed by the system, or the action before is refused. */
  empty: z.enum(['fallback', 'pass', 'refuse']).optional(),
  /** The owner would sign their own document: allowed (default), forbidden, or their manager signs instead. */
  own: z.enum(['allowed', 'forbidden', 'manager']).optional(),
  tone: z.enum(['primary', 'neutral', 'danger']).optional(),
};

/** What a transition by the system waits for. */
const on = z.union([
  /** Records of a type whose `field` points here, all (at least one) or any of them in one of these states. */
  z.strictObject({ records: z.strictObject({ type: keyFile, field: z.string(), states: z.array(keyFile).min(1), match: z.enum(['all', 'any']).optional() }) }),
  /** The record that a field of this one points to. */
  z.strictObject({ record: z.strictObject({ field: z.string(), states: z.array(keyFile).min(1) }) }),
  /** The start of the day after a date (`plus` days later), or a datetime. */
  z.strictObject({ date: z.string(), plus: z.int().optional(), unit: z.enum(['days', 'workingDays']).optional() }),
]);
export type OnFile = z.infer<typeof on>;

const transition = z.strictObject({
  ...signing,
  from: keyFile,
  to: keyFile,
  when: ruleGroup.optional(),
  /** By the system only. Without it the system takes the transition as soon as `when` holds. */
  on: on.optional(),
  /** Told besides the next actors: like `by`, plus `customer`. */
  tell: z.array(z.string()).optional(),
});

const lane = z.strictObject({
  label: labelsFile,
  /** Where it does not hold, the lane is left out. */
  when: ruleGroup.optional(),
  /** One after the other, each an action of its own. */
  steps: z.array(z.strictObject({ ...signing, due: due.optional() })).min(1),
});

export const flowFile = z.strictObject({
  /** In natural order; the first is where a record starts. */
  states: z.record(keyFile, z.strictObject({
    label: labelsFile,
    final: z.boolean().optional(),
    due: due.optional(),
    /** Whoever has a task here does not see these fields of the record, or may change those while acting. */
    may: z.strictObject({ hide: z.array(z.string()).optional(), write: z.array(z.string()).optional() }).optional(),
    /** Branches that run side by side; when enough of them are done (`join`: all by default), the state's transition by the system is taken. */
    lanes: z.record(keyFile, lane).optional(),
    join: z.union([z.enum(['all', 'any']), z.int().positive()]).optional(),
  })),
  transitions: z.array(transition),
  /** The standard actions that this company switches off for this type. */
  without: z.array(z.enum(['return', 'reject', 'withdraw', 'cancel', 'reassign', 'delegate', 'add-signer', 'urge', 'comment', 'cc'])).optional(),
  /** Role that gets a task when the actors of a step turn out to be nobody. Default: administrator. */
  fallback: z.string().optional(),
  /** Whoever signs a step and finds the next one theirs too need not sign twice in a row, where that one asks for nothing. Default: they sign again. */
  signOnce: z.boolean().optional(),
  /** For every transition that does not say it itself. */
  own: signing.own,
  /** Whoever has the task and the owner's manager may hold the record (挂起) and go on with it. */
  hold: z.boolean().optional(),
  /** Deciding from a mail: where the field is above the amount, whoever has a login signs in first. */
  mail: z.strictObject({ signInAbove: z.strictObject({ field: z.string(), amount: z.string().regex(/^\d{1,15}(\.\d{1,6})?$/) }).optional() }).optional(),
});
export type FlowFile = z.infer<typeof flowFile>;
export type TransitionFile = FlowFile['transitions'][number];
export type LaneFile = z.infer<typeof lane>;
