/** Writes a new record: its row, lines, links, files and search index. */
import { now } from '../../foundation/clock';
import type { Transaction } from '../../foundation/database';
import type { Person } from '../access';
import { bindFiles } from '../files';
import type { RecordType } from '../model';
import { codecs } from './codec';
import { columnsOf } from './columns';
import { completeValues } from './complete-values';
import { compute } from './compute';
import { claimKeys, nameHolder } from './duplicates';
import { departmentReference } from './department-label';
import { documentId } from './document-id';
import type { Changes, FileValue, LineInput, LoadedRecord, Reference, Seal, SystemPart } from './record';
import { refusingViolations } from './refuse-violation';
import { indexRecords } from './search-index';
import { person } from './projection';
import { quoted } from './sql';
import { hooked, type PhysicalRow } from './strapi-hooks';
import { encodeRecord, encodeSystem, shaped, systemPartOf } from './system-values';
import { tellOfWrite } from './write-listeners';
import { writeLines } from './write-lines';
import { writeLinks } from './write-links';
import { written } from './written';

const fresh: SystemPart = { flowVersion: null, round: 0, headSeq: 0, headHash: null, fingerprint: null };

/**
 * Inserts what was validated, or what an engine gives. The owner is `by` and the department `by`'s unless the values say otherwise;
 * a type with a flow starts in its first state. Computed fields are computed.
 * @param seal as for `update`; the record has no id yet either
 */
export async function insert(tx: Transaction, type: RecordType, values: Changes, by: Person, seal?: Seal): Promise<LoadedRecord> {
  const given = await completeValues(tx, type, values);
  const moment = now().toISOString();
  const start: Changes = {
    state: type.flow?.states[0].name ?? null,
    owner: by.id > 0 ? person(by.id) : null,
    createdAt: moment,
    updatedAt: moment,
  };
  if (type.store === 'own' && given.department === undefined) start.department = await departmentReference(tx, by.departmentId);
  const record = shaped(type, { ...start, ...given, version: 1 }, { ...fresh, ...systemPartOf(given) });
  for (const part of type.parts) record[part.field.name] = ((given[part.field.name] ?? []) as LineInput[]).map((line) => ({ ...line })) as never;
  compute(type, record);
  Object.assign(record.system, seal?.(record));

  const encoded = encodeRecord(type, record, tx.dialect);
  encodeSystem(encoded, record.system);
  const row: PhysicalRow = { document_id: documentId(), published_at: codecs.datetime.encode(record.createdAt, tx.dialect), ...encoded, ...accountOf(type) };
  return hooked(tx, type, 'Create', { params: { data: row } }, async () => {
    await claimKeys(tx, type, null, record, by);
    const columns = Object.keys(row);
    const inserted = await refusingViolations(type, () => tx.get<{ id: number }>(
      `INSERT INTO ${quoted(type.table)} (${columns.map(quoted).join(', ')}) VALUES (${columns.map(() => '?').join(', ')}) RETURNING "id"`,
      Object.values(row)));
    record.id = Number(inserted?.id);
    await nameHolder(tx, type, record.id);
    for (const part of type.parts) {
      const { name } = part.field;
      record[name] = await refusingViolations(type, () => writeLines(tx, part, record.id, record[name] as LineInput[], []));
    }
    await writeAround(tx, type, record, by);
    await tellOfWrite(tx, type, null, record, by);
    written(tx, type, record);
    return record;
  });
}

async function writeAround(tx: Transaction, type: RecordType, record: LoadedRecord, by: Person) {
  for (const column of columnsOf(type).values()) {
    const value = record[column.name];
    if (column.link) await writeLinks(tx, column, record.id, value as Reference[], true);
    if (column.type === 'files' && (value as FileValue[]).length > 0) {
      await bindFiles(tx, (value as FileValue[]).map(({ id }) => id), { typeId: type.id, recordId: record.id, fieldId: column.field?.id ?? 0 }, by);
    }
  }
  await indexRecords(tx, type, [record]);
}

/** What Strapi's users table wants of a new account; without a password nobody can sign in to it. */
function accountOf(type: RecordType): PhysicalRow {
  return type.store === 'people' ? { provider: 'local', confirmed: true } : {};
}
