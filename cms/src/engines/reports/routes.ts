/** The reports over HTTP: a screen's figures, an Excel file, paper. */
import { today } from '../../foundation/clock';
import type { Route } from '../../foundation/http';
import { malformed, notFound } from '../../foundation/refusal';
import type { Person } from '../access';
import { contentDisposition } from '../files';
import { model } from '../model';
import { renderPdf } from '../print';
import { readParameters } from './parameters';
import { mayOpen, runReport } from './run-report';
import { sentences } from './sentences';
import { toPaper } from './to-paper';
import { toXlsx } from './to-xlsx';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** `GET /api/reports/:name?<parameters>&format=json|xlsx|pdf`. */
export const reportRoutes: Route<Person>[] = [{
  method: 'GET', path: '/api/reports/:name', handler: async ({ params, query, person, language }) => {
    const report = model().reports.find(({ name }) => name === params.name);
    if (!report || !mayOpen(person, report)) throw notFound(sentences.unknown);
    const format = query.get('format') ?? 'json';
    if (!['json', 'xlsx', 'pdf'].includes(format)) throw malformed(sentences.format);
    const result = await runReport(person, report, readParameters(report, query));
    const file = (ending: string) => contentDisposition('attachment', `${report.label[language]} ${today()}.${ending}`);
    if (format === 'xlsx') return { headers: { 'content-type': xlsx, 'content-disposition': file('xlsx') }, body: await toXlsx(result, language) };
    if (format === 'pdf') return { headers: { 'content-type': 'application/pdf', 'content-disposition': file('pdf') }, body: await renderPdf(toPaper(result, language, person.name)) };
    return { body: result };
  },
}];
