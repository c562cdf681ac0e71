/** Makes a draft a version: checked, written down with who and why, live at once where no table changes, else booted by the supervisor beside the one that serves. */
import { now } from '../../foundation/clock';
import { database, type Transaction } from '../../foundation/database';
import { failpoint } from '../../foundation/failpoint';
import { phrase, type Labels } from '../../foundation/language';
import type { Person } from '../access';
import { activeRow, bootingRow, filesOf, follow, giveUpBooting, modelInForce, modelOf, publishVersion, servesAlso, type Rules } from '../definitions';
import type { Files } from '../model';
import { ensureStorage } from '../store';
import { check } from './check';
import { diffFiles, type Change } from './diff-files';
import { computedOtherwise } from './expressions';
import { held, markPublished, type Draft } from './draft';
import { same } from './draft-files';
import { movesBetween } from './moves';
import { askToRecompute } from './recomputes';
import { waitingRelease, type Release } from './release';
import { problemTexts, sentences } from './sentences';
import type { Problem } from './problems';
import { noteRetired } from './retired';
import { inPlace, isBooting, onTop, type Standing } from './standing';
import { supervisor } from './tell-supervisor';

/** A "no" of the designer that carries more than a sentence. */
export class DesignRefusal extends Error {
  constructor(readonly status: 409 | 422, readonly text: Labels, readonly more: { code?: string; problems?: Problem[]; changes?: Change[]; active?: number }) {
    super(text.en);
  }
}

export interface Publication { version: number; structural: boolean }

/** A version began to serve between the look and the commit, this often at most. */
const tries = 3;

/** Publishes a person's draft, on top of what they published a moment ago. */
export async function publishDraft(person: Person, rev: unknown, note: string, rules: Rules): Promise<Publication> {
  return again(async () => {
    const draft = await held(database(), person.id, rev);
    const standing = await onTop(person, draft, rules);
    if (!standing) throw await moved(draft);
    const release = draft.release === null ? undefined : await waitingRelease();
    const shipped = release?.mark === draft.release ? release?.shipped : undefined;
    return publish(person, standing, { kind: 'publish', note, unconvertible: 'stop', shipped }, async (tx, n) => {
      await held(tx, person.id, rev);
      await markPublished(tx, person.id, n);
    });
  });
}

/** Publishes the files of an older version again: what was retired since comes back with its data. */
export async function restoreVersion(person: Person, n: number, note: string): Promise<Publication | undefined> {
  const files = await filesOf(database(), n);
  if (!files) return undefined;
  const words = note.trim() === '' ? phrase(sentences.restored, { n })[person.language] : note;
  return again(async () => publish(person, await inPlace(person, () => files), { kind: 'restore', note: words, unconvertible: 'empty' }));
}

/** Publishes what serves now with a change made by an engine, past everybody's drafts: they are told of it when they publish. */
export async function publishFiles(person: Person, change: (files: Files) => Files, note: string): Promise<Publication> {
  return again(async () => publish(person, await inPlace(person, change), { kind: 'publish', note, unconvertible: 'stop' }));
}

/** Publishes a release that nothing stands against; what was published meanwhile is not lost, the next start tries again. */
export async function publishRelease(person: Person, { files, shipped }: Release, note: string): Promise<Publication> {
  return publish(person, await inPlace(person, () => files), { kind: 'release', note, unconvertible: 'stop', shipped });
}

/** The version it was to stand behind serves already: it stands on that one then. */
async function again(work: () => Promise<Publication>): Promise<Publication> {
  for (let n = 1; ; n += 1) {
    try {
      return await work();
    } catch (error) {
      if (n === tries || !(error instanceof Overtaken)) throw error;
    }
  }
}

interface Intent {
  kind: 'publish' | 'restore' | 'release';
  note: string;
  unconvertible: 'empty' | 'stop';
  /** The packs of the release that this takes over; there may be nothing else to publish. */
  shipped?: Files;
}

