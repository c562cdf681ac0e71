/** Numbers in the database that rise when something held in memory has changed, so that every process drops its copy within a second. */
import { database, type Database, type Transaction } from './database';

const interval = 400;
const listeners = new Map<string, Set<() => void>>();
const seen = new Map<string, number>();

/** Creates the table. */
export async function createMarksTable(target: Database): Promise<void> {
  await target.transaction((tx) => tx.run('CREATE TABLE IF NOT EXISTS "marks" ("name" text PRIMARY KEY, "n" bigint NOT NULL)'));
}

/** Says in a transaction that what `name` stands for has changed: listeners of this process hear it right after the commit. */
export async function mark(tx: Transaction, name: string): Promise<void> {
  const row = await tx.get<{ n: number }>(
    'INSERT INTO "marks" ("name", "n") VALUES (?, 1) ON CONFLICT ("name") DO UPDATE SET "n" = "marks"."n" + 1 RETURNING "n"', [name]);
  tx.afterCommit(() => notice(name, Number(row?.n)));
}

/** Listens to a name; gives back how to stop. */
export function onMark(name: string, listener: () => void): () => void {
  const those = listeners.get(name) ?? new Set();
  listeners.set(name, those.add(listener));
  return () => those.delete(listener);
}

/** Starts to look for the marks of other processes; gives back how to stop. What is marked already is taken as known. */
export async function watchMarks(): Promise<() => void> {
  for (const { name, n } of await read()) seen.set(name, n);
  let stopped = false;
  const look = async () => {
    try {
      for (const { name, n } of await read()) notice(name, n);
    } catch (error) {
      if (!stopped) console.error('The marks could not be read:', error);
    }
    if (!stopped) timer = setTimeout(look, interval).unref();
  };
  let timer = setTimeout(look, interval).unref();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}

const read = () => database().all<{ name: string; n: number }>('SELECT "name", "n" FROM "marks"');

function notice(name: string, n: number) {
  if ((seen.get(name) ?? 0) >= n) return;
  seen.set(name, n);
  for (const listener of listeners.get(name) ?? []) listener();
}
