/** Who asks and when: what the variables of a rule (`$me`, `$me.department`, `$today+3`) stand for. */
import type { RuleScalar, RuleValue } from './rule-group';
import type { Kind } from './kind';
import { addDays } from './day';

/** As much of a person as rules can name. */
export interface Me {
  id: number;
  username?: string;
  roles?: readonly string[];
  roleIds?: readonly number[];
  departmentId?: number | null;
  managerId?: number | null;
  dealerId?: number | null;
  region?: string | number | null;
}

export interface Context {
  me?: Me | null;
  /** The day in the company's time zone. */
  today: string;
  /** Which zone days begin in; Asia/Shanghai by default. */
  timeZone?: string;
}

/** The variables of a person, in the order the condition editor offers them. */
export const personVariables = ['$me', '$me.department', '$me.manager', '$me.dealer', '$me.region', '$me.roles'] as const;

const dayVariable = /^\$today(?:\s*([+-])\s*(\d{1,5}))?$/;

/** Whether a text is a variable that rules know. */
export function isVariable(text: string): boolean {
  return dayVariable.test(text) || (personVariables as readonly string[]).includes(text);
}

/** A rule's value with its variables filled in for a field of this kind. A variable of nobody, or of a person without one, is null. */
export function resolveValue(value: RuleValue | undefined, kind: Kind, context: Context): RuleValue {
  if (Array.isArray(value)) return value.flatMap((one) => resolveScalar(one, kind, context));
  return resolveScalar(value ?? null, kind, context);
}

function resolveScalar(value: RuleScalar, kind: Kind, { me, today }: Context): RuleValue {
  if (typeof value !== 'string' || !value.startsWith('$')) return value;
  const day = dayVariable.exec(value);
  if (day) return addDays(today, Number(`${day[1] ?? '+'}${day[2] ?? 0}`));
  switch (value as (typeof personVariables)[number]) {
    case '$me': return me ? (kind.of === 'reference' || kind.of === 'number' ? me.id : me.username ?? null) : null;
    case '$me.department': return me?.departmentId ?? null;
    case '$me.manager': return me?.managerId ?? null;
    case '$me.dealer': return me?.dealerId ?? null;
    case '$me.region': return me?.region ?? null;
    case '$me.roles': return [...((kind.of === 'reference' ? me?.roleIds : me?.roles) ?? [])];
    default: return value;
  }
}
