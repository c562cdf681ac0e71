/** The bytes on disk: one blob per content under data/files, named by its sha256, so that the same file twice lies there once. */
import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { now } from '../../foundation/clock';
import { dataFolder } from '../../foundation/settings';

export interface Draft {
  size: number;
  sha256: string;
  /** The first bytes, enough to tell what it is. */
  head: Buffer;
  /** Puts it into its place. */
  keep(): Promise<void>;
  /** Takes it off the disk, unless it was kept. */
  drop(): Promise<void>;
}

/** Where the content with this hash lies. */
export function blobPath(sha256: string): string {
  return join(dataFolder, 'files', sha256.slice(0, 2), sha256);
}

/** Writes a stream beside the blobs while hashing it; the caller keeps it or drops it. */
export async function writeDraft(content: Readable): Promise<Draft> {
  const path = join(dataFolder, 'files', 'incoming', randomUUID());
  await mkdir(dirname(path), { recursive: true });
  const hash = createHash('sha256');
  let size = 0;
  let head = Buffer.alloc(0);
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      size += chunk.length;
      if (head.length < 512) head = Buffer.concat([head, chunk]).subarray(0, 512);
      done(null, chunk);
    },
  });
  const drop = () => rm(path, { force: true });
  try {
    await pipeline(content, meter, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
  } catch (error) {
    await drop();
    throw error;
  }
  const sha256 = hash.digest('hex');
  const keep = async () => {
    const place = blobPath(sha256);
    await mkdir(dirname(place), { recursive: true });
    const there = await stat(place).catch(() => undefined);
    if (!there) return rename(path, place);
    // Touched, so that the sweep does not take it for forgotten.
    await utimes(place, now(), now());
    await drop();
  };
  return { size, sha256, head, keep, drop };
}
