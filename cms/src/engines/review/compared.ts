/** What conditions compare each field with: gathered over all of them, variables filled in. Pure. */
import { addDays, isGroup, isLinesRule, type LinesRule, type Me, type Rule, type RuleGroup, type RuleScalar } from '../conditions';
import { someDay } from './boundary-values';

/** Whoever acts, as far as conditions name them. */
export const somebody: Me = { id: 7, username: 'somebody', roles: ['somebody'], roleIds: [7], departmentId: 7, managerId: 8, dealerId: 7, region: 'somewhere' };

const ofRecord = '$record.';
const variables: Readonly<Record<string, RuleScalar>> = {
  '$me': 7, '$me.department': 7, '$me.manager': 8, '$me.dealer': 7, '$me.region': 'somewhere', '$me.roles': 'somebody',
};

/** Path -> constants; lines fields that rules look into stand with their whole path (`lines.quantity`). */
export class Compared {
  readonly values = new Map<string, RuleScalar[]>();
  /** Lines fields -> the conditions over a line. */
  readonly lines = new Map<string, RuleGroup[]>();
  readonly #linked: [string, string][] = [];

  constructor(rules: readonly RuleGroup[]) {
    for (const rule of rules) this.#group(rule, '');
    for (const [a, b] of [...this.#linked, ...this.#linked]) {
      const shared = [...new Set([...this.#of(a), ...this.#of(b)])];
      this.values.set(a, shared.length > 0 ? shared : [10, someDay]);
      this.values.set(b, this.#of(a));
    }
  }

  #of(path: string): RuleScalar[] {
    return this.values.get(path) ?? [];
  }

  #group(group: RuleGroup, prefix: string): void {
    for (const member of group.rules) {
      if (isGroup(member)) this.#group(member, prefix);
      else if (isLinesRule(member)) this.#lines(member);
      else this.#rule(member, prefix);
    }
  }

  #lines({ field, value }: LinesRule): void {
    this.lines.set(field, [...this.lines.get(field) ?? [], value]);
    this.#group(value, `${field}.`);
  }

  #rule({ field, value, valueSource }: Rule, prefix: string): void {
    const path = pathOf(field, prefix);
    const known = this.#of(path);
    this.values.set(path, known);
    if (valueSource === 'field') this.#linked.push([path, pathOf(String(value), prefix)]);
    else for (const one of [value ?? null].flat()) if (one !== null) known.push(resolved(one));
  }
}

const pathOf = (field: string, prefix: string) => (field.startsWith(ofRecord) ? field.slice(ofRecord.length) : `${prefix}${field}`);

function resolved(value: RuleScalar): RuleScalar {
  if (typeof value !== 'string' || !value.startsWith('$')) return value;
  const day = /^\$today(?:\s*([+-])\s*(\d{1,5}))?$/.exec(value);
  if (day) return addDays(someDay, Number(`${day[1] ?? '+'}${day[2] ?? 0}`));
  return variables[value] ?? value;
}
