/** A new release's packs on an installation that was customised: merged three ways, taken over by itself where nothing stands against it, else left to an administrator. */
import { createHash } from 'node:crypto';
import { database } from '../../foundation/database';
import { activeRow, filesOf, shippedBase, shippedPacks } from '../definitions';
import type { Files } from '../model';
import { check } from './check';
import { same } from './draft-files';
import { mergeFiles, type Choose, type Conflict } from './merge-files';
import type { Problem } from './problems';

export interface Release {
  /** Tells this release from any other. */
  mark: string;
  /** The packs that ship now. */
  shipped: Files;
  /** The files with the release in them; ours stands in every conflict that was not decided. */
  files: Files;
  added: string[];
  changed: string[];
  conflicts: Conflict[];
}

/**
 * What this release brings; undefined where it is taken over already.
 * @param ours the files that it is to be merged into; those in force by default
 */
export async function waitingRelease(ours?: Files, choose?: Choose): Promise<Release | undefined> {
  const [base, shipped] = [await shippedBase(database()), await shippedPacks()];
  if (same(base, shipped)) return undefined;
  const mine = ours ?? await activeFiles();
  const { files, conflicts } = mergeFiles(base, mine, shipped, choose);
  const paths = Object.keys({ ...mine, ...files }).filter((path) => !same(mine[path], files[path]));
  return {
    mark: createHash('sha256').update(JSON.stringify(shipped)).digest('hex').slice(0, 16),
    shipped, files, conflicts, added: paths.filter((path) => !(path in mine)), changed: paths.filter((path) => path in mine),
  };
}

/** What stands against a release beside its conflicts: its merged files and the data of this installation. */
export async function problemsOf({ files }: Release): Promise<Problem[]> {
  return (await check(await activeFiles(), files)).errors;
}

const activeFiles = async (): Promise<Files> => await filesOf(database(), (await activeRow(database())).n) ?? {};
