/** What a publication stands on: the version in force, or, for whoever publishes again before that one serves, what they published a moment ago. */
import { now } from '../../foundation/clock';
import { database } from '../../foundation/database';
import type { Person } from '../access';
import { activeRow, bootingRow, filesOf, publishersSince, rulesOf, versionRow, type Rules, type VersionRow } from '../definitions';
import type { Files } from '../model';
import type { Draft } from './draft';
import { mergeFiles } from './merge-files';

/** Longer than the supervisor waits for any boot. */
const longestBoot = 5 * 60_000;

export interface Standing {
  /** The version in force, and its files. */
  base: number;
  before: Files;
  /** The files of the newest version, whether it serves yet or not. */
  newest: Files;
  after: Files;
  rules: Rules;
  /** The person's version that boots just now: the new one takes it in. */
  behind?: number;
}

/** Whether anybody can still be booting it. */
export function isBooting({ at }: VersionRow): boolean {
  return now().getTime() - Date.parse(at) < longestBoot;
}

/**
 * A person's draft, on top of what the same person published since it was begun.
 * @returns undefined where somebody else published, or where the two do not go together
 */
export async function onTop(person: Person, draft: Draft, rules: Rules): Promise<Standing | undefined> {
  const { active, booting } = await newestRows();
  const newest = booting ?? active;
  if (newest.n === draft.base) return { base: draft.base, before: draft.baseFiles, newest: draft.baseFiles, after: draft.files, rules };
  const publishers = await publishersSince(database(), draft.base);
  if (publishers.some((id) => id !== person.id)) return undefined;
  const files = await filesOf(database(), newest.n) ?? {};
  const ground = draft.continues === undefined ? undefined : await filesServed(draft.continues);
  const merged = mergeFiles(ground ?? draft.baseFiles, draft.files, files);
  if (merged.conflicts.length > 0) return undefined;
  return {
    base: active.n, before: await filesOf(database(), active.n) ?? {}, newest: files, after: merged.files,
    rules: { ...(booting && await rulesOf(database(), booting.n)), ...rules }, behind: booting?.n,
  };
}

/** The files of a version that serves, served or is to serve. */
async function filesServed(n: number): Promise<Files | undefined> {
  return (await versionRow(database(), n))?.state === 'failed' ? undefined : filesOf(database(), n);
}

/** Whole files, made of the version in force or of what the same person published since: they take its place. */
export async function inPlace(person: Person, make: (files: Files) => Files): Promise<Standing> {
  const { active, booting } = await newestRows();
  const before = await filesOf(database(), active.n) ?? {};
  const own = booting?.by_id === person.id ? booting.n : undefined;
  const newest = own === undefined ? before : await filesOf(database(), own) ?? {};
  return { base: active.n, before, newest, after: make(newest), rules: own === undefined ? {} : await rulesOf(database(), own), behind: own };
}

async function newestRows(): Promise<{ active: VersionRow; booting?: VersionRow }> {
  const [active, booting] = [await activeRow(database()), await bootingRow(database())];
  return { active, booting: booting && booting.n > active.n && isBooting(booting) ? booting : undefined };
}
