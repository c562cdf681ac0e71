/** What changed between two states of a record, field by field, for its history. */
import type { RecordType } from '../model';
import { columnsOf, columnsOfPart } from './columns';
import type { Line, RecordValue, StoredRecord } from './record';
import { sameValue } from './same-value';

/** A changed value; `field` is a name, or `lines.<line id>.<field>`. A line that came or went has its whole row on one side. */
export interface Change { field: string; from: RecordValue; to: RecordValue | Line }

const silent: ReadonlySet<string> = new Set(['id', 'version', 'createdAt', 'updatedAt']);

/** Every difference; a new record (`before` null) is the difference to an empty one. */
export function diff(type: RecordType, before: StoredRecord | null, after: StoredRecord): Change[] {
  const changes: Change[] = [];
  for (const name of columnsOf(type).keys()) {
    if (!silent.has(name) && !sameValue(before?.[name], after[name])) changes.push({ field: name, from: before?.[name] ?? null, to: after[name] ?? null });
  }
  for (const part of type.parts) {
    const { name } = part.field;
    changes.push(...lineChanges(name, [...columnsOfPart(part).keys()], (before?.[name] ?? []) as Line[], (after[name] ?? []) as Line[]));
  }
  return changes;
}

function lineChanges(part: string, names: readonly string[], before: readonly Line[], after: readonly Line[]): Change[] {
  const old = new Map(before.map((line) => [line.id, line]));
  const kept = new Set(after.map(({ id }) => id));
  const gone = before.filter(({ id }) => !kept.has(id)).map((line): Change => ({ field: `${part}.${line.id}`, from: [line], to: null }));
  const rest = after.flatMap((line): Change[] => {
    const was = old.get(line.id);
    if (!was) return [{ field: `${part}.${line.id}`, from: null, to: [line] }];
    return names.filter((name) => !sameValue(was[name], line[name]))
      .map((name) => ({ field: `${part}.${line.id}.${name}`, from: was[name] ?? null, to: line[name] ?? null }));
  });
  return [...gone, ...rest];
}
