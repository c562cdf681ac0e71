/** A value as plain text, without a language: references by their label, lists joined. */

/** Gives '' for nothing. */
export function written(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(written).filter(Boolean).join('、');
  if (typeof value !== 'object') return String(value);
  if ('label' in value && typeof value.label === 'string') return value.label;
  return 'name' in value ? String(value.name) : 'id' in value ? String(value.id) : '';
}
