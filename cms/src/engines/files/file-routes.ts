/** Uploading a file, and handing it to whoever may read it. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { now } from '../../foundation/clock';
import { database } from '../../foundation/database';
import type { Reply, Request, Route } from '../../foundation/http';
import { idIn } from '../../foundation/path-id';
import { notFound } from '../../foundation/refusal';
import { blobPath, type Draft } from './blob';
import { isShownInline, mimeOf } from './file-kind';
import { contentDisposition } from './file-name';
import { readUpload } from './read-upload';
import { columns, type FilePlace, type StoredFile } from './stored-file';
import { sweepNowAndThen } from './sweep';

/** Asks whether the person sees this file in the record that holds it; given by the engine that knows records. */
export type MayReadFile<Who> = (person: Who, fileId: number, place: FilePlace & { recordId: number }) => Promise<boolean>;

/** Stands around what happens once per Idempotency-Key; the request's body says what was asked. */
export type OncePerKey<Who> = (request: Request<Who>, handle: () => Promise<Reply>) => Promise<Reply>;

/** `POST /api/files` and `GET /api/files/:id`. A file of no record yet is its uploader's alone. */
export function fileRoutes<Who extends { id: number }>(mayRead: MayReadFile<Who>, once: OncePerKey<Who>): Route<Who>[] {
  return [
    { method: 'POST', path: '/api/files', multipart: true, handler: async (request) => {
      const { name, draft } = await readUpload(request.raw);
      try {
        return await once({ ...request, body: { name, sha256: draft.sha256 } }, () => store(request.person, name, draft));
      } finally {
        await draft.drop();
      }
    } },
    { method: 'GET', path: '/api/files/:id', handler: async ({ params, person }) => {
      const id = idIn(params.id);
      if (id === 0) throw notFound();
      const file = await database().get<StoredFile>(`SELECT ${columns} FROM "stored_files" WHERE "id" = ?`, [id]);
      if (!file) throw notFound();
      const { typeId, recordId, fieldId } = file;
      const seen = typeId === null || recordId === null || fieldId === null
        ? file.uploadedBy === person.id
        : await mayRead(person, id, { typeId, recordId, fieldId });
      if (!seen) throw notFound();
      return handOver(file);
    } },
  ];
}

async function store(person: { id: number }, name: string, draft: Draft): Promise<Reply> {
  await draft.keep();
  const mime = mimeOf(name, draft.head);
  const row = await database().transaction((tx) => tx.get<{ id: number }>(
    `INSERT INTO "stored_files" ("name", "mime", "size", "sha256", "uploaded_by", "uploaded_at") VALUES (?, ?, ?, ?, ?, ?) RETURNING "id"`,
    [name, mime, draft.size, draft.sha256, person.id, now().toISOString()]));
  sweepNowAndThen(database());
  return { status: 201, body: { id: row!.id, name, size: draft.size, mime } };
}

async function handOver(file: StoredFile): Promise<Reply> {
  const path = blobPath(file.sha256);
  if (!(await stat(path).catch(() => undefined))) throw notFound();
  const shown = isShownInline(file.mime);
  return {
    headers: {
      'content-type': file.mime,
      'content-length': String(file.size),
      'content-disposition': contentDisposition(shown ? 'inline' : 'attachment', file.name),
      'content-security-policy': shown ? "default-src 'none'; frame-ancestors 'self'" : "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
    },
    stream: (response) => pipeline(createReadStream(path), response),
  };
}
