/** How long the steps of every flow took, as rows of a report: of the flows whose documents the person may list. */
import { timeZone } from '../../foundation/clock';
import { languages, type Labels } from '../../foundation/language';
import { can, type Person } from '../access';
import { addDays, startOfDay } from '../conditions';
import { timesOf } from '../flows';
import { model, type FieldType } from '../model';
import type { AggregateRow } from '../store';

export interface TimesTable {
  types: Record<string, { type: FieldType; values?: { name: string; label: Labels }[] }>;
  rows: AggregateRow[];
}

/** @param period days, both of them in it */
export async function stepTimes(person: Person, period: { from?: string; until?: string }): Promise<TimesTable> {
  const governed = model().types.filter((type) => type.flow && can(person, type, 'list') !== false);
  const within = { from: period.from && momentOf(period.from), until: period.until && momentOf(addDays(period.until, 1)) };
  const rows: AggregateRow[] = [];
  for (const type of governed) {
    for (const { state, action, ...figures } of await timesOf(type, within)) {
      const seen = figures.count > 0 || figures.waiting > 0;
      if (seen) rows.push({ type: type.name, step: stepName(type.name, action ?? state), ...figures, median: textOf(figures.median), p90: textOf(figures.p90) });
    }
  }
  const steps = governed.flatMap(({ name, label, flow }) => [...flow?.states ?? [], ...flow?.transitions.filter(({ lane }) => lane !== undefined) ?? []]
    .map((step) => ({ name: stepName(name, step.name), label: behind(label, step.label) })));
  return { rows, types: {
    type: { type: 'enum', values: governed.map(({ name, label }) => ({ name, label })) }, step: { type: 'enum', values: steps },
    count: { type: 'int' }, median: { type: 'decimal' }, p90: { type: 'decimal' }, returns: { type: 'int' }, overdue: { type: 'int' }, waiting: { type: 'int' },
  } };
}

/** Steps of two flows may have one name, in the data and in words. */
const behind = (type: Labels, step: Labels) => Object.fromEntries(languages.map((language) => [language, `${type[language]} · ${step[language]}`])) as Labels;
const stepName = (type: string, step: string) => `${type}/${step}`;
const textOf = (hours: number | null) => (hours === null ? null : String(hours));
const momentOf = (day: string) => new Date(startOfDay(day, timeZone)).toISOString();
