/** Reads the form of an import: the file, and how it is meant. */
import type { IncomingMessage } from 'node:http';
import busboy from 'busboy';
import { phrase } from '../../foundation/language';
import { malformed, Refusal } from '../../foundation/refusal';
import { sentences } from './sentences';

const mostMb = 20;

export interface ImportForm { fileName: string; bytes: Buffer; dryRun: boolean; key?: string; mapping?: (string | null)[] }

/** @throws 400 for what is no such form, 413 for a file that is too large. */
export async function readForm(request: IncomingMessage): Promise<ImportForm> {
  const { file, fields } = await partsOf(request);
  if (!file) throw malformed(sentences.noFile);
  if (file.truncated) throw new Refusal(413, phrase(sentences.fileTooLarge, { max: mostMb }));
  const { dryRun = '', key = '', mapping = '' } = fields;
  return { fileName: file.name, bytes: file.bytes, dryRun: ['1', 'true', 'yes'].includes(dryRun), ...(key !== '' && { key }), ...(mapping !== '' && { mapping: mappingIn(mapping) }) };
}

interface Parts { file?: { name: string; bytes: Buffer; truncated: boolean }; fields: Record<string, string> }

function partsOf(request: IncomingMessage): Promise<Parts> {
  return new Promise((resolve, reject) => {
    const refuse = () => reject(malformed(sentences.formShape));
    const parts: Parts = { fields: {} };
    let reader: busboy.Busboy;
    try {
      reader = busboy({ headers: request.headers, defParamCharset: 'utf8', limits: { fileSize: mostMb * 1024 * 1024, files: 1, fields: 10, fieldSize: 64 * 1024 } });
    } catch {
      refuse();
      return;
    }
    reader.on('file', (_field, content, { filename }) => {
      const chunks: Buffer[] = [];
      content.on('data', (chunk: Buffer) => chunks.push(chunk));
      content.on('close', () => { parts.file = { name: (filename || 'file').split(/[/\\]/).at(-1)!.slice(0, 160), bytes: Buffer.concat(chunks), truncated: content.truncated ?? false }; });
    });
    reader.on('field', (name, value) => { parts.fields[name] = value; });
    reader.on('error', refuse);
    reader.on('close', () => resolve(parts));
    request.on('aborted', refuse);
    request.pipe(reader);
  });
}

function mappingIn(text: string): (string | null)[] {
  try {
    const mapping: unknown = JSON.parse(text);
    if (Array.isArray(mapping) && mapping.length <= 300 && mapping.every((one) => one === null || typeof one === 'string')) return mapping as (string | null)[];
  } catch {
    // Said below.
  }
  throw malformed(sentences.mappingShape);
}
