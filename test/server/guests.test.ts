/** People without an account: a customer answers a statement by a link, once, sees no more than guests may, and is signed by name. */
import { describe, expect, it } from 'vitest';
import { forEachDatabase, useServer } from '../support/boot';
import { stranger, type ApiRecord } from '../support/client';
import { linkIn, mailsTo, type Mail } from '../support/notices';
import { until } from '../support/place';

forEachDatabase((database) => {
  describe('a statement that was sent to a customer', () => {
    const server = useServer(database);

    /** Sent, with the mail of each contact. */
    async function sent(): Promise<{ record: ApiRecord; mails: Mail[] }> {
      const assistant = await server().as('market-assistant');
      const { rows } = await assistant.list('customers', { range: [0, 99] });
      const customers = await Promise.all(rows.map(({ id }) => assistant.get(`/api/customers/${id}`) as Promise<ApiRecord>));
      const addressed = (one: ApiRecord) => [...new Set((one.contacts as { email: string | null }[]).flatMap(({ email }) => email ?? []))];
      const customer = customers.sort((a, b) => addressed(b).length - addressed(a).length)[0];
      const draft = await assistant.post('/api/statements', { customer: customer.id, from: '2026-10-01', until: '2026-10-31' }) as ApiRecord;
      const record = await assistant.act('statements', draft, 'send', {}) as ApiRecord;
      const mails = await Promise.all(addressed(customer).map(async (address) => (await mailsTo(server(), address, record))[0]));
      expect(mails.length).toBeGreaterThan(0);
      return { record, mails };
    }
    const visit = (mail: Mail, method = 'GET', body?: Record<string, string>, headers = {}) =>
      stranger(server().address).request(method, linkIn(mail), body && new URLSearchParams(body), headers);
    const now = async ({ id }: ApiRecord) => (await server().as('market-assistant')).get(`/api/statements/${id}`) as Promise<ApiRecord>;

    it('is confirmed by the customer, who is signed with name and address; the other contacts learn that it was', async () => {
      const { record, mails: [mail, ...others] } = await sent();
      expect(mail.subject).toContain('请您答复');
      expect(mail.text).not.toMatch(/\/#\/|登录/);
      expect(mail.html).toContain('确认');
      const page = await visit(mail);
      expect(page.status).toBe(200);
      expect(page.body).toContain(record.number);
      expect(page.body).not.toMatch(/办理经过|\/#\/statements|name="action" value="return"/);
      expect((await visit(mail, 'GET', undefined, { 'accept-language': 'en' })).body).toContain('no account is needed');
      expect(await now(record)).toMatchObject({ state: 'sent' });
      expect((await visit(mail, 'POST', { action: 'confirm' })).status).toBe(200);
      expect(await now(record)).toMatchObject({ state: 'done' });
      for (const late of [mail, ...others]) expect((await visit(late, 'POST', { action: 'confirm' })).status).toBe(410);
      const history = await (await server().as('market-assistant')).get(`/api/statements/${record.id}/history`) as { action: string; by: { label: string } }[];
      expect(history.filter(({ action }) => action === 'confirm')).toMatchObject([{ by: { label: expect.stringContaining(mail.to) } }]);
    });

    it('is disputed with a reason; what only the house may do is not offered', async () => {
      const { record, mails: [mail] } = await sent();
      for (const action of ['return', 'reject', 'check', 'cancel', 'terminate']) expect((await visit(mail, 'POST', { action, note: 'x' })).status, action).toBe(422);
      expect((await visit(mail, 'POST', { action: 'dispute' })).status).toBe(422);
      expect((await visit(mail, 'POST', { action: 'dispute', note: '期初不对' })).status).toBe(200);
      expect(await now(record)).toMatchObject({ state: 'disputed' });
      const told = await until(async () => (await mailsTo(server(), 'market-assistant', record)).find(({ text }) => text.includes('期初不对')), 'the mail to the house');
      expect(told.text).toContain('客户转来的单据');
    });

    it('is over for the customer once the house confirms it, and for an address that was taken off', async () => {
      const assistant = await server().as('market-assistant');
      const first = await sent();
      await assistant.act('statements', first.record, 'confirm', {});
      expect((await visit(first.mails[0])).status).toBe(410);
      const second = await sent();
      const customer = await assistant.get(`/api/customers/${second.record.customer.id}`) as ApiRecord;
      const administrator = await server().as('sales-manager').catch(() => assistant);
      const changed = await administrator.request('PUT', `/api/customers/${customer.id}`, { version: customer.version, contacts: (customer.contacts as { id: number }[]).map((contact) => ({ ...contact, email: 'new@elsewhere.example' })) });
      if (changed.status === 200) expect((await visit(second.mails[0], 'POST', { action: 'confirm' })).status).toBe(410);
    });
  });
});
