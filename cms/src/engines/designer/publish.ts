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
import { problemTexts, sentences } from './sentences';
import type { Problem } from './problems';
import { noteRetired } from './retired';

/** A "no" of the designer that carries more than a sentence. */
export class DesignRefusal extends Error {
  constructor(readonly status: 409 | 422, readonly text: Labels, readonly more: { code?: string; problems?: Problem[]; changes?: Change[]; active?: number }) {
    super(text.en);
  }
}

/** Longer than the supervisor waits for any boot. */
const longestBoot = 5 * 60_000;

let swap: () => void = () => undefined;

/** Called once by the assembly: how the supervisor is told that a version waits. */
export function provideSwap(tell: () => void): void {
  swap = tell;
}

export interface Publication { version: number; structural: boolean }

/** Publishes a person's draft. */
export async function publishDraft(person: Person, rev: unknown, note: string, rules: Rules): Promise<Publication> {
  const draft = await held(database(), person.id, rev);
  await refuseMoved(draft);
  return publish(person, draft.baseFiles, draft.files, { kind: 'publish', base: draft.active, note, rules, unconvertible: 'stop' }, async (tx, n) => {
    await held(tx, person.id, rev);
    await markPublished(tx, person.id, n);
  });
}

/** Publishes the files of an older version again: what was retired since comes back with its data. */
export async function restoreVersion(person: Person, n: number, note: string, active: number): Promise<Publication | undefined> {
  const files = await filesOf(database(), n);
  const current = await filesOf(database(), active);
  if (!files || !current) return undefined;
  const words = note.trim() === '' ? phrase(sentences.restored, { n })[person.language] : note;
  return publish(person, current, files, { kind: 'restore', base: active, note: words, rules: {}, unconvertible: 'empty' });
}

/** Publishes what serves now with a change made by an engine, past everybody's drafts: they are told of it when they publish. */
export async function publishFiles(person: Person, change: (files: Files) => Files, note: string): Promise<Publication> {
  const { n } = await activeRow(database());
  const before = await filesOf(database(), n) ?? {};
  return publish(person, before, change(before), { kind: 'publish', base: n, note, rules: {}, unconvertible: 'stop' });
}

interface Intent { kind: 'publish' | 'restore'; base: number; note: string; rules: Rules; unconvertible: 'empty' | 'stop' }

async function publish(
  person: Person, before: Files, wanted: Files, { kind, base, note, rules, unconvertible }: Intent, inside: (tx: Transaction, n: number) => Promise<void> = async () => undefined,
): Promise<Publication> {
  if (same(before, wanted)) throw new DesignRefusal(422, sentences.nothingToPublish, { code: 'nothing-to-publish', problems: [] });
  const { errors, impact, files: after, diff: changes } = await check(before, wanted, kind === 'restore');
  const failing = impact.filter((one) => one.kind === 'convert' && (rules[one.path] ?? unconvertible) === 'stop').map(unconverted);
  const problems = [...errors, ...failing];
  if (problems.length > 0) throw new DesignRefusal(422, phrase(sentences.wrong, { count: problems.length }), { problems });

  const [current, next] = [await modelInForce(database()), await modelOf(after)];
  const live = servesAlso(current, next) && (await movesBetween(database(), current, next)).length === 0;
  const decided: Rules = Object.fromEntries(impact.filter((one) => one.kind === 'convert').map((one) => [one.path, rules[one.path] ?? unconvertible]));
  if (live) await ensureStorage(database(), next);
  const version = await database().transaction(async (tx) => {
    await refuseOthers(tx, base, before);
    const n = await publishVersion(tx, { files: after, by: person.id, note, rules: decided, live });
    await inside(tx, n);
    await noteRetired(tx, before, base, after, n);
    await askToRecompute(tx, n, computedOtherwise(current, next).map(({ type }) => type));
    await tx.run('INSERT INTO "design_log" ("at", "by_id", "kind", "version", "note", "changes") VALUES (?, ?, ?, ?, ?, ?)',
      [now().toISOString(), person.id, kind, n, note, JSON.stringify(changes)]);
    failpoint('design-before-commit');
    if (!live) tx.afterCommit(bootIt);
    return n;
  }).catch(async (error: unknown) => {
    // What was made ready for a version that is not to be is taken back.
    if (live) await ensureStorage(database(), current);
    throw error;
  });
  if (live) await follow();
  return { version, structural: !live };
}

function bootIt(): void {
  failpoint('design-published');
  swap();
}

function unconverted({ path, count, message }: { path: string; count: number; message: Labels }): Problem {
  return { path, code: 'cannot-convert', message: phrase(problemTexts['cannot-convert'], { name: path.split('.').at(-1) ?? path, count, message }) };
}

async function refuseMoved({ base, active, baseFiles }: Draft): Promise<void> {
  if (base === active) return;
  throw new DesignRefusal(409, sentences.baseMoved, { code: 'base-moved', active, changes: diffFiles(baseFiles, await filesOf(database(), active) ?? {}) });
}

/** Holds whoever publishes at the same time; the second finds the first one's version. */
async function refuseOthers(tx: Transaction, base: number, before: Files): Promise<void> {
  if (tx.dialect === 'postgres') await tx.run('LOCK TABLE "definition_versions" IN SHARE ROW EXCLUSIVE MODE');
  const booting = await bootingRow(tx);
  if (booting && booting.n > base) {
    if (now().getTime() - Date.parse(booting.at) < longestBoot) {
      throw new DesignRefusal(409, sentences.publishing, { code: 'publishing', changes: diffFiles(before, await filesOf(tx, booting.n) ?? {}) });
    }
    await giveUpBooting(tx, booting.n, sentences.gaveUp.en);
  }
  const active = await tx.get<{ n: number }>(`SELECT "n" FROM "definition_versions" WHERE "state" = 'active'`);
  if (active?.n === base) return;
  throw new DesignRefusal(409, sentences.baseMoved, { code: 'base-moved', active: active?.n, changes: diffFiles(before, await filesOf(tx, active?.n ?? 0) ?? {}) });
}
