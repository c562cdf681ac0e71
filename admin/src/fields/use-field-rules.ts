/** Whether a field is shown and required at this moment, by its conditions over what stands in the form. */
import { useWrappedSource } from 'ra-core';
import { useWatch } from 'react-hook-form';
import { evaluate, type EvaluationContext } from '@conditions/evaluate-rule';
import type { Meta, MetaField, RuleGroup } from '../meta/contract';
import { useMeta } from '../meta/MetaProvider';

type Values = Record<string, unknown>;

/** Whether a condition holds for what stands in the form. */
export function holds(rule: RuleGroup, values: Values, meta: Meta): boolean {
  return evaluate(rule as Parameters<typeof evaluate>[0], values, contextOf(meta));
}

function contextOf({ me, company }: Meta): EvaluationContext {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: company.timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date());
  return { me: { id: me.id, username: me.username, roles: me.roles }, today, timeZone: company.timeZone };
}

/** A line's field sees its own row first, then the record. */
export function useFieldRules(field: MetaField, source: string): { visible: boolean; required: boolean } {
  const meta = useMeta();
  const place = useWrappedSource(source).split('.');
  const conditional = Boolean(field.visibleWhen ?? field.requiredWhen);
  const values = useWatch({ disabled: !conditional }) as Values;
  if (!conditional) return { visible: true, required: field.required === true };
  const row = place.length === 3 ? ((values[place[0]] as Values[] | undefined)?.[Number(place[1])] ?? {}) : {};
  const scope = { ...values, ...row };
  return {
    visible: !field.visibleWhen || holds(field.visibleWhen, scope, meta),
    required: field.required === true || Boolean(field.requiredWhen && holds(field.requiredWhen, scope, meta)),
  };
}
