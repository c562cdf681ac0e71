/** Runs a report for a person: each source grouped, put together by their keys, formulas, order, totals. Figures come from the documents only. */
import { phrase } from '../../foundation/language';
import type { Labels } from '../../foundation/language';
import { ruled } from '../../foundation/refusal';
import type { Person } from '../access';
import { can } from '../access';
import { evaluateExpression, fractionOf, parseExpression, calculate, decimalText, roundToInteger, type Fraction } from '../conditions';
import { typeByName, type FieldType, type Report } from '../model';
import { aggregate, fieldAtPath, type AggregateRow, type Figure, type GroupKey } from '../store';
import type { ParameterValues } from './parameters';
import { withParameters } from './parameters';
import { sentences } from './sentences';
import { stepTimes } from './step-times';

export interface ReportColumn { name: string; label: Labels; type: FieldType; values?: { name: string; label: Labels }[]; total?: boolean }
export interface ReportResult {
  name: string; label: Labels; params: ParameterValues; columns: ReportColumn[]; rows: AggregateRow[]; totals: Record<string, string | number>; chart?: Report['chart'];
}

/** Longer tables are no report. */
const most = 20_000;
const numeric: ReadonlySet<FieldType> = new Set(['int', 'decimal', 'money', 'percent']);

/** Whether a person opens the report: through a role it is for, and as administrator. */
export function mayOpen(person: Person, report: Report): boolean {
  const staff = !person.outside && report.for.includes('*');
  return staff || person.roles.some((role) => role === 'administrator' || role === 'system' || report.for.includes(role) || report.mail?.to.includes(role));
}

/**
 * The report as this person may see it: rows of types they list, columns of fields they read; a source they may not list gives nothing.
 * @throws 422 when there are too many rows
 */
export async function runReport(person: Person, report: Report, params: ParameterValues): Promise<ReportResult> {
  const types = new Map<string, Pick<ReportColumn, 'type' | 'values'>>();
  const groups = new Map<string, AggregateRow>();
  for (const source of report.sources) {
    const type = typeByName(source.type);
    if (!type || can(person, type, 'list') === false) continue;
    const field = (path: string) => fieldAtPath(person, type, path, source.lines);
    const named = Object.entries(source.by).filter(([, key]) => key === '$type').map(([name]) => name);
    const by = Object.entries(source.by).filter(([, key]) => key !== '$type').map(([name, key]): GroupKey => (typeof key === 'string' ? { name, path: key } : { name, ...key })).filter(({ path }) => field(path));
    const figures = Object.entries(source.figures).map(([name, figure]): Figure => {
      if (figure === 'count') return { name, does: 'count' };
      const [does, path] = Object.entries(figure)[0] as [Figure['does'], string];
      return { name, does, path };
    }).filter(({ path }) => path === undefined || field(path));
    for (const { name, path, per, ages } of by) {
      const found = field(path);
      const values = path === 'state' ? type.flow?.states : found?.field?.values;
      types.set(name, ages ? { type: 'enum' } : per ? { type: 'text' } : { type: found?.type ?? 'text', values: values && union(types.get(name)?.values, values) });
    }
    for (const name of named) types.set(name, { type: 'enum', values: union(types.get(name)?.values, [{ name: type.name, label: type.label }]) });
    for (const { name, path } of figures) types.set(name, { type: path === undefined ? 'int' : field(path)?.type ?? 'decimal' });
    const rows = await aggregate(person, type, { part: source.lines, when: source.when && withParameters(source.when, params), by, figures, most });
    if (rows.length > most) throw ruled(phrase(sentences.tooLong, { most }));
    for (const found of rows) {
      const row: AggregateRow = { ...found, ...Object.fromEntries(named.map((name) => [name, type.name])) };
      const key = JSON.stringify(Object.keys(source.by).map((name) => row[name] ?? null));
      groups.set(key, { ...groups.get(key), ...row });
    }
  }
  if (report.times) {
    const { from, until } = report.times;
    const table = await stepTimes(person, { from: params[from]?.toString(), until: params[until]?.toString() });
    for (const [name, type] of Object.entries(table.types)) types.set(name, type);
    for (const row of table.rows) groups.set(JSON.stringify([row.type, row.step]), row);
  }
  const columns = report.columns.filter(({ name, formula }) => formula !== undefined || types.has(name)).map(({ name, label, type, values, total, formula }): ReportColumn => {
    const known = types.get(name);
    const shown = values ? Object.entries(values).map(([value, text]) => ({ name: value, label: text })) : known?.values?.map(({ name: value, label: text }) => ({ name: value, label: text }));
    return { name, label, type: type ?? known?.type ?? 'decimal', ...(shown && { values: shown }), total: total ?? (formula === undefined && Object.hasOwn(figuresOf(report), name)) };
  });
  const rows = [...groups.values()].map((row) => complete(report, columns, row));
  return { name: report.name, label: report.label, params, columns, rows: ordered(rows, report.sort), totals: totalsOf(report, columns, rows), ...(report.chart && { chart: report.chart }) };
}

