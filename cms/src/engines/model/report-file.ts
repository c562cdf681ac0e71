/** `reports/<name>.json` of a pack: figures that come from the documents, grouped, with parameters, a chart and the people who get it. */
import { z } from 'zod';
import { ruleGroup } from '../conditions';
import { fieldTypes, keyFile, labelsFile } from './field-type';

const parameter = z.strictObject({
  name: keyFile,
  label: labelsFile,
  type: z.enum(['date', 'ref', 'user', 'enum']),
  target: keyFile.optional(),
  values: z.record(z.string(), labelsFile).optional(),
  /** A value, or `$today`, `$weekStart`, `$monthStart`, `$monthEnd`, `$lastMonthStart`, `$lastMonthEnd`, `$yearStart`, `$yearEnd`, with `+30` or `-30` days. */
  default: z.string().optional(),
});

const key = z.strictObject({
  /** `customer`, `customer.region`, `lines.product` (where the source is the lines). */
  path: z.string(),
  per: z.enum(['day', 'month', 'year']).optional(),
  /** Days ago, ascending: the group of `[0, 30]` is 0 = still to come, 1 = up to 30 days ago, 2 = longer. */
  ages: z.array(z.int()).min(1).optional(),
});

/** Rows of one record type, or of its lines; what `by` gives is what the sources of a report are put together by. */
const source = z.strictObject({
  type: keyFile,
  lines: z.string().optional(),
  /** Values may be `$param.<name>`; a rule whose parameter is empty is left out. */
  when: ruleGroup.optional(),
  /** `$type` = the source's record type. */
  by: z.record(keyFile, z.union([z.string(), key])),
  figures: z.record(keyFile, z.union([
    z.literal('count'),
    z.strictObject({ sum: z.string() }), z.strictObject({ mean: z.string() }), z.strictObject({ min: z.string() }), z.strictObject({ max: z.string() }),
  ])),
});

const column = z.strictObject({
  /** A key or a figure of the sources; or a name of its own with a formula over them. */
  name: keyFile,
  label: labelsFile,
  formula: z.string().optional(),
  type: z.enum(fieldTypes).optional(),
  /** What is shown for a group of `ages`. */
  values: z.record(z.string(), labelsFile).optional(),
  total: z.boolean().optional(),
});

/** What `times` gives. */
export const timesColumns = ['type', 'step', 'count', 'median', 'p90', 'returns', 'overdue', 'waiting'] as const;

export const reportFile = z.strictObject({
  label: labelsFile,
  help: labelsFile.optional(),
  order: z.int().optional(),
  /** Roles that open it; administrators do always. `*` = everybody of the company. */
  for: z.array(z.string()).min(1),
  params: z.array(parameter).optional(),
  sources: z.array(source),
  /**
   * Instead of sources, how long the steps of every flow took, in working hours, between the days of two parameters; gives the columns of
   * `timesColumns`.
   */
  times: z.strictObject({ from: z.string(), until: z.string() }).optional(),
  columns: z.array(column).min(1),
  sort: z.tuple([z.string(), z.enum(['ASC', 'DESC'])]).optional(),
  chart: z.strictObject({ kind: z.enum(['bar', 'line', 'pie']), x: z.string(), y: z.array(z.string()).min(1) }).optional(),
  /** Sent by itself, to each only what they may see. */
  mail: z.strictObject({ to: z.array(z.string()).min(1), every: z.enum(['day', 'week', 'month', 'year']) }).optional(),
}).refine(({ sources, times }) => sources.length > 0 || times !== undefined, { path: ['sources'] });
export type ReportFile = z.infer<typeof reportFile>;
