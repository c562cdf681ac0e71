/** Which fields still have to be filled, by the rules of their type and the record as it will be. */
import { now, dayOf, timeZone } from '../../foundation/clock';
import { phrase } from '../../foundation/language';
import type { FieldErrors } from '../../foundation/refusal';
import type { Person } from '../access';
import { evaluate, type RuleGroup } from '../conditions';
import { kindsOf, type Field, type RecordType } from '../model';
import { sentences } from './sentences';

type Values = Readonly<Record<string, unknown>>;

/**
 * @param writable only what the person may write can be demanded of the person
 * @param prefix `lines.0.` for the fields of a line
 */
export function missing(type: RecordType, fields: readonly Field[], row: Values, person: Person, writable: (name: string) => boolean, prefix = ''): FieldErrors {
  const errors: FieldErrors = {};
  const context = { me: person, today: dayOf(now()), timeZone, kindOf: prefix === '' ? kindsOf(type) : undefined };
  const holds = (rule: RuleGroup | undefined, otherwise: boolean) => (rule ? evaluate(rule, row, context) : otherwise);
  for (const field of fields) {
    const { name } = field;
    if (!writable(name) || !isEmptyValue(row[name]) || field.computed) continue;
    if (!(field.required || holds(field.requiredWhen, false)) || !holds(field.visibleWhen, true)) continue;
    errors[`${prefix}${name}`] = phrase(field.type === 'lines' ? sentences.lineRequired : sentences.required, { field: field.label });
  }
  return errors;
}

function isEmptyValue(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}
