/** What an administrator says of the company itself: its name and hours, the choices its flows ask for, its roles. Pure. */
import type { CompanyFile, RolesFile } from '@model/pack-file';
import type { Labels } from '../../meta/contract';
import { freeName, kebabName } from '../draft/new-name';
import { rolesOf, type Files } from '../draft/pack-files';

export type Settings = NonNullable<CompanyFile['settings']>;
export type Setting = Settings[string];

/** The one company.json and where it stands. */
export function companyIn(files: Files): { path: string; company: CompanyFile } | undefined {
  const path = Object.keys(files).find((one) => one.endsWith('/company.json'));
  return path === undefined ? undefined : { path, company: files[path] as CompanyFile };
}

export function withCompany(files: Files, change: Partial<CompanyFile>): Files {
  const found = companyIn(files);
  return found ? { ...files, [found.path]: { ...found.company, ...change } } : files;
}

/** A setting with another value; `$company.<name>` in conditions reads it from the next version on. */
export function withSetting(files: Files, name: string, value: Setting['value']): Files {
  const settings = companyIn(files)?.company.settings;
  return settings?.[name] ? withCompany(files, { settings: { ...settings, [name]: { ...settings[name], value } } }) : files;
}

/** The value a typed text stands for; undefined while it is none of the setting's type. */
export function settingValue(type: Setting['type'], typed: string): Setting['value'] | undefined {
  if (type === 'text') return typed;
  if (type === 'int') return /^-?\d{1,9}$/.test(typed) ? Number(typed) : undefined;
  return /^-?\d{1,11}(\.\d{1,2})?$/.test(typed) ? typed : undefined;
}

/** The files in which roles stand; a new one goes where the company is. */
export function withNewRole(files: Files, label: Labels, outside: boolean): Files {
  const path = companyIn(files)?.path.replace(/company\.json$/, 'roles.json');
  if (path === undefined) return files;
  const roles = rolesOf(files);
  const name = freeName(kebabName(label.en, 'role'), (wanted) => roles.some((role) => role.name === wanted));
  return { ...files, [path]: { ...files[path] as RolesFile | undefined, [name]: { label, ...(outside && { outside }) } } };
}

export function withRole(files: Files, name: string, label: Labels): Files {
  const path = Object.keys(files).find((one) => one.endsWith('/roles.json') && Object.hasOwn(files[one] as object, name));
  if (path === undefined) return files;
  const roles = files[path] as RolesFile;
  return { ...files, [path]: { ...roles, [name]: { ...roles[name], label } } };
}
