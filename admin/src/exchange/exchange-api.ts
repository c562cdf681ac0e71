/** Lists as files, files as records: the calls and what they answer. */
import type { Labels } from '../meta/contract';
import { request, requestBlob } from '../providers/http';
import { underKey } from '../providers/idempotency-key';

export interface MappedColumn { header: string; field: string | null; examples: string[] }
export interface RowError { row: number; field: string | null; message: string }

export interface JobFigures {
  id: number;
  state: 'queued' | 'running' | 'done' | 'failed' | 'undone';
  phase: 'checking' | 'writing' | 'reverting' | 'undoing';
  done: number; total: number; created: number; updated: number; failed: number; kept: number;
  plural: string | null;
  label: Labels | null;
  fileName: string;
  dryRun: boolean;
  key: string | null;
  message: string | null;
  by: { id: number; label: string };
  at: string;
  undoable: boolean;
}

export interface Job extends JobFigures { columns: MappedColumn[]; errors: RowError[]; left: { row: number; id: number; message: string }[] }

/** How a file is meant. */
export interface Meant { dryRun: boolean; key?: string; mapping?: (string | null)[] }

const at = (plural: string) => `/api/${encodeURIComponent(plural)}`;

export const exchange = {
  start: async (plural: string, file: File, { dryRun, key, mapping }: Meant): Promise<number> => {
    const body = new FormData();
    body.append('dryRun', dryRun ? '1' : '');
    if (key) body.append('key', key);
    if (mapping) body.append('mapping', JSON.stringify(mapping));
    body.append('file', file);
    return (await request<{ job: number }>(`${at(plural)}/import`, { method: 'POST', body })).json.job;
  },
  job: async (id: number, signal?: AbortSignal) => (await request<Job>(`/api/jobs/${id}`, { signal })).json,
  jobs: async (plural?: string, signal?: AbortSignal) => (await request<JobFigures[]>(`/api/jobs${plural ? `?plural=${encodeURIComponent(plural)}` : ''}`, { signal })).json,
  undo: (id: number) => underKey(`/api/jobs/${id}/undo`, {}, (key) => request(`/api/jobs/${id}/undo`, { method: 'POST', body: {}, headers: { 'idempotency-key': key } })),
  template: (plural: string) => requestBlob(`${at(plural)}/import/template?format=xlsx`),
  errors: (id: number) => requestBlob(`/api/jobs/${id}/errors`),
};

/** Whether a job is at work or waits to be. */
export const isOpen = ({ state }: JobFigures): boolean => state === 'queued' || state === 'running';
