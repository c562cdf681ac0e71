/** Imports: a file of records is judged row by row as a POST would be, goes in as a whole or not at all, and comes out again while nobody has touched it. */
import { beforeAll, describe, expect, test } from 'vitest';
import { forEachDatabase, useServer } from '../support/boot';
import { cast } from '../support/cast';
import type { Client } from '../support/client';
import { csv, importSheet, jobEnded, sendSheet, sheetsOf, type SheetCell } from '../support/sheets';

const head = ['编码', '名称', 'Kind', '지역', 'Salesperson', 'taxNumber', '信用额度', 'Credit days', 'First contact at', 'contacts.name', 'contacts.phone', 'contacts.email'];
const good = (n: number): SheetCell[] => [`IM-${n}`, `进口客户 ${n}`, n % 2 ? '厂家' : 'dealer', '华东', n % 3 ? 'salesperson' : null, `TAX-${n}`, '1,234.50', '30', '2026/11/20 9:30', '王工', `+86 21 ${n + 50_000_000}`, 'wang@example.com'];

/** Twelve ways in which a row can be wrong: what stands in it, the field complained about, what is said. */
const wrongRows: [what: string, change: (row: SheetCell[]) => void, field: string, says: RegExp][] = [
  ['without a name', (row) => { row[1] = null; }, 'title', /required/],
  ['with a choice that does not exist', (row) => { row[2] = '火星'; }, 'kind', /no choice “火星”.*Factory/],
  ['with a person nobody knows', (row) => { row[4] = 'nobody-at-all'; }, 'salesOwner', /called “nobody-at-all”/],
  ['with an amount that is none', (row) => { row[6] = 'plenty'; }, 'creditLimit', /number/],
  ['with an amount below zero', (row) => { row[6] = '-5'; }, 'creditLimit', /0 or more/],
  ['with too many decimals', (row) => { row[6] = '1.234'; }, 'creditLimit', /2 decimals/],
  ['with too many days', (row) => { row[7] = '400'; }, 'creditDays', /365 or less/],
  ['with half a day', (row) => { row[7] = '1.5'; }, 'creditDays', /whole number/],
  ['with a date that does not exist', (row) => { row[8] = '2026-02-30 10:00'; }, 'firstContactAt', /date and time/],
  ['with an address that is none', (row) => { row[11] = 'wang at example'; }, 'contacts.email', /address/],
  ['with an error of Excel’s', (row) => { row[3] = '#N/A'; }, 'region', /Excel’s error/],
  ['with a code that another row has', (row) => { row[0] = 'IM-1'; }, 'code', /Row 2 has the same/],
];

