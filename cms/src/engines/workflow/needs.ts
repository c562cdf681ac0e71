/** The fields a step asks its actor for: filled or not. Pure. */
import type { FieldErrors } from '../../foundation/refusal';
import type { Line, StoredRecord } from '../store';
import { sentences } from './sentences';

/** An error for each needed field that the record has empty: by name, or by line for `lines.lot`. `note` is not a field. */
export function missingNeeds(record: StoredRecord, needs: readonly string[]): FieldErrors {
  const errors: FieldErrors = {};
  for (const need of needs) {
    if (need === 'note') continue;
    const [part, field] = need.split('.');
    if (field === undefined) {
      if (isEmpty(record[need])) errors[need] = sentences.required;
      continue;
    }
    const lines = (record[part] as Line[] | undefined) ?? [];
    if (lines.length === 0) errors[part] = sentences.required;
    lines.forEach((line, index) => {
      if (isEmpty(line[field])) errors[`${part}.${index}.${field}`] = sentences.required;
    });
  }
  return errors;
}

/** No value: null, an empty or blank text, an empty list. */
export function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0);
}
