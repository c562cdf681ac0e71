/** The condition tree (the panel's query builder writes it, packs hold it): its format, its types and its bounds. */
import { z } from 'zod';

export const combinators = ['and', 'or'] as const;

/** Every comparison a rule can make. The closed list of the product. */
export const operators = [
  '=', '!=', '<', '<=', '>', '>=', 'in', 'notIn', 'contains', 'beginsWith', 'endsWith', 'between', 'null', 'notNull',
] as const;
export type Operator = (typeof operators)[number];

/** How many of a document's lines a condition must hold for. Judged in memory only: flows, notices and forms have them, row rules do not. */
export const lineOperators = ['some', 'every', 'none'] as const;

/** One value of a rule: itself, or a variable (`$me`, `$me.department`, `$today+3`). */
export type RuleScalar = string | number | boolean | null;
export type RuleValue = RuleScalar | RuleScalar[];

/** One comparison. `field` is a name, `reference.field`, or `lines.field` (any line). */
export interface Rule {
  field: string;
  operator: Operator;
  value?: RuleValue;
  /** `field`: the value is the name of another field of the record (inside lines also `$record.name`), to compare with. In memory only. */
  valueSource?: 'value' | 'field';
}

/** A condition over the lines: its own fields are the line's (`quantity`, `product.listPrice`) or, as `$record.name`, the document's. */
export interface LinesRule {
  field: string;
  operator: (typeof lineOperators)[number];
  value: RuleGroup;
}

/** Rules under one combinator. An empty group is true; `not` turns the group over. */
export interface RuleGroup {
  combinator: (typeof combinators)[number];
  not?: boolean;
  rules: (Rule | LinesRule | RuleGroup)[];
}

/** Deepest nesting and greatest number of rules that a stored condition may have. */
export const limits = { depth: 8, rules: 200, values: 1000, text: 1000 };

const scalar = z.union([z.string().max(limits.text), z.number(), z.boolean(), z.null()]);

const rule = z.strictObject({
  id: z.string().optional(),
  field: z.string().min(1).max(130),
  operator: z.enum(operators),
  value: z.union([scalar, z.array(scalar).max(limits.values)]).optional(),
  valueSource: z.enum(['value', 'field']).optional(),
});

const linesRule = z.strictObject({
  id: z.string().optional(),
  field: z.string().min(1).max(130),
  operator: z.enum(lineOperators),
  value: z.lazy(() => group),
});

const group: z.ZodType<RuleGroup> = z.lazy(() => z.strictObject({
  id: z.string().optional(),
  combinator: z.enum(combinators),
  not: z.boolean().optional(),
  rules: z.array(z.union([rule, linesRule, group])).max(limits.rules),
}));

/** The format: at most 8 deep and 200 rules, checked before anything recurses into it. */
export const ruleGroup = z.unknown().check((payload) => {
  if (!withinBounds(payload.value)) {
    payload.issues.push({ code: 'custom', message: `A condition may be ${limits.depth} deep and hold ${limits.rules} rules.`, input: payload.value });
  }
}).pipe(group);

function withinBounds(tree: unknown): boolean {
  let level: unknown[] = [tree];
  let rules = 0;
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > limits.depth) return false;
    const next = level.flatMap((node) => (isTree(node) ? node.rules : []));
    rules += next.length;
    if (rules > limits.rules) return false;
    level = next.map((node) => (isObject(node) && isTree(node.value) ? node.value : node)).filter(isTree);
  }
  return true;
}

function isTree(node: unknown): node is { rules: unknown[] } {
  return isObject(node) && Array.isArray(node.rules);
}

function isObject(node: unknown): node is Record<string, unknown> {
  return typeof node === 'object' && node !== null;
}
