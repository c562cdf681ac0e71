/** A record in memory, which is a record in the API: one representation for every engine. */

/** A pointer to another record or person; `type` only where a field may point to several types. */
export interface Reference { id: number; label: string; type?: string }
/** A pointer to a role. */
export interface RoleReference { id: number; name: string; label: string }
/** A stored file, without its content. */
export interface FileValue { id: number; name: string; size: number; mime: string }

export type CellValue = string | number | boolean | null | Reference | RoleReference | (Reference | RoleReference)[] | string[] | FileValue[];

/** One row of a lines field; the order of the list is theirs. */
export interface Line { id: number; [field: string]: CellValue }

export type RecordValue = CellValue | Line[];

/** The part of a record that every type has, with the fields of its type beside it. */
export interface StoredRecord {
  id: number;
  number: string | null;
  state: string | null;
  version: number;
  owner: Reference | null;
  department: Reference | null;
  createdAt: string;
  updatedAt: string;
  submittedAt: string | null;
  closedAt: string | null;
  remarks: string | null;
  attachments: FileValue[];
  [field: string]: RecordValue;
}

/** What engines keep on a record's row and no API shows. */
export interface SystemPart {
  flowVersion: number | null;
  round: number;
  headSeq: number;
  headHash: string | null;
  fingerprint: string | null;
}

/** A record as `load` gives it: every field, its lines, and what the engines keep on its row. */
export type LoadedRecord = StoredRecord & { system: SystemPart };

/** A line to be written: without an id it is new. */
export type LineInput = Omit<Line, 'id'> & { id?: number };

/**
 * What is to be written: values of fields as a record carries them, lines as LineInput[] (the whole list), and system values.
 * `owner` and `department` are references or ids.
 */
export type Changes = Record<string, RecordValue | LineInput[] | undefined> & Partial<SystemPart>;

/** What a write's history gives for the row, from the record as it will be. */
export type Seal = (after: StoredRecord) => Pick<SystemPart, 'headSeq' | 'headHash' | 'fingerprint'>;
