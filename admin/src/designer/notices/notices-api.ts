/** The server's routes for designing notices: what is wrong with the rules, how one reads, the same sent to oneself. */
import { request } from '../../providers/http';
import type { NoticeRule } from './notice-shape';

export interface NoticeProblem { path: string; code: string; message: string; severity: 'error' | 'warning' }
/** `recipients`: null where the flow decides; an `id` of null is an address outside. */
export interface SeenNotice {
  visible: boolean;
  subject: string;
  html: string;
  text: string;
  holds: boolean;
  complaint: string | null;
  to: { name: string; address: string } | null;
  attachments: { name: string; mime: string; size: number; text?: string }[];
  recipients: { id: number | null; label: string }[] | null;
}

const call = async <T>(path: string, body: unknown): Promise<T> => (await request<T>(`/api/design/notices/${path}`, { method: 'POST', body })).json;

export const noticesApi = {
  check: (type: string, rules: NoticeRule[]) => call<{ problems: NoticeProblem[] }>('check', { type, rules }),
  /** @param recipient a person; null = an address outside */
  preview: (type: string, rule: NoticeRule, record: number, recipient: number | null) => call<SeenNotice>('preview', { type, rule, record, recipient }),
  test: (type: string, rule: NoticeRule, record: number) => call<{ to: string }>('test', { type, rule, record }),
};
