/** `GET /api/<plural>/export?format=xlsx|csv&filter=&sort=&columns=`: a list as a file, all of it, as it stands on the person's screen. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { today } from '../../foundation/clock';
import type { Route } from '../../foundation/http';
import { phrase, type Language } from '../../foundation/language';
import { forbidden, malformed } from '../../foundation/refusal';
import { can, type Person } from '../access';
import { contentDisposition } from '../files';
import type { RecordType } from '../model';
import { readListQuery, typeOfPath } from '../records';
import { sheetMime, writeSheet, type SheetFormat } from '../sheets';
import { exportIds } from '../store';
import { exportBatches } from './export-batches';
import { exportColumns, type ExportColumn } from './export-column';
import { sentences } from './sentences';

export const exportRoutes: Route<Person>[] = [{
  method: 'GET', path: '/api/:plural/export', handler: async ({ person, params, query, language }) => {
    const type = typeOfPath(person, params.plural);
    if (can(person, type, 'export') === false) throw forbidden();
    const rest = new URLSearchParams(query);
    const format = formatOf(rest.get('format'));
    const columns = columnsOf(rest.get('columns'), person, type, language);
    for (const name of ['format', 'columns']) rest.delete(name);
    if (rest.has('range')) throw malformed(sentences.noRange);
    const { filter, q, sort } = readListQuery(rest);
    const ids = await exportIds(person, type, { filter, q, sort });
    const name = type.label[language];
    return {
      headers: { 'content-type': sheetMime[format], 'content-disposition': contentDisposition('attachment', `${name} ${today()}.${format}`) },
      stream: (response) => pipeline(
        Readable.from(writeSheet({ format, name, columns: columns.map(({ column }) => column) }, exportBatches(person, type, ids, columns, language))), response),
    };
  },
}];

function formatOf(text: string | null): SheetFormat {
  if (text === null || text === 'xlsx') return 'xlsx';
  if (text === 'csv') return 'csv';
  throw malformed(sentences.format);
}

/** All columns of the record itself, or those named, in their order; columns of one lines field at most. */
function columnsOf(text: string | null, person: Person, type: RecordType, language: Language): ExportColumn[] {
  const all = exportColumns(person, type, language);
  if (text === null || text === '') return all.filter(({ part }) => part === undefined);
  const names = namesIn(text);
  const chosen = names.map((name) => {
    const found = all.find((column) => column.name === name);
    if (!found) throw malformed(phrase(sentences.unknownColumn, { name }));
    return found;
  });
  if (new Set(chosen.flatMap(({ part }) => part ?? [])).size > 1) throw malformed(sentences.onePart);
  return chosen;
}

function namesIn(text: string): string[] {
  try {
    const names: unknown = JSON.parse(text);
    if (Array.isArray(names) && names.length > 0 && names.length <= 300 && names.every((name) => typeof name === 'string')) return [...new Set(names)];
  } catch {
    // Said below.
  }
  throw malformed(sentences.columnsShape);
}
