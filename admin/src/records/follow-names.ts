/** Values of a form that was drawn from one version of a type, under the names that the next one gives the same fields. Pure. */
import type { MetaType } from '../meta/contract';
import { lineFields, ownFields } from '../meta/type-fields';

type Values = Record<string, unknown>;

/** A field is the same where its key is, whatever it is called. What the type no longer has stays where it is and is sent by nobody. */
export function followNames(values: Values, before: MetaType, after: MetaType): Values {
  const moved = renamed(values, ownFields(before), ownFields(after));
  for (const { name, key } of ownFields(after).filter(({ type }) => type === 'lines')) {
    const was = ownFields(before).find((field) => (field.key ?? field.name) === (key ?? name));
    const rows = moved[name];
    if (!was || !Array.isArray(rows)) continue;
    const columns = [lineFields(before, was.name), lineFields(after, name)] as const;
    if (sameNames(...columns)) continue;
    moved[name] = rows.map((row: unknown) => (typeof row === 'object' && row !== null ? renamed(row as Values, ...columns) : row));
  }
  return moved;
}

interface Named { name: string; key?: string }
const keyOf = ({ key, name }: Named) => key ?? name;

const same = (before: readonly Named[], field: Named) => before.find((one) => keyOf(one) === keyOf(field));

const sameNames = (before: readonly Named[], after: readonly Named[]): boolean =>
  after.every((field) => {
    const was = same(before, field);
    return was ? was.name === field.name : !before.some(({ name }) => name === field.name);
  });

function renamed(values: Values, before: readonly Named[], after: readonly Named[]): Values {
  if (sameNames(before, after)) return values;
  const entries = Object.entries(values).map(([name, value]): [string | undefined, unknown] => {
    const field = before.find((one) => one.name === name);
    const now = field && same(after, field);
    // A name that another field bears now is not this value's.
    return [now?.name ?? (field && after.some((one) => one.name === name) ? undefined : name), value];
  });
  return Object.fromEntries(entries.filter(([name]) => name !== undefined)) as Values;
}
