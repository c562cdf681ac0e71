/** `pack.json`, `roles.json`, `company.json` and `home.json`: what stands in a pack beside its record types. */
import { z } from 'zod';
import { keyFile, labelsFile } from './field-type';
import { noticeSettings } from './notices-file';

export const packFile = z.strictObject({
  label: labelsFile,
  icon: z.string().optional(),
  /** Position in the menu. */
  order: z.int(),
  dependsOn: z.array(keyFile).optional(),
  off: z.boolean().optional(),
});
export type PackFile = z.infer<typeof packFile>;

/** Role id -> label; `outside` people are not of the company and see only what is granted to their role by name. */
export const rolesFile = z.record(keyFile, z.strictObject({ label: labelsFile, outside: z.boolean().optional() }));
export type RolesFile = z.infer<typeof rolesFile>;

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const companyFile = z.strictObject({
  name: labelsFile,
  currency: z.string().length(3),
  /** Working hours of a day, `HH:MM`. */
  workingHours: z.strictObject({ from: timeOfDay, until: timeOfDay }),
  /**
   * Where holidays and worked weekends (调休) are kept: the keys of a record type, of its field for the day and of its choice field,
   * and which of the choices mean a day off and a working one. Without it people work from Monday to Friday.
   */
  calendar: z.strictObject({ type: keyFile, date: keyFile, kind: keyFile, off: z.array(z.string()), working: z.array(z.string()) }).optional(),
  /** What the company chooses once and its flows ask for, as `$company.<name>`. */
  settings: z.record(keyFile, z.strictObject({
    label: labelsFile, help: labelsFile.optional(), type: z.enum(['bool', 'int', 'money', 'percent', 'text']), value: z.union([z.boolean(), z.number(), z.string()]),
  })).optional(),
  notices: noticeSettings.optional(),
});
export type CompanyFile = z.infer<typeof companyFile>;

/** Role (or `*`) -> the home screen's widgets, in order. */
export const homeFile = z.record(z.string(), z.array(z.strictObject({
  widget: z.enum(['tasks', 'mine', 'list', 'create']),
  label: labelsFile.optional(),
  /** list: `{ plural, filter, sort }`; create: `{ plural }`. */
  params: z.record(z.string(), z.unknown()).optional(),
})));
export type HomeFile = z.infer<typeof homeFile>;
