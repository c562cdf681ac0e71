/** Checks the files of a version before anything is built from them: formats first, then everything they say about each other. */
import { en, ko, zhCN } from 'zod/locales';
import type { z } from 'zod';
import type { Labels } from '../../foundation/language';
import { checkCalendar } from './check-calendar';
import { checkReports } from './check-report';
import { checkType } from './check-type';
import { readPackFiles, type Files, type PackFiles } from './pack-files';
import { collectProblems, type Problem, type Report } from './problem';

export type { Problem } from './problem';

const words = { 'zh-Hans': zhCN().localeError, en: en().localeError, ko: ko().localeError };

/** @returns what is wrong, in the order of the files; empty when the version may be compiled and booted */
export function checkFiles(files: Files): Problem[] {
  const { problems, report } = collectProblems();
  const read = readPackFiles(files, (path, format) => {
    if (format) reportFormat(files[path], format, path, report);
    else report(path, path in files ? 'unknown-file' : 'missing-file');
  });
  checkPacks(read, report);
  const roles = new Set(read.roles.flatMap((file) => Object.keys(file.roles)));
  checkHome(read, roles, report);
  checkCalendar(read, report);
  // What is off may name what is not there any more: it is looked at again before it is switched on.
  const on = switchedOn(read);
  for (const type of on.types) checkType(on, type, roles, report);
  checkReports(on, roles, report);
  return problems;
}

function reportFormat(value: unknown, format: z.ZodType, path: string, report: Report) {
  const issues = (language: keyof typeof words) => format.safeParse(value, { error: words[language] }).error?.issues ?? [];
  const [zh, korean] = [issues('zh-Hans'), issues('ko')];
  issues('en').forEach((issue, i) => {
    const detail: Labels = { 'zh-Hans': zh[i].message, en: issue.message, ko: korean[i].message };
    report(`${path}#${issue.path.map(String).join('.')}`, 'format', { detail });
  });
}

function switchedOn(read: PackFiles): PackFiles {
  const off = new Set(read.packs.filter(({ pack }) => pack.off).map(({ name }) => name));
  const isOff = ({ pack }: { pack: string }) => off.has(pack);
  return { ...read, types: read.types.filter((type) => !isOff(type)), reports: read.reports.filter((report) => !isOff(report)), off: new Set(read.types.filter(isOff).map(({ key }) => key)) };
}

function checkPacks({ packs, roles, company, types }: PackFiles, report: Report) {
  const names = new Map(packs.map(({ name, pack }) => [name, pack]));
  for (const { name, pack } of packs) {
    for (const needed of pack.dependsOn ?? []) {
      const other = names.get(needed);
      if (!other) report(`${name}/pack.json#dependsOn`, 'unknown-pack', { name: needed });
      else if (other.off && !pack.off) report(`${needed}/pack.json#off`, 'pack-needed', { name: other.label, other: pack.label });
    }
  }
  if (!company) report('organisation/company.json', 'missing-file');
  const given = new Map<string, string>();
  for (const file of roles) {
    for (const name of Object.keys(file.roles)) {
      const other = given.get(name);
      if (other !== undefined) report(`${file.pack}/roles.json#${name}`, 'name-taken', { name, other });
      given.set(name, file.pack);
    }
  }
  const taken = new Map<string, string>();
  const keys = new Map<string, string>();
  for (const { key, folder, pack, schema } of types) {
    if (!names.has(pack)) report(`${pack}/pack.json`, 'missing-file');
    if (keys.has(key)) report(`${folder}/schema.json`, 'name-taken', { name: key, other: keys.get(key) as string });
    keys.set(key, folder);
    for (const name of new Set([schema.name ?? key, schema.plural])) {
      const other = taken.get(name);
      if (other !== undefined) report(`${folder}/schema.json`, 'name-taken', { name, other });
      if (ofTheApi.has(name)) report(`${folder}/schema.json`, 'name-reserved', { name });
      taken.set(name, folder);
    }
  }
}

function checkHome({ home, types }: PackFiles, roles: ReadonlySet<string>, report: Report) {
  const plurals = new Set(types.map(({ schema }) => schema.plural));
  for (const [role, widgets] of Object.entries(home ?? {})) {
    const path = `organisation/home.json#${role}`;
    if (role !== '*' && !roles.has(role)) report(path, 'unknown-role', { name: role });
    for (const { params } of widgets) {
      if (typeof params?.plural === 'string' && !plurals.has(params.plural)) report(path, 'unknown-type', { name: params.plural });
    }
  }
}

/** Paths under /api that are not record types. */
const ofTheApi: ReadonlySet<string> = new Set(['auth', 'meta', 'tasks', 'mails', 'files', 'reports', 'events', 'design', 'jobs']);
