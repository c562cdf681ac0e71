/** The simple-rest dialect for react-admin, with what ours adds: versions, idempotency keys, act, bulk, history, print and files. */
import type { DataProvider, RaRecord } from 'ra-core';
import type { FileValue, HistoryEntry, Labels, Language, Reference, StoredRecord } from '../meta/contract';
import { request, requestBlob } from './http';
import { underKey } from './idempotency-key';
import { listQuery, totalOf, type ListQuery } from './query';

export interface BulkResult { id: number; status: number; message?: string; record?: StoredRecord }
/** How each kind of notice comes by mail; `digestAt` is when the day's one mail goes out. */
export interface NoticePreferences { digestAt: string; kinds: { kind: string; label: Labels; mandatory: boolean; how: 'each' | 'digest' | 'none' }[] }
/** What people set for themselves. */
export interface Preferences { id: number; language: Language; mailPreference: string; standIn: Reference | null; standInFrom: string | null; standInUntil: string | null }
type Input = Record<string, unknown>;

const at = (...parts: (string | number)[]) => ['/api', ...parts.map((part) => encodeURIComponent(part))].join('/');
const post = <T>(path: string, body: unknown) => underKey(path, body, (key) => request<T>(path, { method: 'POST', body, headers: { 'idempotency-key': key } }));
const remove = (resource: string, id: string | number) => request<RaRecord | undefined>(at(resource, id), { method: 'DELETE' });

/** What a person typed, without what only the server says. */
function typed({ actions: _actions, fields: _fields, ...rest }: Input): Input {
  return rest;
}

async function list(resource: string, params: ListQuery & { signal?: AbortSignal }) {
  const { json, headers } = await request<RaRecord[]>(`${at(resource)}?${listQuery(params)}`, { signal: params.signal });
  return { data: json, total: totalOf(headers) };
}

const reads = {
  getList: list,
  getOne: async (resource: string, { id, signal }: { id: string | number; signal?: AbortSignal }) =>
    ({ data: (await request<RaRecord>(at(resource, id), { signal })).json }),
  getMany: (resource: string, { ids, signal }: { ids: (string | number)[]; signal?: AbortSignal }) =>
    list(resource, { filter: { id: ids }, pagination: { page: 1, perPage: Math.max(ids.length, 1) }, signal }),
  getManyReference: (resource: string, { target, id, ...params }: ListQuery & { target: string; id: string | number }) =>
    list(resource, { ...params, filter: { ...params.filter, [target]: id } }),
  /** What happened to a record, oldest first. */
  history: async (resource: string, id: number) => (await request<HistoryEntry[]>(at(resource, id, 'history'))).json,
  /** A paper form of a record. */
  print: (resource: string, id: number, form: string, format: 'html' | 'pdf') => requestBlob(`${at(resource, id, 'print', form)}?format=${format}`),
  /** The content of an uploaded file. */
  file: (id: number) => requestBlob(at('files', id)),
  mailAttachment: (mail: number, position: number) => requestBlob(at('mails', mail, 'attachments', position)),
};

const writes = {
  create: async (resource: string, { data }: { data: Input }) => ({ data: (await post<RaRecord>(at(resource), typed(data))).json }),
  update: async (resource: string, { id, data }: { id: string | number; data: Input }) =>
    ({ data: (await request<RaRecord>(at(resource, id), { method: 'PUT', body: typed(data) })).json }),
  delete: async (resource: string, { id, previousData }: { id: string | number; previousData?: RaRecord }) => {
    await remove(resource, id);
    return { data: previousData ?? { id } };
  },
  deleteMany: async (resource: string, { ids }: { ids: (string | number)[] }) => {
    for (const id of ids) await remove(resource, id);
    return { data: ids };
  },
  updateMany: async (resource: string, { ids, data }: { ids: (string | number)[]; data: Input }) => {
    const { json } = await post<{ results: BulkResult[] }>(at(resource, 'bulk'), { items: ids.map((id) => ({ id })), set: data });
    return { data: json.results.filter(({ status }) => status < 300).map(({ id }) => id) };
  },
  /** Does an action of the record; the answer is the record as this person sees it now. */
  act: async (resource: string, id: number, action: string, input: Input) => (await post<StoredRecord>(at(resource, id, 'act', action), input)).json,
  /** Does one action on many records, each for itself. */
  bulk: async (resource: string, body: { items: { id: number; version: number }[]; act: string; note?: string }) =>
    (await post<{ results: BulkResult[] }>(at(resource, 'bulk'), body)).json.results,
  /** Keeps a file; it belongs to nothing until a record that names it is saved. */
  upload: async (file: File): Promise<FileValue> => {
    const body = new FormData();
    body.append('file', file);
    return (await request<FileValue>(at('files'), { method: 'POST', body })).json;
  },
  /** Takes note of one notice, or of all. */
  readNotice: async (id: number) => void (await post(at('notices', id, 'read'), {})),
  readNotices: async () => void (await post(at('notices', 'read'), {})),
  /** An empty input only asks how it is. */
  noticePreferences: async (input: { digestAt?: string; kinds?: Record<string, string> } = {}) => (await request<NoticePreferences>(at('notices', 'preferences'), { method: 'POST', body: input })).json,
  /** What a person sets for themselves; an empty input only asks how it is. */
  preferences: async (input: Input) => (await request<{ user: Preferences }>(at('auth', 'preferences'), { method: 'POST', body: input })).json.user,
  changePassword: async (input: { currentPassword: string; password: string; passwordConfirmation: string }) => (await request<{ jwt?: string }>(at('auth', 'change-password'), { method: 'POST', body: input })).json,
  /** Marks a task as seen. */
  readTask: async (id: number) => void (await post(at('tasks', id, 'read'), {})),
};

/** react-admin's data provider, and ours beside it. */
export const api = { ...reads, ...writes };
export const dataProvider = api as unknown as DataProvider;
