/** The printed forms over HTTP: a record, its form, HTML or PDF, as the asking person may see it. */
import type { Route } from '../../foundation/http';
import { phrase } from '../../foundation/language';
import { idIn } from '../../foundation/path-id';
import { malformed, notFound } from '../../foundation/refusal';
import { before, fieldRights, type Person } from '../access';
import { contentDisposition } from '../files';
import { typeByPlural } from '../model';
import { read } from '../store';
import { paperOf } from './printed-form';
import { renderPdf } from './render-pdf';
import { sentences } from './sentences';
import { toHtml } from './to-html';

/** `GET /api/:plural/:id/print/:form?format=html|pdf`. */
export const printRoutes: Route<Person>[] = [{
  method: 'GET', path: '/api/:plural/:id/print/:form', handler: async ({ params, query, person: who, language }) => {
    const type = typeByPlural(params.plural);
    const id = idIn(params.id);
    const person = type ? before(who, type, id) : who;
    const record = type && id > 0 ? await read(person, type, id) : null;
    if (!type || !record) throw notFound();
    const form = type.print.find(({ name }) => name === params.form)?.form;
    if (!form) throw notFound(sentences.noForm);
    const format = formatOf(query);
    const paper = await paperOf(form, { type, record, language, readable: fieldRights(person, type).read, printedBy: person.name });
    if (format === 'html') return { headers: htmlHeaders, body: toHtml(paper) };
    const name = contentDisposition('inline', `${paper.title}.pdf`);
    return { headers: { 'content-type': 'application/pdf', 'content-disposition': name }, body: await renderPdf(paper) };
  },
}];

/** The page brings its own style; it can run nothing and load nothing. */
const htmlHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
  'x-frame-options': 'SAMEORIGIN',
};

function formatOf(query: URLSearchParams): 'html' | 'pdf' {
  for (const name of query.keys()) if (name !== 'format') throw malformed(phrase(sentences.unknownParameter, { name }));
  const format = query.get('format') ?? 'html';
  if (format !== 'html' && format !== 'pdf') throw malformed(sentences.format);
  return format;
}
