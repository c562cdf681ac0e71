/** Where the tests find the product, and where they may write. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The product's root folder. */
export const root = join(import.meta.dirname, '../..');

const made: string[] = [];
process.once('exit', () => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** A new empty folder, in memory where the machine has /dev/shm; gone when this process ends, if not before. */
export function newFolder(name: string): string {
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), `cinnabar-${name}-`));
  made.push(folder);
  return folder;
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
