/** The mail queue as the server gives it, and what an administrator does about it. */
import type { Labels } from '../../meta/contract';
import { request } from '../../providers/http';
import { underKey } from '../../providers/idempotency-key';
import { listQuery, totalOf } from '../../providers/query';

/** Whose mail it is: somebody with a login (`person`), or an address outside. `recipient` is what filters take. */
interface Addressee { recipient: string; person: number | null; name: string; address: string }
export interface WaitingRecipient extends Addressee { waiting: number; failed: number; dead: number; oldest: string | null }
export interface Bounced extends Addressee { reason: string; at: string }
export interface Queue { waiting: number; failed: number; dead: number; oldest: string | null; recipients: WaitingRecipient[]; bounced: Bounced[] }

export const queueStates = ['waiting', 'failed', 'dead', 'sent', 'skipped'] as const;
export type QueueState = (typeof queueStates)[number];

export interface QueuedMail extends Addressee {
  id: number; event: string; subject: string | null; plural: string | null; typeLabel: Labels | null; recordId: number | null;
  state: QueueState; attempts: number; error: string | null; at: string; dueAt: string | null; sentAt: string | null; digest: boolean; canResend: boolean;
}

export interface Wanted { state?: QueueState; recipient?: string; person?: number }

const path = '/api/mail-queue';

export const readQueue = async (): Promise<Queue> => (await request<Queue>(path)).json;

export async function readQueued(filter: Wanted, page: number, perPage: number): Promise<{ mails: QueuedMail[]; total: number }> {
  const query = listQuery({ filter: { ...filter }, pagination: { page, perPage }, sort: { field: 'id', order: 'DESC' } });
  const { json, headers } = await request<QueuedMail[]>(`${path}/mails?${query}`);
  return { mails: json, total: totalOf(headers) };
}

const post = <T>(to: string, body: unknown) => underKey(to, body, async (key) => (await request<T>(to, { method: 'POST', body, headers: { 'idempotency-key': key } })).json);

/** What is to be sent anew: these mails, or all that the filter lets through. */
export type Chosen = { ids: number[] } | Wanted;
export const resendMails = (chosen: Chosen): Promise<{ resent: number }> => post(`${path}/resend`, chosen);
export const clearAddress = (address: string): Promise<{ address: string }> => post(`${path}/clear`, { address });
