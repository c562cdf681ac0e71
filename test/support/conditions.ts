/** Random records and conditions over them, and the table they are kept in, to compare the evaluator with what a database says. */
import fc from 'fast-check';
import { operators } from '../../cms/src/engines/conditions';
import type { Kind, Me, RuleGroup, Scope } from '../../cms/src/engines/conditions';

export const today = '2026-11-21';
export const me: Me = { id: 7, username: 'lin', roles: ['finance'], roleIds: [3, 5], departmentId: 2, dealerId: null };

/** A table's worth of fields. */
export const kinds: Record<string, Kind> = {
  name: { of: 'text' },
  grade: { of: 'choice' },
  count: { of: 'number', scale: 0 },
  total: { of: 'number', scale: 2 },
  quantity: { of: 'number', scale: 6 },
  due: { of: 'date' },
  sentAt: { of: 'datetime' },
  urgent: { of: 'boolean' },
  customer: { of: 'reference' },
  'customer.region': { of: 'text' },
  tags: { of: 'choice', many: true },
  people: { of: 'reference', many: true },
  'lines.amount': { of: 'number', scale: 2, many: true },
};
/** Columns of the table, with their types on PostgreSQL; SQLite's are untyped. */
const columns = {
  name: 'text', grade: 'text', count: 'bigint', total: 'bigint', quantity: 'bigint', due: 'date', sentAt: 'timestamptz', urgent: 'boolean',
  customer: 'integer', tags: 'text', people: 'text', lines: 'text', region: 'text',
};

/** Makes the table `t` in which a row is a sample. */
export function tableSql(dialect: Scope['dialect']): string {
  const typed = Object.entries(columns).map(([name, type]) => `"${name}"${dialect === 'postgres' ? ` ${type}` : ''}`);
  return `CREATE TABLE t ("n" integer, ${typed.join(', ')})`;
}

/** Inserts a sample's `stored` values, in their order, after its position. */
export const insertSql = `INSERT INTO t VALUES (?, ${Object.keys(columns).map(() => '?').join(', ')})`;

/** How SQL reaches the fields of `t`. */
export function fieldsIn(dialect: Scope['dialect']): Scope['field'] {
  const each = (column: string) => ({
    from: dialect === 'sqlite' ? `json_each(t."${column}") e` : `json_array_elements_text(t."${column}"::json) e(value)`,
    where: '? = 1',
    bound: [1],
  });
  const asNumber = dialect === 'sqlite' ? 'e.value' : 'e.value::bigint';
  return (name) => {
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    if (!kind) return undefined;
    if (name === 'lines.amount') return { kind, sql: asNumber, each: each('lines') };
    if (kind.many) return { kind, sql: kind.of === 'reference' ? asNumber : 'e.value', each: each(name) };
    if (name === 'customer.region') return { kind, sql: '(SELECT s."region" FROM t s WHERE s."n" = t."n" AND ? = 1)', bound: [1] };
    return { kind, sql: `t."${name}"` };
  };
}

const text = fc.oneof(fc.constantFrom('', 'a', 'A', 'Ab', '油墨', '%', '_', "o'x", '\u{1F600}', '\uFB01', '$me', '12'), fc.string({ unit: 'grapheme', maxLength: 4 }).map((one) => one.replaceAll('\0', '')));
const days = ['2026-11-20', '2026-11-21', '2026-11-22', '2024-02-29'];
const moments = ['2026-11-20T16:00:00.000Z', '2026-11-21T15:59:59.999Z', '2026-11-21T16:00:00.000Z', '2026-11-21T04:00:00.000Z'];
const nullable = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null, freq: 3 });

export const records = fc.record({
  name: nullable(text),
  grade: nullable(fc.constantFrom('a', 'b', 'ab')),
  count: nullable(fc.integer({ min: -3, max: 3 })),
  total: nullable(fc.constantFrom('0.00', '1.50', '-1.50', '2.00', '9999999999.99')),
  quantity: nullable(fc.constantFrom('0', '1.5', '0.000001', '-2')),
  due: nullable(fc.constantFrom(...days)),
  sentAt: nullable(fc.constantFrom(...moments)),
  urgent: nullable(fc.boolean()),
  customer: nullable(fc.integer({ min: 1, max: 8 }).map((id) => ({ id, label: `C${id}` }))),
  'customer.region': nullable(fc.constantFrom('east', 'west')),
  tags: nullable(fc.array(fc.constantFrom('a', 'b', 'ab'), { maxLength: 2 })),
  people: fc.array(fc.integer({ min: 5, max: 8 }).map((id) => ({ id, label: 'x' })), { maxLength: 2 }),
  lines: fc.array(fc.record({ amount: nullable(fc.constantFrom('0.00', '1.50', '3.25')) }), { maxLength: 2 }),
});
export type Sample = Record<string, unknown>;

