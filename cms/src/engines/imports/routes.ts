/** The routes of imports: template, upload, and the jobs that come of it. */
import { createHash } from 'node:crypto';
import { today } from '../../foundation/clock';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import type { Route } from '../../foundation/http';
import { forbidden, malformed } from '../../foundation/refusal';
import type { Person } from '../access';
import { contentDisposition } from '../files';
import type { RecordType } from '../model';
import { idOfPath, oncePerKey, readNoQuery, typeOfPath, writtenTypeOfPath } from '../records';
import { readSheet, sheetMime, writeSheet } from '../sheets';
import { errorColumns, errorRows } from './errors-file';
import { mayImport } from './import-field';
import { openJob } from './open-job';
import { readForm } from './read-form';
import { sentences } from './sentences';
import { jobOf, jobsOf, shownJob } from './shown-job';
import { template } from './template';
import { undoJob } from './undo-job';

export const importRoutes: Route<Person>[] = [
  {
    method: 'GET', path: '/api/:plural/import/template', handler: async ({ person, params, query, language }) => {
      const type = importable(person, params.plural);
      if ((query.get('format') ?? 'xlsx') !== 'xlsx') throw malformed(sentences.templateFormat);
      return { headers: { 'content-type': sheetMime.xlsx, 'content-disposition': contentDisposition('attachment', `${type.label[language]}.xlsx`) }, body: await template(person, type, language) };
    },
  },
  {
    method: 'POST', path: '/api/:plural/import', multipart: true, handler: async (request) => {
      const { person, params, language } = request;
      const type = importable(person, params.plural);
      const { bytes, ...asked } = await readForm(request.raw);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return oncePerKey({ ...request, body: { ...asked, sha256 } }, async () => (
        { status: 202, body: { job: await openJob(person, type, await readSheet(bytes, language), asked) } }));
    },
  },
  {
    method: 'GET', path: '/api/jobs', handler: async ({ person, query, language }) => {
      const plural = query.get('plural');
      return { body: await jobsOf(person, language, plural === null ? undefined : typeOfPath(person, plural).id) };
    },
  },
  {
    method: 'GET', path: '/api/jobs/:id', handler: async ({ person, params, query, language }) => {
      readNoQuery(query);
      return { body: await shownJob(await jobOf(person, idOfPath(params.id)), language) };
    },
  },
  {
    method: 'GET', path: '/api/jobs/:id/errors', handler: async ({ person, params, language }) => {
      const job = await jobOf(person, idOfPath(params.id));
      const name = sentences.problem[language];
      return {
        headers: { 'content-type': sheetMime.xlsx, 'content-disposition': contentDisposition('attachment', `${job.file_name.replace(/\.\w+$/, '')} ${today()} ${name}.xlsx`) },
        stream: (response) => pipeline(Readable.from(writeSheet({ format: 'xlsx', name, columns: errorColumns(job, language) }, errorRows(job, language))), response),
      };
    },
  },
  {
    method: 'POST', path: '/api/jobs/:id/undo', handler: async ({ person, params }) => {
      const job = await jobOf(person, idOfPath(params.id));
      await undoJob(job);
      return { status: 202, body: { job: Number(job.id) } };
    },
  },
];

/** @throws 404 for a type that the person does not see, 403 where they may not create. */
function importable(person: Person, plural: string): RecordType {
  const type = writtenTypeOfPath(person, plural);
  if (!mayImport(person, type)) throw forbidden();
  return type;
}
