/** The rows of an exported list, batch by batch: a record with lines stands once per line. */
import { setImmediate as breathe } from 'node:timers/promises';
import type { Language } from '../../foundation/language';
import { people, type Person } from '../access';
import type { RecordType } from '../model';
import type { Cell } from '../sheets';
import { exportRows, type Line } from '../store';
import { atTheirSteps } from '../workflow';
import type { ExportColumn } from './export-column';

const batch = 250;

/** @param ids of the list, in its order; each batch is read with the rights that the person has by then */
export async function* exportBatches(person: Person, type: RecordType, ids: readonly number[], columns: readonly ExportColumn[], language: Language): AsyncGenerator<Cell[][]> {
  const parts = new Set(columns.flatMap(({ part }) => part ?? []));
  for (let from = 0; from < ids.length; from += batch) {
    const reader = await atTheirSteps(people().byId(person.id) ?? person);
    const records = await exportRows(reader, type, ids.slice(from, from + batch), parts);
    yield records.flatMap((record) => {
      const [part] = parts;
      const lines = part === undefined ? [] : record[part] as Line[];
      return (lines.length > 0 ? lines : [undefined]).map((line) => columns.map((column) => column.cell(record, line, language)));
    });
    // Whoever else asks something meanwhile comes first.
    await breathe();
  }
}
