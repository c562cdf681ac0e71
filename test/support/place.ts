/** Where the tests find the product, and where they may write. */
import { existsSync, mkdtempSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The product's root folder. */
export const root = join(import.meta.dirname, '../..');

/** A new empty folder, in memory where the machine has /dev/shm. During a run that has templates it lies in the run's own folder and goes with it. */
export function newFolder(name: string): string {
  const parent = process.env.CINNABAR_TEST_FOLDER ?? (existsSync('/dev/shm') ? '/dev/shm' : tmpdir());
  return mkdtempSync(join(parent, `cinnabar-${name}-`));
}

/** A TCP port that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** Tries until the work gives something; a fact is waited for, never an amount of time. */
export async function until<T>(work: () => Promise<T | undefined | false>, what: string, limit = 60_000): Promise<T> {
  const since = Date.now();
  for (;;) {
    const found = await work();
    if (found !== undefined && found !== false) return found;
    if (Date.now() - since > limit) throw new Error(`Waited ${limit / 1000} s in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}
