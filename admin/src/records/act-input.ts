/** What an action asks for, and the body it is sent with. Pure. */
import type { Action, Line, Reference, StoredRecord } from '../meta/contract';

type Values = Record<string, unknown>;

/** Inputs that are not fields of the record. */
export const ownInputs = new Set(['note', 'to', 'who', 'where', 'resume', 'mentions']);

const chosenPrefix = 'chosen.';

/** The steps for which people are picked: `chosen.approval` asks who approves. */
export const chosenSteps = (action: Action): string[] => (action.needs ?? []).filter((need) => need.startsWith(chosenPrefix)).map((need) => need.slice(chosenPrefix.length));

/** Everything that may be sent along: what is needed, and what may be filled in besides. */
const askedOf = (action: Action): string[] => [...(action.needs ?? []), ...(action.optional ?? [])].filter((need) => !need.startsWith(chosenPrefix));

/** The lines fields whose columns are asked for: `{ lines: ['lot'] }`. */
export function neededColumns(action: Action): Record<string, string[]> {
  const parts: Record<string, string[]> = {};
  for (const need of askedOf(action)) {
    const [part, column] = need.split('.');
    if (column) (parts[part] ??= []).push(column);
  }
  return parts;
}

/** The fields of the record that are asked for. */
export const neededFields = (action: Action): string[] => askedOf(action).filter((need) => !need.includes('.') && !ownInputs.has(need));

/** What the dialog starts with: what the record already says. */
export function actValues(action: Action, record: StoredRecord): Values {
  const values: Values = { note: '' };
  for (const name of neededFields(action)) values[name] = record[name] ?? null;
  for (const part of Object.keys(neededColumns(action))) values[part] = record[part] ?? [];
  return values;
}

/** The body of the act: needs at the top level, people as ids, rows as their id and the columns asked for; a part of a split row has no id. */
export function actInput(action: Action, values: Values): Values {
  const input: Values = {};
  const optional = new Set(action.optional);
  for (const [name, value] of Object.entries(values)) {
    if (name === 'chosen' || (isEmpty(value) && !optional.has(name))) continue;
    if (name === 'to' || name === 'who' || name === 'mentions') input[name] = Array.isArray(value) ? value.map(idOf) : idOf(value);
    else input[name] = value;
  }
  for (const [part, columns] of Object.entries(neededColumns(action))) {
    const rows = (values[part] ?? []) as Line[];
    const split = rows.some(({ id }) => id === undefined) ? action.splits?.[part] : undefined;
    input[part] = rows.map((line) => ({
      ...(line.id === undefined ? split && { [split.same]: idOf(line[split.same]) } : { id: line.id }),
      ...Object.fromEntries([...columns, ...(split ? [split.sum] : [])].map((column) => [column, line[column] ?? null])),
    }));
  }
  const chosen = (values.chosen ?? {}) as Record<string, unknown>;
  for (const step of chosenSteps(action)) if (Array.isArray(chosen[step])) input[`${chosenPrefix}${step}`] = (chosen[step] as unknown[]).map(idOf);
  return input;
}

const isEmpty = (value: unknown) => value === null || value === undefined || value === '';

const idOf = (value: unknown) => (typeof value === 'object' && value !== null && 'id' in value ? (value as Reference).id : value);

/** A refusal's errors: those of inputs that the dialog has, and the sentences of the rest. */
export function sortErrors(action: Action, errors: Record<string, string> = {}): { asked: Record<string, string>; others: string[] } {
  const fields = new Set([...neededFields(action), ...ownInputs, ...chosenSteps(action).map((step) => `${chosenPrefix}${step}`)]);
  const columns = neededColumns(action);
  const isAsked = (name: string) => {
    const [part, , column] = name.split('.');
    return fields.has(name) || Boolean(column && (columns[part]?.includes(column) || action.splits?.[part]?.sum === column));
  };
  return {
    asked: Object.fromEntries(Object.entries(errors).filter(([name]) => isAsked(name))),
    others: Object.entries(errors).filter(([name]) => !isAsked(name)).map(([, sentence]) => sentence),
  };
}
