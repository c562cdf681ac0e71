/** What tests of notices do over and over: a submitted requisition, somebody's mails about it, the link in one. */
import type { Server } from './boot';
import type { ApiRecord } from './client';
import { until } from './place';

export interface Mail { id: number; to: string; subject: string; text: string; html: string; state: string; attempts: number; createdAt: string; sentAt: string | null }

/** A requisition of one tin, submitted by the market assistant; `changes` replace values. */
export async function submitted(server: Server, changes: Record<string, unknown> = {}): Promise<ApiRecord> {
  const owner = await server.as('market-assistant');
  return owner.act('requisitions', await drafted(server, changes), 'submit', {}) as Promise<ApiRecord>;
}

/** The same, not yet submitted. */
export async function drafted(server: Server, changes: Record<string, unknown> = {}): Promise<ApiRecord> {
  const owner = await server.as('market-assistant');
  const { rows } = await owner.list('stock-balances', { filter: { available_gt: '50' }, range: [0, 499] });
  const balance = rows.find(({ item, lot }) => item.type === 'product' && lot === null)!;
  return owner.post('/api/requisitions', {
    purpose: 'internal', warehouse: balance.warehouse.id, picker: owner.user.id, lines: [{ product: balance.item.id, quantity: '1' }], ...changes,
  }) as Promise<ApiRecord>;
}

/** Mails to a person that name the record, oldest first; waits for the first. */
export async function mailsTo(server: Server, username: string, record: { number: string | null }): Promise<Mail[]> {
  const reader = await server.as('administrator');
  const filter = encodeURIComponent(JSON.stringify({ to: username }));
  return until(async () => {
    const mails = (await reader.get(`/api/mails?filter=${filter}&sort=["id","ASC"]&range=[0,499]`)) as Mail[];
    const about = mails.filter(({ subject, text }) => record.number !== null && (subject.includes(record.number) || text.includes(record.number)));
    return about.length > 0 && about;
  }, `a mail to ${username} about ${record.number}`);
}

/** The path of the link that decides, as it stands on a line of its own. */
export function linkIn(mail: Mail): string {
  const line = mail.text.split('\n').find((one) => /^https?:\/\/[^ ]+\/approve\/[\w-]+$/.test(one));
  if (!line) throw new Error(`There is no link in the mail:\n${mail.text}`);
  return new URL(line).pathname;
}
