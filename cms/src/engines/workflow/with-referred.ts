/** Gives a record what a flow's conditions look at behind its references: under `customer.region`, and on its lines `product.listPrice`. */
import type { Sql } from '../../foundation/database';
import { system } from '../access';
import type { RuleGroup } from '../conditions';
import { fieldsOfRule } from '../conditions';
import type { Flow, RecordType } from '../model';
import { companySettings, model } from '../model';
import type { Line, Referred, StoredRecord } from '../store';
import { read, referredBy, referredByLine } from '../store';

const known = new WeakMap<Flow, readonly string[]>();

/** Paths that lead behind references. A flow without any costs nothing. */
function pathsOf(flow: Flow, type: RecordType): readonly string[] {
  let paths = known.get(flow);
  if (!paths) {
    const rules = [
      ...flow.transitions.flatMap(({ when, needs = [], effects = [] }) => [when, ...needs.map((need) => need.when), ...effects.map((effect) => effect.when)]),
      ...flow.states.flatMap(({ lanes = [] }) => lanes.map((lane) => lane.when)),
    ];
    known.set(flow, paths = [...new Set(rules.flatMap((rule) => (rule ? pathsBehind(type, rule) : [])))]);
  }
  return paths;
}

/** The paths of a condition that lead behind references. */
export function pathsBehind(type: RecordType, rule: RuleGroup): string[] {
  const isPart = (name: string) => type.parts.some(({ field }) => field.name === name);
  return fieldsOfRule(rule).filter((path) => path.split('.').length > (isPart(path.split('.')[0]) ? 2 : 1));
}

/** A copy with the values under their paths; each record referred to is read once. */
export async function withReferred<R extends StoredRecord>(sql: Sql, type: RecordType, flow: Flow, record: R): Promise<R> {
  return withPaths(sql, type, pathsOf(flow, type), record);
}

/** The same for these paths. */
export async function withPaths<R extends StoredRecord>(sql: Sql, type: RecordType, paths: readonly string[], record: R): Promise<R> {
  if (paths.length === 0) return record;
  const read1 = new Map<string, Promise<StoredRecord | null>>();
  const behind = async (to: Referred | undefined, inner: string): Promise<unknown> => {
    if (!to) return null;
    const key = `${to.type.id}/${to.id}`;
    if (!read1.has(key)) read1.set(key, read(system, to.type, to.id, sql));
    return (await read1.get(key))?.[inner] ?? null;
  };
  const result: Record<string, unknown> = { ...record };
  for (const path of paths) {
    const [first, second, third] = path.split('.');
    if (first === companySettings) {
      result[path] = model().company.settings?.[second]?.value ?? null;
      continue;
    }
    const part = type.parts.find(({ field }) => field.name === first);
    if (!part) {
      result[path] = await behind(referredBy(type, first, record[first]), second);
      continue;
    }
    result[first] = await Promise.all(((result[first] ?? []) as Line[]).map(async (line) => ({ ...line, [`${second}.${third}`]: await behind(referredByLine(part, second, line[second]), third) })));
  }
  return result as R;
}
