/** `cases.json` of a pack: tries of a flow that were kept; a version in which one of them fails is not published. */
import { z } from 'zod';
import { keyFile, labelsFile } from './field-type';

const caseFile = z.strictObject({
  name: z.union([z.string().min(1).max(200), labelsFile]),
  /** Fields of the record as people call things: codes, numbers and user names in place of ids. */
  values: z.record(z.string(), z.unknown()),
  /** The user name of whoever makes the record. */
  owner: z.string().min(1),
  /** State -> the action taken there; the first possible one without it. */
  choices: z.record(keyFile, keyFile).optional(),
  expect: z.strictObject({
    /** The state it ends in. */
    ends: z.string(),
    /** The states passed, in order, each with who is asked: entries of `by`, or user names. */
    steps: z.array(z.strictObject({ state: keyFile, actors: z.array(z.string()) })),
  }),
});

export const casesFile = z.array(caseFile).max(200);
export type CaseFile = z.infer<typeof caseFile>;
