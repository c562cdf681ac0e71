/** Writes a sheet of any length as a stream of bytes, in a worker thread: rows are fetched as fast as the file is taken. */
import { on } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Cell, SheetColumn } from './cell';
import type { SheetFormat } from './sheet-format';

const memoryMb = 256;

export interface SheetHead { format: SheetFormat; name: string; columns: readonly SheetColumn[] }

/** @param rows batches of rows, asked for one after the other */
export async function* writeSheet(head: SheetHead, rows: AsyncIterable<Cell[][]>): AsyncGenerator<Buffer> {
  const worker = new Worker(join(__dirname, 'sheet-worker.js'), { workerData: { task: 'write', ...head }, resourceLimits: { maxOldGenerationSizeMb: memoryMb } });
  const source = rows[Symbol.asyncIterator]();
  try {
    for await (const [message] of on(worker, 'message') as AsyncIterable<[{ chunk?: Uint8Array; pull?: true; problem?: string }]>) {
      if (message.chunk) yield Buffer.from(message.chunk);
      else if (message.pull) {
        const next = await source.next();
        worker.postMessage(next.done ? null : next.value);
      } else if (message.problem === undefined) return;
      else throw new Error(`A sheet could not be written: ${message.problem}`);
    }
  } finally {
    await source.return?.();
    await worker.terminate();
  }
}
