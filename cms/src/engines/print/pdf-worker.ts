/** The worker thread that makes PDFs: papers in, bytes out. */
import { parentPort } from 'node:worker_threads';
import { makePdf } from './make-pdf';
import type { Paper } from './paper';

parentPort!.on('message', ({ job, paper }: { job: number; paper: Paper }) => {
  makePdf(paper).then(
    (pdf) => parentPort!.postMessage({ job, pdf }),
    (error: unknown) => parentPort!.postMessage({ job, problem: String((error as Error).stack ?? error) }),
  );
});
