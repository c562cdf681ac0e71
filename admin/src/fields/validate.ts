/** What the panel can see by itself of a value that the server would refuse: the same limits, said before the way to the server. */
import type { MetaField } from '../meta/contract';
import type { useText } from '../i18n/use-text';
import { formatDecimal } from './format';

type Text = ReturnType<typeof useText>;
const decimals: Partial<Record<MetaField['type'], number>> = { int: 0, money: 2, percent: 2, decimal: 6 };

/** Gives the sentence of what is wrong, or undefined. `required` is asked by the caller, who knows the conditions. */
export function problemOf(field: MetaField, value: unknown, t: Text): string | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  const places = decimals[field.type];
  if (places !== undefined) return problemOfFigure(field, String(value), places, t);
  if (typeof value === 'string' && field.maxLength && [...value].length > field.maxLength) return t('field.tooLong', { max: field.maxLength });
  if (field.type === 'email' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(String(value))) return t('field.invalidEmail');
  return undefined;
}

function problemOfFigure(field: MetaField, typed: string, places: number, t: Text): string | undefined {
  if (!/^-?\d+(\.\d+)?$/.test(typed)) return t('field.invalidNumber');
  const part = typed.split('.')[1] ?? '';
  if (part.replace(/0+$/, '').length > places) return t('field.decimals', { max: places });
  if (field.min !== undefined && Number(typed) < Number(field.min)) return t('field.atLeast', { min: formatDecimal(field.min) });
  if (field.max !== undefined && Number(typed) > Number(field.max)) return t('field.atMost', { max: formatDecimal(field.max) });
  return undefined;
}

/** Whether a required field is still empty. */
export const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
