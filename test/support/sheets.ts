/** Spreadsheets for tests: CSV out of rows, the rows of a workbook, a file sent for import and waited for. */
import { readXlsx } from 'hucre/xlsx';
import type { Client } from './client';

export type SheetCell = string | number | null;

/** Text of a CSV file. */
export function csv(rows: readonly (readonly SheetCell[])[]): string {
  return rows.map((row) => row.map((cell) => (cell === null ? '' : /[",\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : String(cell))).join(',')).join('\r\n');
}

/** The sheets of a workbook with their rows. */
export async function sheetsOf(bytes: Buffer) {
  return (await readXlsx(bytes)).sheets;
}

interface SendOptions { dryRun?: boolean; key?: string; mapping?: (string | null)[]; name?: string; headers?: Record<string, string> }

/** Sends a file; gives the whole answer. */
export function sendSheet(client: Client, plural: string, content: string | Buffer, { dryRun = false, key, mapping, name = 'rows.csv', headers }: SendOptions = {}) {
  const form = new FormData();
  if (dryRun) form.append('dryRun', '1');
  if (key !== undefined) form.append('key', key);
  if (mapping) form.append('mapping', JSON.stringify(mapping));
  form.append('file', new Blob([typeof content === 'string' ? content : new Uint8Array(content)]), name);
  return client.request('POST', `/api/${plural}/import`, form, headers);
}

/** Sends a file and waits until it is through. */
export async function importSheet(client: Client, plural: string, content: string | Buffer, options: SendOptions = {}): Promise<any> {
  const answer = await sendSheet(client, plural, content, options);
  if (answer.status !== 202) throw new Error(`The import was answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return jobEnded(client, answer.body.job as number);
}

/** The job once it is neither waiting nor running. */
export async function jobEnded(client: Client, id: number): Promise<any> {
  for (;;) {
    const job = await client.get(`/api/jobs/${id}`);
    if (job.state !== 'queued' && job.state !== 'running') return job;
    await new Promise((resolve) => { setTimeout(resolve, 60); });
  }
}