const scalar = fc.oneof(
  text, fc.integer({ min: -4, max: 9 }), fc.constantFrom(1.5, 1.505, 0.000001, 1e300, -1e300, 1.25e-7), fc.boolean(), fc.constant(null),
  fc.constantFrom(...days, ...moments, '1.50', '1.5', '-1.5', 'x', 'east', 'a', 'ab', 'true'),
  fc.constantFrom('$me', '$me.department', '$me.dealer', '$me.roles', '$today', '$today+1', '$today-1', '$me.nothing'),
);
/** Values that a field's own could meet, so that conditions often nearly hold. */
const likely: Record<string, fc.Arbitrary<string | number | boolean>> = {
  name: text, grade: fc.constantFrom('a', 'b', 'ab', 'A'), count: fc.integer({ min: -3, max: 3 }),
  total: fc.constantFrom('1.50', 1.5, '-1.5', 2, 1.505, '9999999999.99'), quantity: fc.constantFrom(0, '1.5', '0.000001', '0.0000015', -2),
  due: fc.constantFrom(...days, '$today', '$today+1'), sentAt: fc.constantFrom(...days, ...moments, '$today'), urgent: fc.boolean(),
  customer: fc.oneof(fc.integer({ min: 1, max: 8 }), fc.constantFrom('$me', '7', '$me.department')), 'customer.region': fc.constantFrom('east', 'west', 'e', 'ST'),
  tags: fc.constantFrom('a', 'b', 'ab'), people: fc.oneof(fc.integer({ min: 5, max: 8 }), fc.constantFrom('$me', '$me.roles')),
  'lines.amount': fc.constantFrom('0.00', 1.5, 3.25, 2),
};
const rules = fc.constantFrom(...Object.keys(kinds), 'unknown', '__proto__').chain((field) => {
  const value = Object.hasOwn(likely, field) ? fc.oneof({ weight: 5, arbitrary: likely[field] }, { weight: 1, arbitrary: scalar }) : scalar;
  return fc.record({
    field: fc.constant(field),
    operator: fc.constantFrom(...operators),
    value: fc.oneof({ weight: 3, arbitrary: value }, { weight: 1, arbitrary: fc.array(value, { minLength: 1, maxLength: 3 }) }),
  });
});
export const trees = fc.letrec<{ tree: RuleGroup; member: RuleGroup['rules'][number] }>((tie) => ({
  tree: fc.record({
    combinator: fc.constantFrom('and' as const, 'or' as const),
    not: fc.boolean(),
    rules: fc.array(tie('member'), { maxLength: 2 }),
  }),
  member: fc.oneof({ depthSize: 'small', withCrossShrink: true }, rules, tie('tree')),
})).tree;

/** A sample as the table holds it. */
export function stored(sample: Sample, dialect: Scope['dialect']): (string | number | boolean | null)[] {
  const count = (value: unknown, scale: number) => (value === null ? null : Math.round(Number(value) * 10 ** scale));
  const sqlite = dialect === 'sqlite';
  const row: Record<keyof typeof columns, string | number | boolean | null> = {
    name: sample.name as string, grade: sample.grade as string, count: sample.count as number,
    total: count(sample.total, 2), quantity: count(sample.quantity, 6), due: sample.due as string,
    sentAt: sample.sentAt === null || !sqlite ? (sample.sentAt as string) : Date.parse(sample.sentAt as string),
    urgent: sample.urgent === null || !sqlite ? (sample.urgent as boolean) : Number(sample.urgent),
    customer: sample.customer === null ? null : (sample.customer as { id: number }).id,
    tags: sample.tags === null ? null : JSON.stringify(sample.tags),
    people: JSON.stringify((sample.people as { id: number }[]).map(({ id }) => id)),
    lines: JSON.stringify((sample.lines as { amount: unknown }[]).map(({ amount }) => count(amount, 2))),
    region: sample['customer.region'] as string,
  };
  return Object.values(row);
}

/** The evaluator's context for them. */
export const context = { me, today, kindOf: (name: string) => (Object.hasOwn(kinds, name) ? kinds[name] : undefined) };
