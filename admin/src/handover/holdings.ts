/** What somebody holds, as the server gives it, and giving it to others. */
import type { Labels, Reference } from '../meta/contract';
import { underKey } from '../providers/idempotency-key';
import { request } from '../providers/http';

interface HeldRecord { type: string; plural: string; id: number; number: string | null; title: string | null; state: string | null; stateLabel: Labels | null }

export interface Holdings {
  person: Reference & { blocked: boolean };
  tasks: (HeldRecord & { task: number; step: Labels | string; since: string; due: string | null })[];
  records: HeldRecord[];
  flows: { type: string; typeLabel: Labels; label: Labels; path: string }[];
  reports: Reference[];
  standIns: (Reference & { from: string | null; until: string | null })[];
  fields: { type: string; plural: string; typeLabel: Labels; field: string; label: Labels; count: number; records: HeldRecord[] }[];
}

export interface Failure { what: string; id: number | null; message: string }
export type Plan = Record<string, unknown>;

const path = (plural: string, id: number) => `/api/${plural}/${id}/handover`;

export const readHoldings = async (plural: string, id: number): Promise<Holdings> => (await request<Holdings>(path(plural, id))).json;

export const handOver = (plural: string, id: number, plan: Plan): Promise<{ failed: Failure[]; left: Holdings }> =>
  underKey(path(plural, id), plan, async (key) => (await request<{ failed: Failure[]; left: Holdings }>(path(plural, id), { method: 'POST', body: plan, headers: { 'idempotency-key': key } })).json);

/** Whether anything is left that keeps the account open. */
export const isBound = ({ tasks, records, flows, reports, standIns }: Holdings): boolean => [tasks, records, flows, reports, standIns].some((list) => list.length > 0);

/** The form's values as the server takes them: people as ids, nothing that was left empty. */
export function planOf(values: Record<string, unknown>): Plan {
  const idOf = (value: unknown) => (typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined);
  const several = (value: unknown) => Object.fromEntries(Object.entries((value ?? {}) as Record<string, unknown>).flatMap(([key, one]) => (idOf(one) === undefined ? [] : [[key.replaceAll('|', '.'), idOf(one)]])));
  const { to, flows, reports, standIns, tasks, records, fields, note, block } = values;
  return Object.fromEntries(Object.entries({
    to: idOf(to), flows: idOf(flows), reports: idOf(reports), standIns: idOf(standIns), tasks: several(tasks), records: several(records), fields: several(fields), note: note || undefined, block: block === true,
  }).filter(([, value]) => value !== undefined));
}
