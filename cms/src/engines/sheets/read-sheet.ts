/** Reads a file that somebody has sent into rows, in a worker thread with little memory, so that no file can hurt the others. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { phrase, type Language } from '../../foundation/language';
import { Refusal, ruled } from '../../foundation/refusal';
import type { SheetRow } from './cell';
import { isHarmlessZip } from './guard-zip';
import { sentences } from './sentences';

export const mostRows = 50_000;
export const mostColumns = 300;
const longest = 120_000;
const memoryMb = 768;

/** The rows with anything in them. Refuses (422) what is no spreadsheet, what is too large and what is empty. */
export async function readSheet(bytes: Buffer, language: Language): Promise<SheetRow[]> {
  if (bytes.length < 2) throw ruled(sentences.empty);
  const head = bytes.readUInt16BE(0);
  if (head === 0xd0cf) throw ruled(sentences.oldExcel);
  const zipped = head === 0x504b;
  if (zipped && !isHarmlessZip(bytes)) throw ruled(sentences.notASheet);
  if (!zipped && bytes.subarray(0, 4_096).includes(0) && head !== 0xfffe) throw ruled(sentences.notASheet);
  const rows = (await inThread({ task: 'read', format: zipped ? 'xlsx' : 'csv', bytes, korean: language === 'ko' })).filter(({ cells }) => cells.some((cell) => cell !== null && cell !== ''));
  if (rows.length === 0) throw ruled(sentences.empty);
  if (rows.length > mostRows + 2) throw ruled(phrase(sentences.tooManyRows, { max: mostRows }));
  if (rows.some(({ cells }) => cells.length > mostColumns)) throw ruled(phrase(sentences.tooManyColumns, { max: mostColumns }));
  return rows;
}

function inThread(task: object): Promise<SheetRow[]> {
  const worker = new Worker(join(__dirname, 'sheet-worker.js'), { workerData: task, resourceLimits: { maxOldGenerationSizeMb: memoryMb } });
  return new Promise<SheetRow[]>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Refusal(503, sentences.tooLong)), longest);
    worker.on('message', ({ rows, problem }: { rows?: SheetRow[]; problem?: string }) => {
      clearTimeout(timer);
      if (rows) resolve(rows);
      else {
        console.error('A sheet could not be read:', problem);
        reject(ruled(sentences.notASheet));
      }
    });
    worker.on('error', (error) => {
      clearTimeout(timer);
      console.error('A sheet could not be read:', error);
      reject(ruled(sentences.notASheet));
    });
  }).finally(() => void worker.terminate());
}
