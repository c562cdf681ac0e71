/** Reads the zip of a request, and what was decided about its conflicts: multipart (`file`, `choices`) or the zip itself. */
import type { IncomingMessage } from 'node:http';
import busboy from 'busboy';
import { malformed, Refusal } from '../../foundation/refusal';
import { sentences } from './sentences';

export type Choices = Readonly<Record<string, 'ours' | 'theirs'>>;

const largest = 20 * 1024 * 1024;

export async function readZip(request: IncomingMessage): Promise<{ zip: Buffer; choices: Choices }> {
  if (!(request.headers['content-type'] ?? '').startsWith('multipart/')) return { zip: await bytesOf(request), choices: {} };
  const parts = await partsOf(request);
  if (!parts.zip) throw malformed(sentences.notAZip);
  return { zip: parts.zip, choices: choicesOf(parts.choices) };
}

async function bytesOf(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > largest) throw new Refusal(413, sentences.draftTooLarge);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function partsOf(request: IncomingMessage): Promise<{ zip?: Buffer; choices?: string }> {
  return new Promise((resolve, reject) => {
    const refuse = () => reject(malformed(sentences.notAZip));
    let zip: Promise<Buffer> | undefined;
    let choices: string | undefined;
    const reader = busboy({ headers: request.headers, limits: { fileSize: largest, files: 1, fields: 5, fieldSize: 1024 * 1024 } });
    reader.on('file', (_name, content) => { zip = bytesOf(content as AsyncIterable<Buffer>); zip.catch(refuse); });
    reader.on('field', (name, value) => { if (name === 'choices') choices = value; });
    reader.on('error', refuse);
    reader.on('close', () => { Promise.resolve(zip).then((bytes) => resolve({ zip: bytes, choices }), refuse); });
    request.on('aborted', refuse);
    request.pipe(reader);
  });
}

function choicesOf(text: string | undefined): Choices {
  if (text === undefined || text === '') return {};
  try {
    const given: unknown = JSON.parse(text);
    if (typeof given === 'object' && given !== null && Object.values(given).every((one) => one === 'ours' || one === 'theirs')) return given as Choices;
  } catch {
    // Said below.
  }
  throw malformed(sentences.bodyShape);
}