/** Choices of several sources together; one name is shown as the first source calls it. */
const union = (known: ReportColumn['values'] = [], more: readonly { name: string; label: Labels }[]): ReportColumn['values'] => (
  [...known, ...more.filter((one) => !known.some(({ name }) => name === one.name)).map(({ name, label }) => ({ name, label }))]);

const figuresOf = (report: Report) => Object.assign({}, ...report.sources.map(({ figures }) => figures)) as object;

/** A figure that no source gave is none (0 where it is summed); formulas over the rest. */
function complete(report: Report, columns: readonly ReportColumn[], row: AggregateRow): AggregateRow {
  const full: AggregateRow = { ...row };
  for (const { name, type, total } of columns) full[name] ??= total && numeric.has(type) ? (type === 'int' ? 0 : type === 'money' ? '0.00' : '0') : null;
  for (const { name, formula, type } of report.columns) if (formula !== undefined) full[name] = calculated(formula, full, type);
  return Object.fromEntries(columns.map(({ name }) => [name, full[name] ?? null]));
}

function calculated(formula: string, values: object, type: FieldType = 'decimal'): string | number | null {
  const text = evaluateExpression(parseExpression(formula), values, {}, type === 'money' || type === 'percent' || type === 'int' ? type : 'decimal');
  return text !== null && (type === 'percent' || type === 'int') ? Number(text) : text;
}

function totalsOf(report: Report, columns: readonly ReportColumn[], rows: readonly AggregateRow[]): Record<string, string | number> {
  const totals: Record<string, string | number> = {};
  for (const { name, type, total } of columns) {
    if (!total || !numeric.has(type)) continue;
    const sum = rows.reduce<Fraction>((sofar, row) => { const one = fractionOf(row[name]); return one ? calculate(sofar, '+', one) ?? sofar : sofar; }, { over: 0n, under: 1n });
    const scale = type === 'int' ? 0 : type === 'decimal' ? 6 : 2;
    const text = decimalText(roundToInteger(sum, scale), scale, type === 'money');
    totals[name] = type === 'int' || type === 'percent' ? Number(text) : text;
  }
  for (const { name, formula, type } of report.columns) {
    const value = formula === undefined ? null : calculated(formula, totals, type);
    if (value !== null) totals[name] = value;
  }
  return totals;
}

function ordered(rows: AggregateRow[], sort: Report['sort']): AggregateRow[] {
  if (!sort) return rows;
  const [name, direction] = sort;
  const key = (row: AggregateRow) => {
    const value = row[name];
    if (typeof value === 'object' && value !== null && 'label' in value) return String(value.label);
    return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
  };
  return rows.sort((a, b) => {
    const [x, y] = [key(a), key(b)];
    const order = x === y ? 0 : x === null || x === undefined ? -1 : y === null || y === undefined ? 1 : x < y ? -1 : 1;
    return direction === 'ASC' ? order : -order;
  });
}
