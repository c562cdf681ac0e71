/** Every worker follows the active version: what changes no table goes live in it at once; what does is another worker's matter. */
import { database } from '../../foundation/database';
import { happenedElsewhere } from '../../foundation/events';
import { onMark } from '../../foundation/marks';
import { compile, model, provideModel, type Files, type Model } from '../model';
import { giveIds } from './give-ids';
import { servesAlso } from './physical';
import { knex } from './register';
import { storedModel } from './stored-model';
import { learnNames } from './understood';

/** Behind the marks, should one ever be missed. */
const lookAnyway = 30_000;

let following: Promise<void> = Promise.resolve();
let outgrown: (version: number) => void = () => undefined;

/** What to do when the active version needs tables that this process does not know: another one has to boot it. */
export function provideOutgrown(tell: (version: number) => void): void {
  outgrown = tell;
}

/** Begins; called once, when the marks are watched. */
export async function followVersions(): Promise<() => void> {
  await learnNames(model());
  const timer = setInterval(() => { void follow(); }, lookAnyway).unref();
  const stop = onMark('definitions', () => { void follow(); });
  return () => {
    clearInterval(timer);
    stop();
  };
}

/** Waits until this process serves the active version, if it can. */
export function follow(): Promise<void> {
  following = following.then(load).catch((error: unknown) => console.error('The definitions could not be read again:', error));
  return following;
}

async function load(): Promise<void> {
  const active = await database().get<{ n: number }>(`SELECT "n" FROM "definition_versions" WHERE "state" = 'active'`);
  const current = model();
  if (!active || active.n === current.version) return;
  const next = await storedModel(database());
  if (next.version < current.version) return;
  if (!servesAlso(current, next)) {
    outgrown(next.version);
    return;
  }
  await learnNames(next);
  provideModel(next);
  // Every process finds out by itself.
  happenedElsewhere({ type: 'schema', version: next.version });
}

/** The model that files would be, every id given. */
export async function modelOf(files: Files): Promise<Model> {
  return compile(files, await giveIds(knex(), files));
}
