/** Lists of lines that differ in what conditions over lines say of them: none, one of each sort, all sorts together. Pure. */
import { evaluate, isGroup, isLinesRule, type EvaluationContext, type Rule, type RuleGroup } from '../conditions';
import type { Model, RecordType } from '../model';
import { boundaryValues } from './boundary-values';
import type { Compared } from './compared';
import { fieldAt } from './field-at';

/** Lines looked at, and sorts of lines kept, for one lines field. */
const most = { lines: 400, sorts: 5 };

/** @param filled the lines cannot be empty */
export function lineSets(
  model: Model, type: RecordType, part: string, conditions: readonly RuleGroup[], compared: Compared, context: EvaluationContext, filled: boolean,
): unknown[] {
  const prefix = `${part}.`;
  const inLine: EvaluationContext = { ...context, kindOf: (name) => context.kindOf?.(`${prefix}${name}`) };
  const columns = [...compared.values].filter(([path]) => path.startsWith(prefix)).flatMap(([path, values]) => {
    const at = fieldAt(model, type, path);
    return at ? [{ name: path.slice(prefix.length), values: boundaryValues({ ...at, kind: { ...at.kind, many: false } }, values, !at.always) }] : [];
  });
  let lines: Record<string, unknown>[] = [{}];
  for (const { name, values } of columns) lines = lines.flatMap((line) => values.map((value) => ({ ...line, [name]: value }))).slice(0, most.lines);
  const leaves = conditions.flatMap(leavesOf);
  const sorts = new Map<string, Record<string, unknown>>();
  for (const line of lines) {
    const sort = leaves.map((leaf) => (looksOut(leaf) ? JSON.stringify(line[leaf.field]) : evaluate({ combinator: 'and', rules: [leaf] }, line, inLine))).join();
    if (!sorts.has(sort)) sorts.set(sort, { id: sorts.size + 1, ...line });
  }
  const kept = [...sorts.values()].slice(0, most.sorts);
  return [...kept.map((line) => [line]), ...(kept.length > 1 ? [kept] : []), ...(filled ? [] : [[]])];
}

const leavesOf = (group: RuleGroup): Rule[] => group.rules.flatMap((member) => (isGroup(member) ? leavesOf(member) : isLinesRule(member) ? [] : [member]));

/** Compares with a field of the document: no line alone says whether it holds. */
const looksOut = ({ field, value }: Rule) => [field, ...[value].flat()].some((one) => typeof one === 'string' && one.startsWith('$record.'));
