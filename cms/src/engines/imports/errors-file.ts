/** The rows with something wrong in them as a workbook: as they were sent, with a column that says what is wrong and what to do. */
import { database } from '../../foundation/database';
import { phrase, type Labels, type Language } from '../../foundation/language';
import { people } from '../access';
import { typeById } from '../model';
import type { Cell, SheetColumn } from '../sheets';
import { importFields } from './import-field';
import { columnsOf, type FileRow, type JobRow } from './job';
import type { RowProblem } from './row-problem';
import { sentences } from './sentences';

const together = 200;

/** The headers are the file's own, so that what was corrected can be imported as it is. */
export function errorColumns(job: JobRow, language: Language): SheetColumn[] {
  const headers = columnsOf(job).map(({ header }): SheetColumn => ({ header, kind: 'text', width: 18 }));
  return [...headers, { header: sentences.rowOf[language], kind: 'text', width: 8 }, { header: sentences.problem[language], kind: 'text', width: 70 }];
}

/** All rows of a record of which one is wrong: half a document could not be imported again. */
export async function* errorRows(job: JobRow, language: Language): AsyncGenerator<Cell[][]> {
  const width = columnsOf(job).length;
  const label = labels(job);
  for (let after = 0; ;) {
    const rows = await database().all<FileRow>(
      `SELECT * FROM "job_rows" WHERE "job_id" = ? AND "n" > ? AND "record_no" IN (SELECT "record_no" FROM "job_rows" WHERE "job_id" = ? AND ("problems" IS NOT NULL OR "kept" IS NOT NULL)) ORDER BY "n" LIMIT ${together}`, [job.id, after, job.id]);
    if (rows.length === 0) return;
    after = Number(rows[rows.length - 1].n);
    yield rows.map(({ n, cells, problems, kept }) => {
      const given = JSON.parse(cells) as Cell[];
      const said = (JSON.parse(problems ?? '[]') as RowProblem[]).map((problem) => saidOf(problem, label)[language]);
      if (kept !== null) said.push((JSON.parse(kept) as Labels)[language]);
      return [...Array.from({ length: width }, (_, column) => given[column] ?? null), String(n), said.join('\n')];
    });
  }
}

function labels(job: JobRow): ReadonlyMap<string, Labels> {
  const [type, person] = [typeById(Number(job.type_id)), people().byId(Number(job.person_id))];
  return new Map(type && person ? importFields(person, type).map(({ path, label }) => [path, label]) : []);
}

function saidOf({ field, message }: RowProblem, label: ReadonlyMap<string, Labels>): Labels {
  const named = field === null ? undefined : label.get(field);
  return named ? phrase(sentences.at, { field: named, message }) : message;
}
