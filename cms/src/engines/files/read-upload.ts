/** Reads the one file of a multipart request, bounded in size, straight to disk. */
import type { IncomingMessage } from 'node:http';
import busboy from 'busboy';
import { phrase } from '../../foundation/language';
import { malformed, Refusal, ruled } from '../../foundation/refusal';
import { writeDraft, type Draft } from './blob';
import { isProgram } from './file-kind';
import { cleanName } from './file-name';
import { sentences } from './sentences';

/** The largest file, in megabytes. */
export const largestFile = 20;

/** @returns the name and the draft on disk, which the caller keeps; everything refused is gone from the disk again. */
export async function readUpload(request: IncomingMessage): Promise<{ name: string; draft: Draft }> {
  const reader = readerFor(request);
  let upload: Promise<{ name: string; draft: Draft; truncated: boolean }> | undefined;
  let many = false;
  reader.on('file', (_field, content, { filename }) => {
    if (upload) {
      many = true;
      content.resume();
      return;
    }
    const name = cleanName(unescaped(filename));
    upload = writeDraft(content).then((draft) => ({ name, draft, truncated: content.truncated ?? false }));
    // Waited for below; a failure before that is not an unhandled one.
    upload.catch(() => content.resume());
  });
  reader.on('filesLimit', () => { many = true; });
  const complete = await new Promise<boolean>((resolve) => {
    reader.on('close', () => resolve(true)).on('error', () => resolve(false));
    request.on('aborted', () => reader.destroy(new Error('The client went away.')));
    request.pipe(reader);
  });
  const result = await upload?.catch((error: unknown) => {
    // The disk's failures are ours, not the sender's.
    if (error instanceof Error && 'syscall' in error) throw error;
  });
  const problem = problemOf(complete, many, upload !== undefined, result);
  if (problem) {
    request.unpipe(reader).resume();
    if (result) await result.draft.drop();
    throw problem;
  }
  return result as { name: string; draft: Draft };
}

function readerFor(request: IncomingMessage): busboy.Busboy {
  try {
    return busboy({ headers: request.headers, defParamCharset: 'utf8', limits: { fileSize: largestFile * 1024 * 1024, files: 2, fields: 20, fieldSize: 4096, parts: 30 } });
  } catch {
    throw malformed(sentences.notMultipart);
  }
}

function problemOf(complete: boolean, many: boolean, any: boolean, result: { name: string; draft: Draft; truncated: boolean } | void): Refusal | undefined {
  if (complete && !any) return malformed(sentences.noFile);
  if (!complete || !result) return malformed(sentences.brokenOff);
  if (many) return malformed(sentences.oneAtATime);
  if (result.truncated) return new Refusal(413, phrase(sentences.tooLarge, { name: result.name, limit: largestFile }));
  if (result.draft.size === 0) return ruled(phrase(sentences.empty, { name: result.name }));
  if (isProgram(result.name, result.draft.head)) return ruled(phrase(sentences.program, { name: result.name }));
  return undefined;
}

/** Browsers write these three characters of a name in percent signs, and nothing else. */
function unescaped(name: string | undefined): string | undefined {
  return name?.replace(/%22/g, '"').replace(/%0D/gi, '\r').replace(/%0A/gi, '\n');
}
