/** Reads a report's parameters from a query, and puts them into the conditions of its sources. */
import { today } from '../../foundation/clock';
import { phrase } from '../../foundation/language';
import { malformed } from '../../foundation/refusal';
import { dayNamed, isDay, isGroup, type RuleGroup } from '../conditions';
import type { Report } from '../model';
import { sentences } from './sentences';

export type ParameterValues = Readonly<Record<string, string | number>>;

/** @throws 400 for a parameter that the report does not have, or a value that is none. `format` is not a parameter. */
export function readParameters({ params = [] }: Pick<Report, 'params'>, query: URLSearchParams): ParameterValues {
  for (const name of query.keys()) if (name !== 'format' && !params.some((one) => one.name === name)) throw malformed(phrase(sentences.unknownParameter, { name }));
  const values: Record<string, string | number> = {};
  for (const param of params) {
    const given = query.get(param.name) ?? param.default;
    if (given === undefined || given === '') continue;
    const value = param.type === 'date' ? dayNamed(given, today()) : given;
    const fits = param.type === 'date' ? isDay(value) : param.type === 'enum' ? Object.hasOwn(param.values ?? {}, value) : /^[1-9]\d{0,9}$/.test(value);
    if (!fits) throw malformed(phrase(sentences.wrongParameter, { name: param.name }));
    values[param.name] = param.type === 'ref' || param.type === 'user' ? Number(value) : value;
  }
  return values;
}

/** The condition with the parameters' values in it; a rule whose parameter is empty is left out. */
export function withParameters(group: RuleGroup, values: ParameterValues): RuleGroup {
  return { ...group, rules: group.rules.flatMap((one): RuleGroup['rules'] => {
    if (isGroup(one)) return [withParameters(one, values)];
    const name = typeof one.value === 'string' ? /^\$param\.(\w+)$/.exec(one.value)?.[1] : undefined;
    if (name === undefined) return [one];
    return values[name] === undefined ? [] : [{ ...one, value: values[name] } as typeof one];
  }) };
}
