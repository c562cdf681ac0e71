/** `flow.json` of a pack: a record type's states and the actions between them. */
import { z } from 'zod';
import { ruleGroup } from '../conditions';
import { keyFile, labelsFile } from './field-type';

/**
 * Who may act: a role's id (`finance`), or `owner`, `any-staff`, `system`, `user:<username>`, `field:<person field>`,
 * `manager-of:owner` (n levels: `manager-of:owner:2`), `head-of:<department field>`.
 */
const actor = z.string().regex(/^([a-z][a-z0-9-]*|user:.+|field:[\w.]+|manager-of:\w+(:\d)?|head-of:\w+)$/);

export const effectFile = z.strictObject({
  /** A registered effect's name: `stock.reserve`. */
  do: z.string(),
  /** Its parameters, checked against the effect's own schema. */
  with: z.record(z.string(), z.unknown()).optional(),
});

const transition = z.strictObject({
  name: keyFile,
  label: labelsFile,
  from: keyFile,
  to: keyFile,
  by: z.array(actor).min(1),
  /** `all` = countersign, every entry of `by` signs, in any order; `any` one, `ratio` more than half, `in-order` one after the other. Default `one`. */
  mode: z.enum(['one', 'any', 'all', 'ratio', 'in-order']).optional(),
  /** Fields the actor must have filled: `paymentMethod`, `lines.lot`, or `note`. */
  needs: z.array(z.string()).optional(),
  when: ruleGroup.optional(),
  effects: z.array(effectFile).optional(),
  /** Told besides the next actors: like `by`, plus `customer`. */
  tell: z.array(z.string()).optional(),
  /** The department's stamp goes on the print beside the signature (盖章). */
  stamp: z.boolean().optional(),
  tone: z.enum(['primary', 'neutral', 'danger']).optional(),
});

export const flowFile = z.strictObject({
  /** In natural order; the first is where a record starts. */
  states: z.record(keyFile, z.strictObject({
    label: labelsFile,
    final: z.boolean().optional(),
    /** Working hours until the task is overdue. */
    due: z.strictObject({ hours: z.number().positive() }).optional(),
  })),
  transitions: z.array(transition),
  /** The standard actions that this company switches off for this type. */
  without: z.array(z.enum(['return', 'reject', 'withdraw', 'cancel', 'reassign', 'delegate', 'add-signer', 'urge', 'comment', 'cc'])).optional(),
  /** Role that gets a task when the actors of a step turn out to be nobody. Default: administrator. */
  fallback: z.string().optional(),
  /** Whoever signs a step and finds the next one theirs too need not sign twice in a row, where that one asks for nothing. Default: they sign again. */
  signOnce: z.boolean().optional(),
});
export type FlowFile = z.infer<typeof flowFile>;
export type TransitionFile = FlowFile['transitions'][number];
