/** The body a form is saved with: what this person may write, nothing that only the server says. Pure. */
import type { Line, MetaType } from '../meta/contract';
import { lineFields, ownFields, systemFields } from '../meta/type-fields';

type Values = Record<string, unknown>;

/** @param canWrite asked for fields and, as `lines.lot`, for columns. */
export function writtenInput(type: MetaType, values: Values, canWrite: (name: string) => boolean): Values {
  const input: Values = {};
  for (const { name, type: fieldType } of [...ownFields(type), ...systemFields(type)]) {
    if (!(name in values) || !canWrite(name)) continue;
    input[name] = fieldType === 'lines' ? writtenLines(type, name, values[name] as Line[] | null, canWrite) : values[name];
  }
  return input;
}

function writtenLines(type: MetaType, part: string, lines: Line[] | null, canWrite: (name: string) => boolean): Values[] {
  const columns = lineFields(type, part).filter(({ name }) => canWrite(`${part}.${name}`));
  return (lines ?? []).map((line) => ({
    ...(line.id === undefined ? {} : { id: line.id }),
    ...Object.fromEntries(columns.filter(({ name }) => name in line).map(({ name }) => [name, line[name]])),
  }));
}
