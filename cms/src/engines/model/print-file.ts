/** `print/<form>.json` of a pack: a paper form as blocks, printed once per copy (联). */
import { z } from 'zod';
import { labelsFile } from './field-type';

const block = z.discriminatedUnion('block', [
  /** Liquid in the text, over `record`, `company`, `copy`. */
  z.strictObject({ block: z.literal('heading'), text: labelsFile }),
  z.strictObject({ block: z.literal('text'), text: labelsFile }),
  z.strictObject({ block: z.literal('fields'), columns: z.int().min(1).max(4), fields: z.array(z.string()) }),
  /** `blank`: the least number of ruled rows, filled up with empty ones as on paper. */
  z.strictObject({ block: z.literal('lines'), part: z.string(), columns: z.array(z.string()), total: z.string().optional(), blank: z.int().optional() }),
  /** A box per state named: who signed it, for whom, when; empty while unsigned. `draft` shows the owner. */
  z.strictObject({ block: z.literal('signatures'), states: z.array(z.string()) }),
  /** The department's stamp of that state's signature, drawn in cinnabar. */
  z.strictObject({ block: z.literal('stamp'), state: z.string() }),
]);

export const printFile = z.strictObject({
  label: labelsFile,
  paper: z.enum(['A4', 'A5-landscape']).optional(),
  copies: z.array(labelsFile).min(1),
  blocks: z.array(block),
});
export type PrintFile = z.infer<typeof printFile>;
