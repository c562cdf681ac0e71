/** Sorts the files of a version into packs and record types, each read with its format. */
import type { z } from 'zod';
import { accessFile, type AccessFile } from './access-file';
import { casesFile, type CaseFile } from './cases-file';
import { flowFile, type FlowFile } from './flow-file';
import { noticesFile, type NoticesFile } from './notices-file';
import { companyFile, homeFile, packFile, rolesFile, type CompanyFile, type HomeFile, type PackFile, type RolesFile } from './pack-file';
import { printFile, type PrintFile } from './print-file';
import { reportFile, type ReportFile } from './report-file';
import { schedulesFile, type ScheduleFile } from './schedules-file';
import { schemaFile, type SchemaFile } from './schema-file';

/** Path inside the packs (`orders/requisition/schema.json`) -> the parsed JSON. */
export type Files = Readonly<Record<string, unknown>>;

/** Whether a file of a pack's folder is part of a version: rows that ship beside it (`demo.json`, `rows.json`) are not. */
export const isDefinition = (path: string): boolean => path.endsWith('.json') && !/(^|\/)(demo|rows)\.json$/.test(path);

export interface TypeFiles {
  key: string;
  pack: string;
  /** The folder: `orders/requisition`. */
  folder: string;
  schema: SchemaFile;
  flow?: FlowFile;
  access?: AccessFile;
  notices?: NoticesFile;
  cases?: CaseFile[];
  schedules?: ScheduleFile[];
  print: { name: string; form: PrintFile }[];
}

export interface PackFiles {
  packs: { name: string; pack: PackFile }[];
  roles: { pack: string; roles: RolesFile }[];
  company?: CompanyFile;
  home?: HomeFile;
  reports: { name: string; pack: string; report: ReportFile }[];
  types: TypeFiles[];
  /** While a draft is checked: keys of the types whose packs are off; they are not among `types`. */
  off?: ReadonlySet<string>;
}

/** What is told about a file that does not have its format; `issue` is undefined for a path that means nothing. */
export type Complain = (path: string, format: z.ZodType | undefined) => void;

const ofPack = { 'pack.json': packFile, 'roles.json': rolesFile, 'company.json': companyFile, 'home.json': homeFile };
const ofType = { 'schema.json': schemaFile, 'flow.json': flowFile, 'access.json': accessFile, 'notices.json': noticesFile, 'cases.json': casesFile, 'schedules.json': schedulesFile };

/**
 * Reads every file. Without `complain` a wrong file throws; with it, the file is reported and left out,
 * and a type without a readable schema is left out with it.
 */
export function readPackFiles(files: Files, complain?: Complain): PackFiles {
  const read: PackFiles = { packs: [], roles: [], reports: [], types: [] };
  const types = new Map<string, Partial<TypeFiles> & Pick<TypeFiles, 'key' | 'pack' | 'folder' | 'print'>>();
  const parse = <T>(path: string, format: z.ZodType<T>): T | undefined => {
    const result = format.safeParse(files[path]);
    if (result.success) return result.data;
    if (!complain) throw new Error(`${path}: ${result.error.message}`);
    complain(path, format);
    return undefined;
  };

  for (const path of Object.keys(files).sort()) {
    const [pack, second, third, fourth, ...more] = path.split('/');
    if (third === undefined && second in ofPack) {
      if (second === 'pack.json') keep(parse(path, packFile), (value) => read.packs.push({ name: pack, pack: value }));
      if (second === 'roles.json') keep(parse(path, rolesFile), (value) => read.roles.push({ pack, roles: value }));
      if (second === 'company.json') read.company = parse(path, companyFile) ?? read.company;
      if (second === 'home.json') read.home = parse(path, homeFile) ?? read.home;
      continue;
    }
    if (second === 'reports' && third?.endsWith('.json') && fourth === undefined) {
      keep(parse(path, reportFile), (report) => read.reports.push({ name: third.slice(0, -'.json'.length), pack, report }));
      continue;
    }
    const folder = `${pack}/${second}`;
    const type = types.get(folder) ?? { key: second, pack, folder, print: [] };
    if (fourth === undefined && third !== undefined && third in ofType) {
      types.set(folder, type);
      if (third === 'schema.json') type.schema = parse(path, schemaFile);
      if (third === 'flow.json') type.flow = parse(path, flowFile);
      if (third === 'access.json') type.access = parse(path, accessFile);
      if (third === 'cases.json') type.cases = parse(path, casesFile);
      if (third === 'schedules.json') type.schedules = parse(path, schedulesFile);
      if (third === 'notices.json') type.notices = parse(path, noticesFile);
    } else if (third === 'print' && fourth?.endsWith('.json') && more.length === 0) {
      types.set(folder, type);
      keep(parse(path, printFile), (form) => type.print.push({ name: fourth.slice(0, -'.json'.length), form }));
    } else if (complain) {
      complain(path, undefined);
    } else {
      throw new Error(`${path} is not a file of a pack.`);
    }
  }
  for (const type of types.values()) {
    if (type.schema) read.types.push({ ...type, schema: type.schema });
    else if (complain && !(`${type.folder}/schema.json` in files)) complain(`${type.folder}/schema.json`, undefined);
  }
  read.packs.sort((a, b) => a.pack.order - b.pack.order || (a.name < b.name ? -1 : 1));
  return read;
}

function keep<T>(value: T | undefined, into: (value: T) => void) {
  if (value !== undefined) into(value);
}
