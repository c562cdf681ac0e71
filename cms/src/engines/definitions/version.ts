/** A version of everything the company configured: written once, then only its state changes. */
import type { Knex } from 'knex';
import { now } from '../../foundation/clock';
import type { Files } from '../model';

export interface Version {
  n: number;
  state: 'booting' | 'active' | 'failed' | 'superseded';
  /** Where its files come from: the packs that ship, or an administrator's changes. */
  origin: 'packs' | 'designer';
  files: Files;
}

interface VersionRow extends Omit<Version, 'files'> { files: string }

/** The version that serves; undefined before the first one does. */
export const activeVersion = (knex: Knex) => read(knex, { state: 'active' });

/** The version with this number. */
export const versionNumbered = (knex: Knex, n: number) => read(knex, { n });

/** The newest version that waits to be booted. */
export const waitingVersion = (knex: Knex) => read(knex, { state: 'booting' });

/** Adds a version that is to be booted. */
export async function addVersion(knex: Knex, version: Pick<Version, 'origin' | 'files'> & { note: string }): Promise<Version> {
  const row = await knex('definition_versions').max<{ last: number | null }>('n as last').first();
  const n = Number(row?.last ?? 0) + 1;
  const { origin, files, note } = version;
  await knex('definition_versions').insert({ n, state: 'booting', origin, at: now().toISOString(), note, files: JSON.stringify(files) });
  return { n, state: 'booting', origin, files };
}

/** Says that a version does not boot, and why; those that it has taken in go with it, and the active one stays what it is. */
export async function markFailed(knex: Knex, n: number, cause: string): Promise<void> {
  await knex('definition_versions').where({ state: 'booting' }).andWhere('n', '<=', n).update({ state: 'failed', cause });
}

/** The same for whichever version waits, when its worker died without a word. */
export async function markWaitingFailed(knex: Knex, cause: string): Promise<void> {
  await knex('definition_versions').where({ state: 'booting' }).update({ state: 'failed', cause });
}

async function read(knex: Knex, where: Partial<Pick<Version, 'n' | 'state'>>): Promise<Version | undefined> {
  const row = await knex<VersionRow>('definition_versions').where(where).orderBy('n', 'desc').first();
  if (!row) return undefined;
  return { n: Number(row.n), state: row.state, origin: row.origin, files: JSON.parse(row.files) as Files };
}
