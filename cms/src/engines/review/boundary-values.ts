/** The values of a field that can make a difference to conditions: every choice, both sides of every threshold, nothing at all. Pure. */
import { addDays, isDay, type RuleScalar } from '../conditions';
import type { FieldAt } from './field-at';

/** The day that `$today` is taken for. */
export const someDay = '2026-06-15';

/** Ids that no rule of a test names: another person, another record. */
const another = 999_999_937;

/**
 * @param compared what the conditions compare the field with, variables already filled in
 * @returns values that differ in what some condition says of them, the usual ones first, empty last
 */
export function boundaryValues(at: FieldAt, compared: readonly RuleScalar[], nullable: boolean): unknown[] {
  const single = distinct(singles(at, compared));
  if (at.kind.many) return [...single.map((one) => [one]), ...(single.length > 1 ? [single] : []), ...(nullable ? [[]] : [])];
  return nullable ? [...single, null] : single;
}

function singles({ kind, field }: FieldAt, compared: readonly RuleScalar[]): unknown[] {
  switch (kind.of) {
    case 'number': return numbers(kind.scale ?? 0, compared, field?.min, field?.max);
    case 'date': return days(compared);
    case 'datetime': return days(compared.map((one) => (typeof one === 'string' ? one.slice(0, 10) : one))).map((day) => `${day}T04:00:00.000Z`);
    case 'choice': return choices(field?.values?.filter(({ retired }) => !retired).map(({ name }) => name), compared);
    case 'boolean': return [true, false];
    case 'reference': return [...compared.filter((one) => one !== null).map(reference), { id: another, label: '' }];
    case 'text': return [...compared.filter((one) => one !== null).map(String), 'other'];
  }
}

function choices(known: string[] | undefined, compared: readonly RuleScalar[]): string[] {
  return known ?? [...compared.flatMap((one) => (one === null ? [] : [String(one)])), 'other'];
}

/** Just under, at and just over each threshold, within the field's own bounds. */
function numbers(scale: number, compared: readonly RuleScalar[], min?: string, max?: string): unknown[] {
  const step = 10 ** -scale;
  const thresholds = compared.map((one) => (one === null || one === '' ? Number.NaN : Number(one))).filter((one) => Number.isFinite(one));
  const all = thresholds.length === 0 ? [1] : thresholds.flatMap((one) => [one - step, one, one + step]);
  const fits = (one: number) => (min === undefined || one >= Number(min)) && (max === undefined || one <= Number(max));
  return all.filter(fits).map((one) => one.toFixed(scale));
}

function days(compared: readonly RuleScalar[]): string[] {
  const named = compared.filter(isDay);
  return named.length === 0 ? [someDay] : named.flatMap((day) => [addDays(day, -1), day, addDays(day, 1)]);
}

const reference = (value: RuleScalar) => (/^\d+$/.test(String(value)) ? { id: Number(value), label: '' } : { id: another - 1, label: String(value), name: String(value) });

function distinct(values: unknown[]): unknown[] {
  return [...new Map(values.map((one) => [JSON.stringify(one), one])).values()];
}
