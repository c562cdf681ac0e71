/** A new field that takes the name of one that was retired stays closed to whoever did not see that one, until somebody opens it. */
import type { Sql } from '../../foundation/database';
import { filesOf } from '../definitions';
import type { Files } from '../model';
import { definitionsIn, type Retired } from './retired';

interface Attribute { name?: string; attributes?: Record<string, Attribute> }
interface Access { roles: Record<string, Grant> }
interface Grant { hide?: string[]; readOnly?: string[] }

/** A field that was closed: for whom. */
export interface Closed { path: string; name: string; roles: string[] }

/** @returns the files with the grants narrowed, and what was narrowed */
export async function closeAgain(sql: Sql, before: Files, after: Files, retired: readonly Retired[]): Promise<{ files: Files; closed: Closed[] }> {
  const [there, later] = [definitionsIn(before), definitionsIn(after)];
  const fresh = [...later].filter(([key, { type, field }]) => field !== '' && !there.has(key) && there.has(`${type}/`)).map(([, one]) => one);
  const files: Record<string, unknown> = { ...after };
  const closed: Closed[] = [];
  for (const { type, field, folder } of fresh) {
    const name = apiName(after, folder, field);
    const path = `${folder}/access.json`;
    const source = await lastWith(sql, { type, field, name }, before, later, retired);
    const access = files[path] as Access | undefined;
    if (!source || !access) continue;
    const roles = Object.keys(access.roles).filter((role) => isClosed(source.grants[role], 'hide', source.name) || isClosed(source.grants[role], 'readOnly', source.name));
    const narrowed = roles.filter((role) => (['hide', 'readOnly'] as const).some((list) => isClosed(source.grants[role], list, source.name) && !isClosed(access.roles[role], list, name)));
    if (narrowed.length === 0) continue;
    const copy = structuredClone(access);
    for (const role of narrowed) {
      for (const list of ['hide', 'readOnly'] as const) {
        if (isClosed(source.grants[role], list, source.name) && !isClosed(copy.roles[role], list, name)) copy.roles[role][list] = [...copy.roles[role][list] ?? [], name];
      }
    }
    files[path] = copy;
    closed.push({ path: `${folder}/schema.json#attributes.${field.replace('.', '.attributes.')}`, name, roles: narrowed });
  }
  return { files, closed };
}

/** The grants of the version that last had a field of this name, or with this key, and what it was called there. */
async function lastWith(
  sql: Sql, { type, field, name }: { type: string; field: string; name: string }, before: Files, later: ReadonlyMap<string, unknown>, retired: readonly Retired[],
): Promise<{ grants: Record<string, Grant>; name: string } | undefined> {
  const leaves = [...definitionsIn(before).values()].filter((one) => one.type === type && one.field !== '' && !later.has(`${type}/${one.field}`));
  const candidates = [
    ...leaves.map((one) => ({ ...one, files: () => Promise.resolve(before) })),
    ...retired.filter((one) => one.type === type && one.field !== '').flatMap((one) => [one.field, ...Object.keys(one.definition.attributes ?? {}).map((column) => `${one.field}.${column}`)]
      .map((key) => ({ ...one, field: key, files: async () => await filesOf(sql, one.lastIn) ?? {} }))),
  ];
  for (const one of candidates) {
    const files = await one.files();
    const called = apiName(files, one.folder, one.field);
    if (called !== name && one.field !== field) continue;
    return { grants: (files[`${one.folder}/access.json`] as Access | undefined)?.roles ?? {}, name: called };
  }
  return undefined;
}

/** `unitPrice`, `lines.unitPrice`: as access names it. */
function apiName(files: Files, folder: string, field: string): string {
  const [own, column] = field.split('.');
  const attribute = (files[`${folder}/schema.json`] as { attributes?: Record<string, Attribute> } | undefined)?.attributes?.[own];
  const name = attribute?.name ?? own;
  return column === undefined ? name : `${name}.${attribute?.attributes?.[column]?.name ?? column}`;
}

/** A list that names a lines field covers its columns. */
function isClosed(grant: Grant | undefined, list: keyof Grant, name: string): boolean {
  return grant?.[list]?.some((one) => one === name || one === name.split('.')[0]) ?? false;
}
