/** Checks a pack's reports: the types, fields, roles and columns they name exist, and their formulas can be read. */
import { fieldsOf, parseExpression } from '../conditions';
import { checkRule } from './check-schema';
import type { PackFiles } from './pack-files';
import type { Report as Complain } from './problem';
import { timesColumns } from './report-file';
import { knowsField } from './type-names';

export function checkReports(all: PackFiles, roles: ReadonlySet<string>, report: Complain): void {
  for (const { name, pack, report: file } of all.reports) {
    const at = (place: string) => `${pack}/reports/${name}.json#${place}`;
    for (const role of [...file.for, ...(file.mail?.to ?? [])]) if (role !== '*' && !roles.has(role)) report(at('for'), 'unknown-role', { name: role });
    const known = new Set<string>(file.times ? timesColumns : []);
    for (const one of Object.values(file.times ?? {})) if (!file.params?.some((param) => param.name === one && param.type === 'date')) report(at('times'), 'unknown-field', { name: one });
    file.sources.forEach((source, i) => {
      for (const key of [...Object.keys(source.by), ...Object.keys(source.figures)]) known.add(key);
      const type = all.types.find(({ key }) => key === source.type);
      if (!type && all.off?.has(source.type)) return;
      if (!type) return report(at(`sources.${i}`), 'unknown-type', { name: source.type });
      const knows = (path: string) => path === '$type' || knowsField(all, type, path);
      const paths = [...Object.values(source.by).map((key) => (typeof key === 'string' ? key : key.path)), ...Object.values(source.figures).flatMap((figure) => (figure === 'count' ? [] : Object.values(figure)))];
      for (const path of [...paths, ...(source.lines ? [source.lines] : [])]) if (!knows(path)) report(at(`sources.${i}`), 'unknown-field', { name: path });
      checkRule(source.when, knows, at(`sources.${i}.when`), report);
    });
    for (const { name: column, formula } of file.columns) {
      if (formula === undefined && !known.has(column)) report(at(`columns.${column}`), 'unknown-field', { name: column });
      known.add(column);
      if (formula !== undefined) checkFormula(formula, known, at(`columns.${column}`), report);
    }
    for (const column of [file.sort?.[0], file.chart?.x, ...(file.chart?.y ?? [])]) {
      if (column !== undefined && !file.columns.some((one) => one.name === column)) report(at('columns'), 'unknown-field', { name: column });
    }
  }
}

function checkFormula(formula: string, known: ReadonlySet<string>, path: string, report: Complain) {
  try {
    for (const name of fieldsOf(parseExpression(formula))) if (!known.has(name)) report(path, 'unknown-field', { name });
  } catch (error) {
    report(path, 'bad-expression', { text: formula, detail: error instanceof Error ? error.message : String(error) });
  }
}
