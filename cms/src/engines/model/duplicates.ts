/** What makes two records of a type the same: fields that together must not be twice, and what whoever enters it again is told. */
import { z } from 'zod';
import type { Labels } from '../../foundation/language';
import { labelsFile } from './field-type';

export const duplicatesFile = z.array(z.strictObject({
  /** Together they tell records apart: `["taxNumber"]`, `["contacts.phone"]`. Compared without case, width, spaces and signs; where one is empty nothing is compared. */
  fields: z.array(z.string()).min(1),
  /** Said of the record that is there: `{title}, first contacted by {salesOwner}`. What it names is shown even to colleagues who do not see that record; to outsiders never. */
  tell: labelsFile.optional(),
}));

export interface DuplicateGuard { fields: string[]; tell?: Labels }

/** The fields that a sentence names. */
export const namedIn = (tell: Labels): string[] => [...new Set(Object.values(tell).flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)))];