forEachDatabase((database) => {
  const server = useServer(database);
  let admin: Client;
  const count = async (like: string) => (await admin.list('customers', { filter: { code_like: like } })).total;
  beforeAll(async () => {
    admin = await server().as(cast.administrator);
    await admin.post('/api/auth/preferences', { language: 'en' });
  });

  test('the template has the labels, the names hidden below them, an example, and the choices', async () => {
    const { body } = await admin.request('GET', '/api/customers/import/template?format=xlsx');
    const [sheet, guide, example, choices] = await sheetsOf(body as Buffer);
    expect(sheet.rows[0].slice(0, 3)).toEqual(['Code', 'Name *', 'Kind *']);
    expect(sheet.rows[1].slice(0, 3)).toEqual(['code', 'title', 'kind']);
    expect(sheet.rows[0]).toContain('Contacts: Phone');
    expect([guide.name, example.rows.length, choices.rows[1][0]]).toEqual(['How to fill in', 2, 'Factory']);
    // Sent back as it is there is nothing in it; the example sheet's row is one.
    expect((await sendSheet(admin, 'customers', body as Buffer, { name: 't.xlsx' })).status).toBe(422);
  });

  test('a try says what would come of a file, and writes nothing', async () => {
    const job = await importSheet(admin, 'customers', csv([head, good(1), good(2)]), { dryRun: true });
    expect(job).toMatchObject({ state: 'done', dryRun: true, total: 2, done: 2, created: 2, updated: 0, failed: 0, errors: [] });
    expect(job.columns.map((column: { field: string }) => column.field)).toEqual(['code', 'title', 'kind', 'region', 'salesOwner', 'taxNumber', 'creditLimit', 'creditDays', 'firstContactAt', 'contacts.name', 'contacts.phone', 'contacts.email']);
    expect(await count('IM-')).toBe(0);
  });

  describe('of ten thousand rows with a hundred wrong ones of twelve kinds', () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => good(index + 1));
    const expected = new Map<number, (typeof wrongRows)[number]>();
    for (let i = 0; i < 100; i += 1) {
      const at = 50 + i * 97;
      const kind = wrongRows[i % wrongRows.length];
      kind[1](rows[at]);
      expected.set(at + 2, kind);
    }
    let job: any;
    beforeAll(async () => {
      job = await importSheet(admin, 'customers', csv([head, ...rows]));
    }, 180_000);

    test('nothing is in', async () => {
      expect(job).toMatchObject({ state: 'failed', total: 10_000, created: 0, updated: 0, failed: 100 });
      expect(job.message).toContain('100 rows');
      expect(await count('IM-')).toBe(0);
    });

    test('the report names each wrong row, its field and the cure, and no other', () => {
      const report = new Map((job.errors as { row: number; field: string; message: string }[]).map((error) => [error.row, error]));
      expect([...report.keys()]).toEqual([...expected.keys()]);
      expect(job.errors.length).toBe(100);
      for (const [row, [what, , field, says]] of expected) {
        expect(report.get(row)?.field, `${what}, row ${row}`).toBe(field);
        expect(report.get(row)?.message, `${what}, row ${row}`).toMatch(says);
      }
    });

    test('the file of errors has these rows as they were sent, and what is wrong with them', async () => {
      const { body } = await admin.request('GET', `/api/jobs/${job.id}/errors`);
      const [sheet] = await sheetsOf(body as Buffer);
      expect(sheet.rows.length).toBe(101);
      expect(sheet.rows[0].slice(0, 2)).toEqual(['编码', '名称']);
      expect(sheet.rows[2].slice(0, 3)).toEqual(rows[50 + 97].slice(0, 3));
      expect(String(sheet.rows[2].at(-1))).toMatch(/^Kind: There is no choice/);
    });
  });

  describe('a file without a mistake', () => {
    test('goes in as its rows say, each with its history, and comes out again', async () => {
      const job = await importSheet(admin, 'customers', csv([head, good(1), [...Array<null>(9).fill(null), '李工', '021-5555 1111', null], good(2), good(3)]), { name: '客户.csv' });
      expect(job).toMatchObject({ state: 'done', total: 4, created: 3, failed: 0, undoable: true });
      const { rows: [one] } = await admin.list('customers', { filter: { code: 'IM-1' } });
      const whole = await admin.get(`/api/customers/${one.id}`);
      expect(whole).toMatchObject({ title: '进口客户 1', kind: 'factory', region: '华东', creditLimit: '1234.50', creditDays: 30, firstContactAt: '2026-11-20T01:30:00.000Z' });
      expect(whole.contacts.map(({ name }: { name: string }) => name)).toEqual(['王工', '李工']);
      expect((await admin.get(`/api/customers/${one.id}/history`))[0]).toMatchObject({ action: 'create', note: `客户.csv #${job.id}` });

      // Somebody changes the second and refers to nothing: the first and the third go, the second stays and is listed.
      const { rows: [two] } = await admin.list('customers', { filter: { code: 'IM-2' } });
      await admin.put(`/api/customers/${two.id}`, { version: two.version, region: '华南' });
      await admin.post(`/api/jobs/${job.id}/undo`, {});
      const undone = await jobEnded(admin, job.id as number);
      expect(undone).toMatchObject({ state: 'undone', kept: 1, left: [{ row: 4, id: two.id }], undoable: false });
      expect(undone.left[0].message).toMatch(/changed since/);
      expect(await count('IM-')).toBe(1);
      expect((await admin.request('POST', `/api/jobs/${job.id}/undo`, {})).status).toBe(409);
      await admin.delete(`/api/customers/${two.id}`);
    });

    test('changes what is there by its key, leaves what is empty alone, and gives it back', async () => {
      const made = await admin.post('/api/customers', { code: 'IM-OLD', title: '老客户', region: '华北', kind: 'factory', creditDays: 10 });
      const file = csv([['code', 'region', 'Credit days', 'title'], ['IM-OLD', '东北', '', ''], ['IM-NEW', '华中', 20, '新客户']]);
      const job = await importSheet(admin, 'customers', file, { key: 'code' });
      expect(job).toMatchObject({ state: 'done', created: 1, updated: 1 });
      expect(await admin.get(`/api/customers/${made.id}`)).toMatchObject({ region: '东北', creditDays: 10, title: '老客户' });
      // Without the key the same rows are taken for new ones.
      expect((await importSheet(admin, 'customers', file, { dryRun: true })).errors.map(({ row, field }: any) => [row, field])).toEqual([[2, 'title'], [2, 'code'], [3, 'title'], [3, 'code']]);
      await admin.post(`/api/jobs/${job.id}/undo`, {});
      expect(await jobEnded(admin, job.id as number)).toMatchObject({ state: 'undone', kept: 0 });
      expect(await admin.get(`/api/customers/${made.id}`)).toMatchObject({ region: '华北', version: 3 });
      expect(await count('IM-')).toBe(1);
    });
  });

  describe('whoever imports', () => {
    test('may do no more than by hand', async () => {
      const finance = await server().as(cast.finance);
      expect((await sendSheet(finance, 'customers', csv([head, good(1)]))).status).toBe(403);
      const dealer = await server().as(cast.dealer);
      expect((await sendSheet(dealer, 'customers', csv([head, good(1)]))).status).toBe(403);
      // A salesperson cannot set the limit: the column does not exist for them.
      const salesperson = await server().as(cast.salesperson);
      const job = await importSheet(salesperson, 'customers', csv([['名称', '区域', '信用额度'], ['甲方', '华东', '5']]), { dryRun: true });
      expect(job.columns.map(({ field }: any) => field)).toEqual(['title', 'region', null]);
      expect((await finance.request('GET', `/api/jobs/${job.id}`)).status).toBe(404);
      expect((await admin.get(`/api/jobs/${job.id}`)).by.label).toBeTruthy();
    });

    test.each<[string, string | Buffer, object, number]>([
      ['no spreadsheet', Buffer.from([0, 1, 2, 3, 0, 0, 0, 9]), {}, 422],
      ['a zip that is none', Buffer.from('PK nothing'), {}, 422],
      ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), {}, 422],
      ['nothing', '', {}, 422],
      ['only headers', 'code,title', {}, 422],
      ['columns that fit nothing', 'foo,bar\n1,2', {}, 422],
      ['a key that is no key', 'code,title\n1,2', { key: 'region' }, 400],
      ['a key without its column', 'title\n2', { key: 'code' }, 422],
      ['a mapping to a field that does not exist', 'code,title\n1,2', { mapping: ['code', 'secret'] }, 400],
    ])('is told about %s', async (_, content, options, status) => {
      const answer = await sendSheet(admin, 'customers', content, options);
      expect([answer.status, typeof answer.body.message]).toEqual([status, 'string']);
    });

    test('imports once, however often the same request is sent', async () => {
      const send = () => sendSheet(admin, 'products', csv([['编码', '品名'], ['ONCE-1', '一次']]), { headers: { 'idempotency-key': 'import-once' } });
      const [first, second] = [await send(), await send()];
      expect(second.body).toEqual(first.body);
      await jobEnded(admin, first.body.job as number);
      expect((await admin.list('products', { filter: { code: 'ONCE-1' } })).total).toBe(1);
    });
  });

  describe('a company starts', () => {
    test('with its departments, of which some belong to others of the same file', async () => {
      const job = await importSheet(admin, 'departments', csv([['编码', '名称', '上级'], ['ZB', '总部甲', ''], ['FB', '分部乙', 'ZB'], ['ZU', '小组丙', '分部乙'], ['XX', '别的', '没有的部门']]), { dryRun: true });
      expect(job.columns.map(({ field }: any) => field)).toEqual(['code', 'title', 'parent']);
      expect(job.errors.map(({ row, field }: any) => [row, field])).toEqual([[5, 'parent']]);
      expect(await importSheet(admin, 'departments', csv([['编码', '名称', '上级'], ['ZB', '总部甲', ''], ['FB', '分部乙', 'ZB'], ['ZU', '小组丙', '分部乙']]))).toMatchObject({ state: 'done', created: 3 });
      expect((await admin.list('departments', { filter: { code: 'ZU' } })).rows[0].parent.label).toContain('分部乙');
    });

    test('with the stock that it has: counts come in as drafts and book what was counted', async () => {
      const [keeper, supervisor, finance] = await Promise.all([cast.keeper, cast.supervisor, cast.finance].map((name) => server().as(name)));
      const { rows: [warehouse] } = await keeper.list('warehouses', { range: [0, 0] });
      const { rows: [one, two] } = await keeper.list('products', { range: [0, 1], sort: ['code', 'ASC'] });
      const file = csv([['仓库', '盘点明细·物料', '盘点明细·批号', '盘点明细·实盘'], [warehouse.title, one.code, 'OPEN-1', '12.5'], [null, two.title, 'OPEN-1', '7']]);
      const job = await importSheet(keeper, 'stock-counts', file);
      expect(job).toMatchObject({ state: 'done', created: 1, total: 2 });
      const { rows: [draft] } = await keeper.list('stock-counts', { sort: ['id', 'DESC'], range: [0, 0] });
      let count = await keeper.act('stock-counts', draft, 'submit');
      for (const client of [supervisor, finance]) count = await client.act('stock-counts', await client.get(`/api/stock-counts/${draft.id}`), 'approve');
      expect(count.state).toBe('done');
      const { rows } = await supervisor.list('stock-balances', { filter: { lot: 'OPEN-1' }, sort: ['id', 'ASC'] });
      expect(rows.map(({ onHand }) => onHand)).toEqual(['12.5', '7']);
      // What has been acted on is not the import's to take back any more.
      await keeper.post(`/api/jobs/${job.id}/undo`, {});
      expect(await jobEnded(keeper, job.id as number)).toMatchObject({ state: 'undone', kept: 1 });
    });

    test('with what its customers owe: every open item becomes a receivable', async () => {
      const [finance, supervisor] = await Promise.all([cast.finance, cast.supervisor].map((name) => server().as(name)));
      const { rows: [customer] } = await finance.list('customers', { filter: { code: 'KH001' } });
      const file = csv([['客户', '原单据号', '未收金额', '到期日'], ['KH001', 'OLD-1', '1,000.00', '2026/12/31'], ['KH001', 'OLD-2', '250.5', '2027-01-15']]);
      expect(await importSheet(finance, 'opening-balances', file)).toMatchObject({ state: 'done', created: 1, total: 2 });
      const { rows: [draft] } = await finance.list('opening-balances', { sort: ['id', 'DESC'], range: [0, 0] });
      expect(draft.total).toBe('1250.50');
      await finance.act('opening-balances', draft, 'submit');
      const done = await supervisor.act('opening-balances', await supervisor.get(`/api/opening-balances/${draft.id}`), 'approve');
      const { rows } = await finance.list('receivables', { filter: { document: done.number }, sort: ['id', 'ASC'] });
      expect(rows.map(({ customer: of, amount, dueDate }) => [of.id, amount, dueDate])).toEqual([[customer.id, '1000.00', '2026-12-31'], [customer.id, '250.50', '2027-01-15']]);
    });
  });

  describe('an export', () => {
    test('has every row of the list, with its filter, order and columns, in both formats', async () => {
      const query = `filter=${encodeURIComponent('{"category":"ink"}')}&sort=${encodeURIComponent('["code","DESC"]')}&columns=${encodeURIComponent('["code","title","listPrice","category"]')}`;
      const { rows, total } = await admin.list('products', { filter: { category: 'ink' }, range: [0, 999], sort: ['code', 'DESC'] });
      const workbook = await admin.request('GET', `/api/products/export?format=xlsx&${query}`);
      const [sheet] = await sheetsOf(workbook.body as Buffer);
      expect(sheet.rows[0]).toEqual(['Code', 'Product name', 'List price', 'Category']);
      expect(sheet.rows.length).toBe(total + 1);
      expect(sheet.rows[1]).toEqual([rows[0].code, rows[0].title, rows[0].listPrice === null ? null : Number(rows[0].listPrice), 'Ink']);
      const text = await admin.request('GET', `/api/products/export?format=csv&${query}`);
      expect(text.body.split('\r\n')[1].startsWith(String(rows[0].code))).toBe(true);
      expect(text.headers.get('content-disposition')).toMatch(/attachment;.*\.csv/);
    });

    test('lets no text become a formula, and comes back in as it was', async () => {
      await admin.post('/api/products', { code: 'FX-1', title: '=HYPERLINK("http://evil")', category: 'other', unit: 'kg', spec: '-1+1' });
      const filter = `filter=${encodeURIComponent('{"code":"FX-1"}')}&columns=${encodeURIComponent('["code","title","spec"]')}`;
      const text: string = (await admin.request('GET', `/api/products/export?format=csv&${filter}`)).body;
      expect(text).toContain(`FX-1,"'=HYPERLINK(""http://evil"")",'-1+1`);
      const [sheet] = await sheetsOf((await admin.request('GET', `/api/products/export?format=xlsx&${filter}`)).body as Buffer);
      expect(sheet.rows[1]).toEqual(['FX-1', '=HYPERLINK("http://evil")', '-1+1']);
      const job = await importSheet(admin, 'products', text, { key: 'code' });
      expect(job).toMatchObject({ state: 'done', updated: 1 });
      expect((await admin.list('products', { filter: { code: 'FX-1' } })).rows[0]).toMatchObject({ title: '=HYPERLINK("http://evil")', spec: '-1+1', version: 1 });
    });

    test('is only for those who may, and has only what they see', async () => {
      const salesperson = await server().as(cast.salesperson);
      expect((await salesperson.request('GET', '/api/customers/export?format=csv')).status).toBe(403);
      const finance = await server().as(cast.finance);
      expect((await finance.request('GET', `/api/customers/export?columns=${encodeURIComponent('["competitors"]')}`)).status).toBe(400);
      expect((await finance.request('GET', '/api/customers/export?range=[0,1]')).status).toBe(400);
      expect((await finance.request('GET', '/api/customers/export?format=pdf')).status).toBe(400);
      const keeper = await server().as(cast.keeper);
      const lines = (await keeper.request('GET', `/api/requisitions/export?format=csv&columns=${encodeURIComponent('["number","lines.product","lines.quantity"]')}`)).body.trim().split('\r\n');
      const { rows } = await keeper.list('requisitions', { range: [0, 999] });
      const wanted = await Promise.all(rows.map(async ({ id }) => (await keeper.get(`/api/requisitions/${id}`)).lines.length as number));
      expect(lines.length - 1).toBe(wanted.reduce((sum, n) => sum + Math.max(1, n), 0));
    });
  });
});
