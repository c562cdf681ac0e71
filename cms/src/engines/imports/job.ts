/** An import as it stands in the database. */
import type { Labels } from '../../foundation/language';
import type { MappedColumn } from './map-columns';

export type JobState = 'queued' | 'running' | 'done' | 'failed' | 'undone';

/** `checking`: every row is judged, nothing is written. `writing`. `reverting`: what was written goes again, because it failed. `undoing`: the same, because somebody asked. */
export type JobPhase = 'checking' | 'writing' | 'reverting' | 'undoing';

export interface JobRow {
  id: number; person_id: number; type_id: number; file_name: string; dry_run: number; key_name: string | null; columns: string;
  state: JobState; phase: JobPhase; after_record: number; done: number; total: number; created: number; updated: number; failed: number; kept: number;
  message: string | null; at: string; ended_at: string | null; owner: string | null; lease_until: string | null;
}

/** A row of its file. `record_id`, `version` and (of a changed record) `before` stand on the first row of a record that was written. */
export interface FileRow {
  n: number; record_no: number; cells: string; problems: string | null; record_id: number | null; version: number | null; before: string | null; kept: string | null;
}

export const columnsOf = (job: JobRow): MappedColumn[] => JSON.parse(job.columns) as MappedColumn[];
export const messageOf = (text: string | null): Labels | null => (text === null ? null : JSON.parse(text) as Labels);
