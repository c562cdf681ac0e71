/** Has PDFs made in a worker thread, so that nobody else waits for it; the thread (its fonts take memory) goes when it has had nothing to do for a while. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Refusal } from '../../foundation/refusal';
import type { Paper } from './paper';
import { sentences } from './sentences';

const idleAfter = 60_000;
const longest = 30_000;

interface Waiting { resolve(pdf: Buffer): void; reject(error: Error): void; timer: NodeJS.Timeout }

let worker: Worker | undefined;
let idle: NodeJS.Timeout | undefined;
let jobs = 0;
const waiting = new Map<number, Waiting>();

/** The PDF of a paper. Refuses (503) when it takes too long or fails; the log says why. */
export function renderPdf(paper: Paper): Promise<Buffer> {
  clearTimeout(idle);
  worker ??= start();
  const job = (jobs += 1);
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => giveUp(`it took longer than ${longest / 1000} s`), longest);
    waiting.set(job, { resolve, reject, timer });
    worker!.postMessage({ job, paper });
  });
}

function start(): Worker {
  const started = new Worker(join(__dirname, 'pdf-worker.js'), { resourceLimits: { maxOldGenerationSizeMb: 384 } });
  started.unref();
  started.on('message', ({ job, pdf, problem }: { job: number; pdf?: Uint8Array; problem?: string }) => {
    const asker = waiting.get(job);
    waiting.delete(job);
    clearTimeout(asker?.timer);
    if (pdf) asker?.resolve(Buffer.from(pdf));
    else {
      console.error('A PDF could not be made:', problem);
      asker?.reject(failed());
    }
    if (waiting.size === 0) idle = setTimeout(end, idleAfter).unref();
  });
  started.on('error', (error) => giveUp(String(error)));
  return started;
}

/** Everybody who waits is told no; the next one gets a new thread. */
function giveUp(why: string): void {
  console.error('Making PDFs is given up:', why);
  for (const { reject, timer } of waiting.values()) {
    clearTimeout(timer);
    reject(failed());
  }
  waiting.clear();
  end();
}

function end(): void {
  void worker?.terminate();
  worker = undefined;
}

const failed = () => new Refusal(503, sentences.busy);
