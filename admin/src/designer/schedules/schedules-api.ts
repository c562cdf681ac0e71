/** The server's routes for schedules: their dates and runs, what a drawn one would do, and running a published one now. */
import type { ScheduleFile } from '@model/schedules-file';
import type { Labels } from '../../meta/contract';
import { request } from '../../providers/http';

export interface ScheduleDate { nominal: string; day: string; at: string }
export interface RunDay { day: string; at: string; made: number; there: number; none: number; failed: number; late: number; records: { id: number; label: string }[]; errors: string[] }
export interface Published { name: string; dates: ScheduleDate[]; runs: RunDay[] }
export interface PreviewedDraft { subject: string; day: string; outcome: 'made' | 'there' | 'none' | 'failed'; owner: string | null; values: { label: Labels; text: string }[]; message?: string }
export interface Looked { dates: ScheduleDate[]; day: string; total: number; drafts: PreviewedDraft[] }

const call = async <T>(path: string, body?: unknown): Promise<T> => (await request<T>(`/api/design/schedules${path}`, body === undefined ? {} : { method: 'POST', body })).json;

export const schedulesApi = {
  published: (type: string) => call<Published[]>(`?type=${encodeURIComponent(type)}`),
  look: (type: string, schedule: ScheduleFile) => call<Looked>('/look', { type, schedule }),
  run: (type: string, name: string) => call<{ ordered: number }>('/run', { type, name }),
};
