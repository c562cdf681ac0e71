/** The worker thread of sheets: one task, reading a file or writing one, then it ends. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Cell } from './cell';
import { csvChunks } from './csv-chunks';
import { parseCsvFile } from './parse-csv';
import { parseXlsxFile } from './parse-xlsx';
import type { SheetHead } from './write-sheet';
import { xlsxChunks } from './xlsx-chunks';

type Task = { task: 'read'; format: 'xlsx' | 'csv'; bytes: Uint8Array; korean: boolean } | ({ task: 'write' } & SheetHead);

const port = parentPort!;

async function work(task: Task): Promise<void> {
  if (task.task === 'read') {
    port.postMessage({ rows: task.format === 'csv' ? await parseCsvFile(task.bytes, task.korean) : await parseXlsxFile(task.bytes) });
    return;
  }
  const chunks = task.format === 'csv' ? csvChunks(task, batches()) : xlsxChunks(task, batches());
  for await (const chunk of chunks) port.postMessage({ chunk });
  port.postMessage({});
}

async function* batches(): AsyncGenerator<Cell[][]> {
  for (;;) {
    const answer = new Promise<Cell[][] | null>((resolve) => { port.once('message', resolve); });
    port.postMessage({ pull: true });
    const rows = await answer;
    if (rows === null) return;
    yield rows;
  }
}

work(workerData as Task).catch((error: unknown) => port.postMessage({ problem: String((error as Error).stack ?? error) }));
