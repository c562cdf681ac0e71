/** Looks through a draft before it is published: what blocks it, what follows from it, what it changes. */
import { database } from '../../foundation/database';
import { modelInForce } from '../definitions';
import { checkFiles, compile, countingIds, type Files, type Model } from '../model';
import { checkData } from './check-data';
import { checkMeaning } from './check-meaning';
import { failingCases, newFindings } from './check-flows';
import { closeAgain } from './close-again';
import { checkDangling } from './dangling';
import { diffFiles, type Change } from './diff-files';
import { Findings, type Impact, type Problem } from './problems';
import { retirements } from './retired';

export interface Checked {
  errors: Problem[];
  /** What does not keep it from being published. */
  warnings: Problem[];
  impact: Impact[];
  diff: Change[];
  structural: boolean;
  /** The draft's files as they would be published: new fields of old names closed. */
  files: Files;
}

/**
 * @param before the files of the version in force
 * @param restoring the whole of an older version: its keys are its own, its rights are said
 */
export async function check(before: Files, draft: Files, restoring = false): Promise<Checked> {
  const found = new Findings();
  const retired = restoring ? [] : await retirements(database());
  // Only files that have their formats can be walked.
  const sound = !checkFiles(draft).some(({ code }) => code === 'format');
  const { files: after, closed } = sound && !restoring ? await closeAgain(database(), before, draft, retired) : { files: draft, closed: [] };
  for (const { path, name, roles } of closed) found.follows(path, 'closed', roles.length, [], { name, roles: roles.join(', ') });
  const errors: Problem[] = checkFiles(after);
  checkMeaning(before, after, retired, found);
  if (sound) checkDangling(before, after, new Set(errors.map(({ path }) => path)), found);
  const [current, next] = [await modelInForce(database()), compiled(after)];
  if (next) await checkData(current, next, restoring, found);
  const flows = next ? [...await newFindings(compiled(before), next), ...(errors.length === 0 ? await failingCases(before, after, next) : [])] : [];
  errors.push(...found.problems, ...flows.filter(({ severity }) => severity === 'error'));
  return {
    errors, warnings: flows.filter(({ severity }) => severity === 'warning'), impact: found.impact, diff: diffFiles(before, after),
    structural: next ? isStructural(current, next) : false, files: after,
  };
}

/** A draft with mistakes in it may not compile; what can be said of it then is in the errors. */
function compiled(files: Files): Model | undefined {
  try {
    return compile(files, countingIds());
  } catch {
    return undefined;
  }
}

/** Whether tables or columns are needed that the model in force does not have, or values have to move. */
function isStructural(before: Model, after: Model): boolean {
  const there = new Map(storedIn(before));
  return storedIn(after).some(([place, kind]) => (there.has(place) ? there.get(place) !== kind : !many.has(kind)));
}

const many: ReadonlySet<string> = new Set(['users', 'roles', 'refs']);

/** Every type, field and column with its kind. */
function storedIn({ types }: Model): [string, string][] {
  return types.filter(({ ledger }) => !ledger).flatMap((type): [string, string][] => [
    [type.key, 'type'],
    ...type.fields.map((field): [string, string] => [`${type.key}/${field.key}`, field.type]),
    ...type.parts.flatMap((part) => part.fields.map((field): [string, string] => [`${type.key}/${part.field.key}.${field.key}`, field.type])),
  ]);
}
