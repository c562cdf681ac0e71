import { beforeAll, describe, expect, test } from 'vitest';
import { forEachDatabase, useServer } from '../support/boot';
import { cast } from '../support/cast';

forEachDatabase((database) => {
  const server = useServer(database);
  let id: number;
  let number: string;

  beforeAll(async () => {
    const { rows } = await (await server().as(cast.supervisor)).list('requisitions', { filter: { state: 'done' }, range: [0, 0] });
    ({ id, number } = rows[0] as unknown as { id: number; number: string });
  });

  const path = (format = '') => `/api/requisitions/${id}/print/requisition${format}`;

  describe('the printed requisition', () => {
    test('is a page of three copies with everybody’s signature and the stamp of finance', async () => {
      const { headers, body } = await (await server().as(cast.supervisor)).request('GET', path());
      expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(body.match(/class="sheet"/g)).toHaveLength(3);
      expect(body).toContain(number);
      expect(body.match(/class="name"/g)).toHaveLength(3 * 4);
      expect(body.match(/class="seal"/g)).toHaveLength(3);
      expect(body).toContain('财务部');
    });

    test('is a PDF of three pages on request', async () => {
      const { status, headers, body } = await (await server().as(cast.finance)).request('GET', path('?format=pdf'));
      expect(status).toBe(200);
      expect(headers.get('content-type')).toBe('application/pdf');
      expect(decodeURIComponent(headers.get('content-disposition')!)).toContain(`${number}.pdf`);
      expect(body.subarray(0, 5).toString()).toBe('%PDF-');
      expect(body.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(3);
    });

    test('shows the warehouse keeper no prices', async () => {
      const body = await (await server().as(cast.keeper)).get(path());
      expect(body).toContain('数量');
      for (const hidden of ['单价', '金额', '合计']) expect(body).not.toContain(hidden);
    });

    test('is not there for people who do not see the record', async () => {
      for (const other of [cast.dealer, cast.otherDealer]) {
        for (const format of ['', '?format=pdf']) await (await server().as(other)).get(path(format), { status: 404 });
      }
    });

    test('is drawn for an administrator while its form is being changed, and for nobody else', async () => {
      const administrator = await server().as(cast.administrator);
      const heading = (text: string) => ({ block: 'heading', text: { 'zh-Hans': text, en: text, ko: text } });
      const form = (...blocks: object[]) => ({ label: { 'zh-Hans': '条', en: 'Slip', ko: '표' }, copies: [{ 'zh-Hans': '一', en: '1', ko: '일' }], blocks });
      const draw = (form: object, more: object = {}) => ({ type: 'orders/requisition', record: id, form, ...more });
      const { html } = await administrator.post('/api/design/print/preview', draw(form(heading('{{ record.number }} <b>!'), { block: 'fields', columns: 2, fields: ['purpose', 'nothing'] })));
      expect(html).toContain(`${number} &lt;b&gt;!`);
      expect(html).toContain('用途');
      await administrator.post('/api/design/print/preview', draw(form(heading('{{ record.number '))), { status: 422 });
      await administrator.post('/api/design/print/preview', draw(form({ block: 'photo' })), { status: 400 });
      await administrator.post('/api/design/print/preview', draw(form(), { record: 999999 }), { status: 404 });
      await (await server().as(cast.supervisor)).post('/api/design/print/preview', draw(form()), { status: 403 });
    });

    test('refuses what it does not know', async () => {
      const supervisor = await server().as(cast.supervisor);
      await supervisor.get(path('?format=docx'), { status: 400 });
      await supervisor.get(path('?copies=2'), { status: 400 });
      await supervisor.get(`/api/requisitions/${id}/print/unknown`, { status: 404 });
      await supervisor.get('/api/requisitions/999999/print/requisition', { status: 404 });
      await supervisor.get('/api/nothing/1/print/requisition', { status: 404 });
    });
  });
});
