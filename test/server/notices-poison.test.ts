/** A rule whose template is broken or greedy: its recipients still hear of the document, and nobody else waits for it. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bootServer, type Server } from '../support/boot';
import { linkIn, mailsTo, submitted } from '../support/notices';
import { newFolder, root } from '../support/place';

const poisons = { filter: '{{ record.number | nosuchfilter }}', loop: '{% for i in (1..900000000) %}{{ i }}{% endfor %}', file: '{% include "/etc/passwd" %}' };

let server: Server;
beforeAll(async () => {
  const packs = newFolder('packs');
  cpSync(join(root, 'cms/packs'), packs, { recursive: true });
  const file = join(packs, 'orders/requisition/notices.json');
  const { rules } = JSON.parse(readFileSync(file, 'utf8')) as { rules: object[] };
  const said = (text: string) => ({ 'zh-Hans': text, en: text, ko: text });
  const poisoned = Object.entries(poisons).map(([name, text]) => ({ name: `poison-${name}`, on: { event: 'entered', state: 'signature' }, to: ['market-supervisor'], subject: said('{{ record.number }}'), text: said(text) }));
  const customers = { name: 'to-customer', on: { event: 'entered', state: 'signature' }, to: ['customer'], subject: said('{{ record.number }} for {{ shown.customer }}'), text: said('On its way.') };
  writeFileSync(file, JSON.stringify({ rules: [...poisoned, customers, ...rules] }));
  server = await bootServer({ packs });
});
afterAll(() => server?.stop());

it('a broken template is replaced by the standard words and administrators see why; the task mail behind it comes as ever', async () => {
  const record = await submitted(server);
  const mails = await mailsTo(server, 'market-supervisor', record);
  expect(mails).toHaveLength(4);
  expect(mails.map(({ state }) => state)).toEqual(['sent', 'sent', 'sent', 'sent']);
  for (const name of Object.keys(poisons)) expect(mails.some((mail) => String((mail as unknown as { error: string | null }).error).includes(`poison-${name}`)), name).toBe(true);
  expect(mails.filter(({ text }) => text.includes('/approve/')).map(linkIn)).toHaveLength(1);
});

it('a customer’s contacts get the words of the rule, one mail each, and no link into the house', async () => {
  const owner = await server.as('market-assistant');
  const { rows } = await owner.list('customers', { range: [0, 99] });
  const customers = await Promise.all(rows.map(({ id }) => owner.get(`/api/customers/${id}`) as Promise<{ id: number; contacts: { email: string | null }[] }>));
  const customer = customers.find(({ contacts }) => contacts.some(({ email }) => email))!;
  const addresses = [...new Set(customer.contacts.flatMap(({ email }) => email ?? []))];
  const record = await submitted(server, { purpose: 'sale', customer: customer.id });
  for (const address of addresses) {
    const [mail, ...more] = await mailsTo(server, address, record);
    expect(more).toEqual([]);
    expect(mail.text).toContain('On its way.');
    expect(mail.text).not.toMatch(/approve|requisitions|合计/);
  }
});
