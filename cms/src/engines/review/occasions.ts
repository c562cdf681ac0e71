/** Records that differ in what conditions say of them: the values that matter of every field they name, combined within a budget. Pure. */
import { evaluate, type EvaluationContext, type RuleGroup } from '../conditions';
import { kindsOf, type Model, type RecordType } from '../model';
import { boundaryValues, someDay } from './boundary-values';
import { Compared, somebody } from './compared';
import { fieldAt, type FieldAt } from './field-at';
import { lineSets } from './line-sets';

/** A record as conditions read it: paths of fields -> values. */
export type Occasion = Readonly<Record<string, unknown>>;

export interface Occasions {
  /** The fields the conditions name, in the order of the values in `all`. */
  fields: FieldAt[];
  all: Occasion[];
  /** Every combination is there; otherwise an even sample of them. */
  complete: boolean;
  holds(rule: RuleGroup | undefined, occasion: Occasion): boolean;
}

/** Combinations looked at for one step of a flow. */
const budget = 20_000;

/** @param filled fields that have a value by then, whatever the type demands */
export function occasionsOf(model: Model, type: RecordType, rules: readonly RuleGroup[], filled: ReadonlySet<string>): Occasions {
  const compared = new Compared(rules);
  const context: EvaluationContext = { me: somebody, today: someDay, kindOf: kindsOf(type, model.types) };
  const variables: { at: FieldAt; values: unknown[] }[] = [];
  for (const [path, values] of compared.values) {
    const at = fieldAt(model, type, path);
    if (!at || compared.lines.has(path.split('.')[0])) continue;
    variables.push({ at, values: boundaryValues(at, values, !at.always && !filled.has(path)) });
  }
  for (const [part, nested] of compared.lines) {
    const at = fieldAt(model, type, part);
    if (at) variables.push({ at, values: lineSets(model, type, part, nested, compared, context, at.always || filled.has(part)) });
  }
  const { combinations, complete } = combined(variables.map(({ values }) => values));
  const paths = variables.map(({ at }) => at.path);
  const all = combinations.map((values) => Object.fromEntries(paths.map((path, i) => [path, values[i]])));
  return {
    fields: variables.map(({ at }) => at), complete,
    all: all.filter((occasion) => isPossible(type, occasion, context)),
    holds: (rule, occasion) => rule === undefined || evaluate(rule, occasion, context),
  };
}

/** The first values of every field come first, so that a plain witness is found before a strange one. */
function combined(lists: readonly (readonly unknown[])[]): { combinations: unknown[][]; complete: boolean } {
  const total = lists.reduce((product, { length }) => product * length, 1);
  const step = total <= budget ? 1 : total / budget;
  const combinations: unknown[][] = [];
  for (let n = 0; n < total && combinations.length < budget; n += step) {
    let rest = Math.floor(n);
    combinations.push(lists.map((values) => {
      const value = values[rest % values.length];
      rest = Math.floor(rest / values.length);
      return value;
    }));
  }
  return { combinations, complete: total <= budget };
}

/** Behind an empty reference everything is empty, and what is required under a condition is filled where that holds. */
function isPossible(type: RecordType, occasion: Occasion, context: EvaluationContext): boolean {
  for (const [path, value] of Object.entries(occasion)) {
    const [outer, inner] = path.split('.');
    if (inner !== undefined && outer in occasion && isNothing(occasion[outer]) && !isNothing(value)) return false;
    if (!isNothing(value)) continue;
    const field = type.fields.find(({ name }) => name === path);
    if (field?.requiredWhen && evaluate(field.requiredWhen, occasion, context)) return false;
  }
  return true;
}

export const isNothing = (value: unknown): boolean => value === null || value === undefined || (Array.isArray(value) && value.length === 0);