async function publish(
  person: Person, standing: Standing, { kind, note, unconvertible, shipped }: Intent, inside: (tx: Transaction, n: number) => Promise<void> = async () => undefined,
): Promise<Publication> {
  const { base, before, newest, after: wanted, rules, behind } = standing;
  if (same(newest, wanted) && !shipped) throw new DesignRefusal(422, sentences.nothingToPublish, { code: 'nothing-to-publish', problems: [] });
  const { errors, impact, files: after } = await check(before, wanted, kind === 'restore');
  const failing = impact.filter((one) => one.kind === 'convert' && (rules[one.path] ?? unconvertible) === 'stop').map(unconverted);
  const problems = [...errors, ...failing];
  if (problems.length > 0) throw new DesignRefusal(422, phrase(sentences.wrong, { count: problems.length }), { problems });

  const [current, next] = [await modelInForce(database()), await modelOf(after)];
  const live = behind === undefined && servesAlso(current, next) && (await movesBetween(database(), current, next)).length === 0;
  const decided: Rules = Object.fromEntries(impact.filter((one) => one.kind === 'convert').map((one) => [one.path, rules[one.path] ?? unconvertible]));
  if (live) await ensureStorage(database(), next);
  const version = await database().transaction(async (tx) => {
    await refuseOthers(tx, standing);
    const n = await publishVersion(tx, { files: after, by: person.id, note, rules: decided, live, shipped });
    await inside(tx, n);
    await noteRetired(tx, before, base, after, n);
    await askToRecompute(tx, n, computedOtherwise(current, next).map(({ type }) => type));
    await tx.run('INSERT INTO "design_log" ("at", "by_id", "kind", "version", "note", "changes") VALUES (?, ?, ?, ?, ?, ?)',
      [now().toISOString(), person.id, kind, n, note, JSON.stringify(diffFiles(newest, after))]);
    failpoint('design-before-commit');
    // What stands behind another one is gone on with as soon as that one serves.
    if (!live && behind === undefined) tx.afterCommit(() => bootIt(n));
    return n;
  }).catch(async (error: unknown) => {
    // What was made ready for a version that is not to be is taken back.
    if (live) await ensureStorage(database(), current);
    throw error;
  });
  if (live) await follow();
  return { version, structural: !live };
}

function bootIt(n: number): void {
  failpoint('design-published');
  supervisor().swap(n);
}

function unconverted({ path, count, message }: { path: string; count: number; message: Labels }): Problem {
  return { path, code: 'cannot-convert', message: phrase(problemTexts['cannot-convert'], { name: path.split('.').at(-1) ?? path, count, message }) };
}

/** Somebody else was faster, or the two publications do not go together: the difference, to be merged by hand. */
async function moved({ base, baseFiles }: Draft): Promise<DesignRefusal> {
  const [active, booting] = [await activeRow(database()), await bootingRow(database())];
  const [text, code] = active.n === base ? [sentences.publishing, 'publishing'] : [sentences.baseMoved, 'base-moved'];
  const newest = active.n === base && booting ? booting.n : active.n;
  return new DesignRefusal(409, text, { code, active: active.n, changes: diffFiles(baseFiles, await filesOf(database(), newest) ?? {}) });
}

/** Somebody published between the look and the commit. */
class Overtaken extends DesignRefusal {}

/** Holds whoever publishes at the same time; the second finds the first one's version. */
async function refuseOthers(tx: Transaction, { base, before, behind }: Standing): Promise<void> {
  if (tx.dialect === 'postgres') await tx.run('LOCK TABLE "definition_versions" IN SHARE ROW EXCLUSIVE MODE');
  const booting = await bootingRow(tx);
  if (booting && booting.n > base && booting.n !== behind) {
    if (isBooting(booting)) throw new Overtaken(409, sentences.publishing, { code: 'publishing', changes: diffFiles(before, await filesOf(tx, booting.n) ?? {}) });
    await giveUpBooting(tx, booting.n, JSON.stringify(sentences.gaveUp));
  }
  const active = await tx.get<{ n: number }>(`SELECT "n" FROM "definition_versions" WHERE "state" = 'active'`);
  if (active?.n === base && (behind === undefined || booting?.n === behind)) return;
  throw new Overtaken(409, sentences.baseMoved, { code: 'base-moved', active: active?.n, changes: diffFiles(before, await filesOf(tx, active?.n ?? 0) ?? {}) });
}
