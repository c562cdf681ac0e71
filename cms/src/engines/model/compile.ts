/** The files of a version -> the Model that every engine reads. Pure: files and ids in, model out. */
import { compileType } from './compile-type';
import type { Ids } from './ids';
import { readPackFiles, type Files } from './pack-files';
import type { Model, RecordType } from './record-type';

/**
 * Compiles checked files. A pack that is off is left out whole; its tables stay as they are.
 * @param version the number the model carries (0 for a draft)
 */
export function compile(files: Files, ids: Ids, version = 0): Model {
  const { packs, roles, company, home, reports, types } = readPackFiles(files);
  if (!company) throw new Error('No pack has a company.json.');
  const on = packs.filter(({ pack }) => !pack.off);
  const order = new Map(on.map(({ name }, position) => [name, position]));
  const names = new Map(types.map(({ key, schema }) => [key, schema.name ?? key]));
  const compiled: RecordType[] = types
    .filter(({ pack }) => order.has(pack))
    .sort((a, b) => position(order, a.pack) - position(order, b.pack) || (a.schema.order ?? 100) - (b.schema.order ?? 100) || (a.key < b.key ? -1 : 1))
    .map((type) => ({ ...compileType(type, ids, (key) => names.get(key) ?? key), ...(company.settings && { settings: company.settings }) }));
  return {
    version,
    company,
    packs: on.map(({ name, pack }) => ({ ...pack, name })),
    roles: roles.flatMap((file) => Object.entries(file.roles)).map(([name, role]) => ({
      id: ids.role(name), name, label: role.label, outside: role.outside ?? false,
    })),
    types: compiled,
    home: home ?? {},
    reports: reports.filter(({ pack }) => order.has(pack)).map(({ name, pack, report }) => ({
      ...report, name, pack, sources: report.sources.map((source) => ({ ...source, type: names.get(source.type) ?? source.type })),
    }))
      .sort((a, b) => (a.order ?? 100) - (b.order ?? 100) || (a.name < b.name ? -1 : 1)),
  };
}

const position = (order: Map<string, number>, pack: string) => order.get(pack) ?? 0;
