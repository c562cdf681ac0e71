/** The server's design routes as the designer calls them. */
import type { Labels, Meta, Reference, RuleGroup, StoredRecord } from '../meta/contract';
import { request, requestBlob } from '../providers/http';
import type { Files } from './draft/pack-files';

export interface Draft { base: number; active: number; rev: number; changed: string[]; files: Files }
/** `files` are those that the call touched; absent where the caller sent them. */
export interface Saved { base: number; rev: number; files?: Files }
/** `path` is a file, then the place in it: `orders/requisition/schema.json#attributes.lines`. */
export interface Difference { path: string; message: string }
export interface Problem extends Difference { code: string }
export interface Impact extends Difference { kind: string; count: number; sample?: { plural: string; id: number; value: unknown }[] }
export interface Checked { rev: number; structural: boolean; errors: Problem[]; impact: Impact[]; diff: Difference[] }
/** Both sides had changed the same place; the draft's was taken. */
export interface Conflict { path: string; ours: unknown; theirs: unknown }
export interface Version { n: number; state: 'booting' | 'active' | 'failed' | 'superseded'; origin?: string; by: Reference | null; at: string; note: string | null; cause?: string | null; changes?: Difference[]; files?: Files }
export interface Comparison { changes: Difference[]; files: { path: string; before: unknown; after: unknown }[] }
export interface Trashed { id: string; kind: 'type' | 'field'; type: string; field?: string; name: string; label: Labels; retiredAt: string | null; version: number; count: number; bytes: number }
export interface LogEntry { id: number; at: string; by: Reference | null; kind: 'publish' | 'restore' | 'purge' | 'view'; version: number | null; note: string; changes: Difference[] }
/** What a zip would bring; `conflicts` are places that both sides have changed and nobody has decided. */
export interface Imported { added: string[]; changed: string[]; conflicts: Conflict[] }
export type Side = 'ours' | 'theirs';
export type Choices = Record<string, Side>;
/** A role's rights as the explanation gives them; `holds` says whether the record meets `rows`. */
export interface ExplainedGrant { path: string; role: string; may: string[]; rows: RuleGroup | null; holds: boolean | null; editRows: RuleGroup | null; editHolds: boolean | null }
export interface Explained { person: Reference; reason: string; verbs: Record<string, boolean>; grants: ExplainedGrant[]; hidden: string[]; readOnly: string[]; record?: { id: number; visible: boolean } }
export type Rules = Record<string, 'empty' | 'stop'>;
interface Publishing { version: number; structural?: boolean }

const call = async <T>(path: string, method?: 'GET' | 'POST' | 'PUT' | 'DELETE', body?: unknown): Promise<T> => (await request<T>(`/api/design/${path}`, { method, body })).json;

export const design = {
  draft: () => call<Draft>('draft'),
  /** `files` holds what changed; null takes a file away. */
  save: (rev: number, files: Record<string, unknown>) => call<Saved>('draft', 'PUT', { rev, files }),
  discard: () => call<Draft>('draft', 'DELETE'),
  /** `field` is the field's keys; every place that says the old name follows. */
  rename: (rev: number, type: string, field: string, name: string) => call<Saved>('draft/rename', 'POST', { rev, type, field, name }),
  rebase: (rev: number) => call<Draft & { conflicts: Conflict[] }>('draft/rebase', 'POST', { rev }),
  bringBack: (rev: number, type: string, field?: string) => call<Saved>('draft/restore', 'POST', { rev, type, field }),
  check: () => call<Checked>('check', 'POST', {}),
  publish: (rev: number, note: string, rules: Rules) => call<Publishing>('publish', 'POST', { rev, note, rules }),
  versions: () => call<Version[]>('versions'),
  version: (n: number) => call<Version>(`versions/${n}`),
  /** A version with all its files. */
  wholeVersion: (n: number) => call<Version>(`versions/${n}?files=1`),
  compare: (a: number, b: number) => call<Comparison>(`versions/${a}/diff/${b}`),
  restore: (n: number, note: string) => call<Publishing>(`versions/${n}/restore`, 'POST', { note }),
  trash: () => call<Trashed[]>('trash'),
  log: async (from: number, to: number) => {
    const { json, headers } = await request<LogEntry[]>(`/api/design/log?range=[${from},${to}]`);
    return { entries: json, total: Number(headers.get('content-range')?.split('/')[1] ?? json.length) };
  },
  explain: (person: number, plural: string, id?: number) => call<Explained>(`explain?user=${person}&plural=${encodeURIComponent(plural)}${id === undefined ? '' : `&id=${id}`}`),
  /** The published packs, or one of them, as a zip. */
  exportPacks: (pack?: string) => requestBlob(`/api/design/packs${pack ? `/${encodeURIComponent(pack)}` : ''}`),
  /** Says what a zip would bring; without `dry` it goes into the draft. */
  importPacks: async (zip: File, choices: Choices, dry: boolean) => {
    const body = new FormData();
    body.append('choices', JSON.stringify(choices));
    body.append('file', zip);
    return (await request<Imported>(`/api/design/packs${dry ? '?dryRun=1' : ''}`, { method: 'POST', body })).json;
  },
  /** A paper form as it is drawn, filled with a record: a page of its own. */
  sheet: (type: string, form: unknown, record: number) => call<{ html: string }>('print/preview', 'POST', { type, form, record }),
  /** What somebody else gets to see; each look stands in the log. */
  metaAs: (person: number) => call<Meta>(`as/${person}/meta`),
  listAs: (person: number, plural: string) => call<StoredRecord[]>(`as/${person}/${plural}?range=[0,9]`),
  recordAs: (person: number, plural: string, id: number) => call<StoredRecord>(`as/${person}/${plural}/${id}`),
  purge: (id: string, name: string) => call<unknown>(`trash/${id}/purge`, 'POST', { name }),
};

/** What the server said when it refused. */
export interface Refused { status?: number; message: string; body?: { message?: string; code?: string; problems?: Problem[]; changes?: Difference[] } }
