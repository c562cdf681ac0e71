/** Looks through a draft before it is published: what blocks it, what follows from it, what it changes. */
import { database } from '../../foundation/database';
import { modelInForce } from '../definitions';
import { checkFiles, compile, countingIds, type Files, type Model } from '../model';
import { checkData } from './check-data';
import { checkMeaning } from './check-meaning';
import { columnFor } from './columns';
import { diffFiles, type Change } from './diff-files';
import { placeOf } from './values';
import { Findings, type Impact, type Problem } from './problems';
import { retirements } from './retired';

export interface Checked { errors: Problem[]; impact: Impact[]; diff: Change[]; structural: boolean }

/**
 * @param before the files of the version in force
 * @param restoring the whole of an older version: its keys are its own
 */
export async function check(before: Files, after: Files, restoring = false): Promise<Checked> {
  const found = new Findings();
  const errors: Problem[] = checkFiles(after);
  checkMeaning(before, after, restoring ? [] : await retirements(database()), found);
  const [current, next] = [await modelInForce(database()), compiled(after)];
  if (next) {
    await checkData(current, next, found, async (type, pair) => {
      const place = placeOf(type, pair);
      return pair.before && pair.after && place ? columnFor(pair.before.id, pair.after.type, place.table) : undefined;
    });
  }
  return { errors: [...errors, ...found.problems], impact: found.impact, diff: diffFiles(before, after), structural: next ? isStructural(current, next) : false };
}

/** A draft with mistakes in it may not compile; what can be said of it then is in the errors. */
function compiled(files: Files): Model | undefined {
  try {
    return compile(files, countingIds());
  } catch {
    return undefined;
  }
}

/** Whether tables or columns are needed that the model in force does not have. */
function isStructural(before: Model, after: Model): boolean {
  const there = new Set(storedIn(before));
  return storedIn(after).some((place) => !there.has(place));
}

function storedIn({ types }: Model): string[] {
  return types.filter(({ ledger }) => !ledger).flatMap((type) => [
    type.key,
    ...type.fields.filter(({ link }) => !link).map(({ key, type: kind }) => `${type.key}/${key} ${kind}`),
    ...type.parts.flatMap((part) => part.fields.map(({ key, type: kind }) => `${type.key}/${part.field.key}.${key} ${kind}`)),
  ]);
}
