/** `POST /api/design/print/preview`: a paper form as it is being drawn, filled with a real record. */
import type { Route } from '../../foundation/http';
import { languages, phrase } from '../../foundation/language';
import { malformed, notFound, ruled } from '../../foundation/refusal';
import { fieldRights, type Person } from '../access';
import { model, printFile, type PrintFile } from '../model';
import { paperOf, toHtml } from '../print';
import { read } from '../store';
import { templateProblem } from '../wording';
import { problemTexts, sentences } from './sentences';

export const printDesignRoutes: Route<Person>[] = [{
  method: 'POST', path: '/api/design/print/preview', idempotent: false, handler: async ({ body, person, language }) => {
    const { type: folder, form: drawn, record: id } = (body ?? {}) as Record<string, unknown>;
    const form = printFile.safeParse(drawn);
    if (!form.success || typeof folder !== 'string' || typeof id !== 'number') throw malformed(sentences.bodyShape);
    const type = model().types.find(({ key, pack }) => `${pack}/${key}` === folder);
    const record = type && await read(person, type, id);
    if (!type || !record) throw notFound();
    refuseUnreadable(form.data);
    return { body: { html: toHtml(await paperOf(form.data, { type, record, language, readable: fieldRights(person, type).read, printedBy: person.name })) } };
  },
}];

/** @throws 422 where a text is no template */
function refuseUnreadable({ blocks }: PrintFile): void {
  for (const block of blocks) {
    if (!('text' in block)) continue;
    const detail = languages.map((language) => templateProblem(block.text[language])).find((problem) => problem !== null);
    if (detail) throw ruled(phrase(problemTexts['bad-template'], { detail }));
  }
}
