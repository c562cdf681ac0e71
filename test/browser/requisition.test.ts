/** The story of a requisition in a real browser: from the form to the warehouse, signed by mail and in the panel. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { useServer } from '../support/boot';
import { openBrowser } from '../support/browser';
import { cast } from '../support/cast';
import { sitDown, type Seat } from '../support/panel';

describe('a requisition, from the form to the warehouse', () => {
  const server = useServer('sqlite');
  let browser: Browser;
  let assistant: Seat;
  let supervisor: Seat;
  let supervisorPerson = '';
  let number = '';
  let address = '';
  let before: Record<string, any> = {};

  const balanceOf = async (code: string) => {
    const keeper = await server().as(cast.keeper);
    const [product] = (await keeper.list('products', { filter: { code } })).rows;
    const [warehouse] = (await keeper.list('warehouses', { filter: { code: 'CK01' } })).rows;
    return (await keeper.list('stock-balances', { filter: { warehouse: warehouse.id, item: product.id } })).rows;
  };
  const total = (rows: any[]) => rows.find(({ lot }) => lot === null);

  beforeAll(async () => {
    browser = await openBrowser();
    supervisorPerson = (await server().as(cast.supervisor)).user.name;
    before = { yellow: total(await balanceOf('OF101')), black: total(await balanceOf('OF104')) };
    supervisor = await sitDown(browser, server(), cast.supervisor);
    assistant = await sitDown(browser, server(), cast.assistant);
  });
  afterAll(() => browser?.close());

  // One story: what comes after a step that failed says nothing.
  let failed = false;
  beforeEach((context) => {
    if (failed) context.skip();
  });
  afterEach(({ task }) => {
    failed ||= task.result?.state === 'fail';
  });

  it('is filled in with two lines, sees the stock beside each and the total as it is typed, and is kept as a draft', async () => {
    const { page, open, choose } = assistant;
    await open('requisitions/create');
    await choose(page.getByRole('combobox', { name: '客户' }), 'KH001', 'KH001');
    await choose(page.getByRole('combobox', { name: '仓库' }), 'CK01', '成品仓');
    const rows = page.locator('tr[data-row]');
    const product = (row: number) => rows.nth(row).locator('[data-column=product] input');
    const quantity = (row: number) => rows.nth(row).locator('[data-column=quantity] input');
    await choose(product(0), 'kgjysshm', 'OF101');
    await quantity(0).fill('12');
    await page.getByRole('button', { name: '添加一行' }).click();
    await choose(product(1), 'OF104', 'OF104');
    await quantity(1).fill('5.5');
    await expect.poll(() => rows.nth(0).locator('[data-column=unitPrice] input').inputValue()).toBe('46.00');
    await expect.poll(() => rows.nth(0).innerText()).toContain(figure(before.yellow.available));
    await expect.poll(() => page.getByRole('toolbar').last().innerText()).toContain('770.90');
    await page.getByRole('button', { name: '保存草稿' }).click();
    await page.waitForURL(/requisitions\/\d+/);
    address = new URL(page.url()).hash.slice(2).replace(/\/(show|edit)$/, '');
    await expect.poll(() => page.locator('main').innerText()).toContain('开单');
  });

  it('names the line that asks for more than there is, with how much there is, and nothing is half done', async () => {
    const { page, open } = assistant;
    await open(address);
    await page.locator('tr[data-row="1"] [data-column=quantity] input').fill('999999');
    await page.getByRole('button', { name: '保存并提交' }).click();
    await expect.poll(() => page.locator('main').innerText()).toContain(`可用 ${figure(before.black.available)}`);
    expect(total(await balanceOf('OF101')).reserved).toBe(before.yellow.reserved);
    await page.locator('tr[data-row="1"] [data-column=quantity] input').fill('5.5');
  });

  it('is submitted: it has a number, its stock is reserved, and the supervisor sees it without reloading and has a mail', async () => {
    const { page } = assistant;
    const bell = supervisor.page.getByRole('button', { name: /待办/ });
    const waiting = Number(/\d+/.exec((await bell.getAttribute('aria-label')) ?? '0')?.[0] ?? 0);
    await page.getByRole('button', { name: '保存并提交' }).click();
    await expect.poll(() => page.locator('main').innerText()).toMatch(/LL\d{8}-\d{4}/);
    number = /LL\d{8}-\d{4}/.exec(await page.locator('main').innerText())?.[0] ?? '';
    expect(Number(total(await balanceOf('OF101')).reserved)).toBe(Number(before.yellow.reserved) + 12);
    await expect.poll(() => bell.getAttribute('aria-label'), { timeout: 20_000 }).toContain(String(waiting + 1));
    await expect.poll(() => mailsTo(cast.supervisor), { timeout: 20_000 }).toHaveLength(1);
  });

  const mailsTo = async (username: string) => {
    const reader = await server().as(username);
    const { rows } = await reader.list('mails', { filter: { to: reader.user.email }, range: [0, 99] });
    return rows.filter(({ subject }) => String(subject).includes(number));
  };

  it('is signed from the mail without signing in: opening changes nothing, pressing does, pressing again says who decided', async () => {
    const [mail] = await mailsTo(cast.supervisor);
    const link = /http\S+\/approve\/\S+/.exec(mail.text)?.[0] ?? '';
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(link);
    expect(await page.locator('main').innerText()).toContain(number);
    await page.goto(link);
    const owner = await server().as(cast.assistant);
    const id = Number(/\d+/.exec(address)?.[0]);
    expect((await owner.get(`/api/requisitions/${id}`)).state).toBe('signature');
    await page.getByRole('button', { name: '签名' }).click();
    expect((await owner.get(`/api/requisitions/${id}`)).state).toBe('payment');
    const again = await page.goto(link);
    expect(again?.status()).toBe(410);
    expect(await page.locator('main').innerText()).toContain(supervisorPerson);
    await context.close();
  });

  it('is stamped by finance: refused without payment method and reference, with the field named', async () => {
    const finance = await sitDown(browser, server(), cast.finance);
    const { page, open } = finance;
    await open(`${address}/show`);
    await page.getByRole('button', { name: '盖章付款' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '盖章付款' }).click();
    await expect.poll(() => dialog.locator('.Mui-error').count()).toBeGreaterThan(0);
    await dialog.getByRole('combobox').click();
    await page.getByRole('option', { name: '转账' }).click();
    await dialog.getByLabel('付款凭证号').fill('PZ-0021');
    await dialog.getByRole('button', { name: '盖章付款' }).click();
    await expect.poll(() => page.locator('main').innerText()).toContain('PZ-0021');
    await page.context().close();
  });

  it('is issued by the warehouse with its lots: the stock moves, the reservation is gone, the balance is right', async () => {
    const lots = (await balanceOf('OF101')).filter(({ lot }) => lot);
    const blackLots = (await balanceOf('OF104')).filter(({ lot }) => lot);
    const { page, open } = await sitDown(browser, server(), cast.keeper);
    await open(`${address}/show`);
    await page.getByRole('button', { name: '发料' }).click();
    const dialog = page.getByRole('dialog');
    const enough = (rows: any[], wanted: number) => rows.find(({ onHand }) => Number(onHand) >= wanted).lot as string;
    await dialog.getByLabel(/批号/).nth(0).fill(enough(lots, 12));
    await dialog.getByLabel(/批号/).nth(1).fill(enough(blackLots, 5.5));
    await dialog.getByRole('button', { name: '发料' }).click();
    await expect.poll(() => page.locator('main').innerText()).toContain('已领货');
    const after = total(await balanceOf('OF101'));
    expect(Number(after.onHand)).toBe(Number(before.yellow.onHand) - 12);
    expect(after.reserved).toBe(before.yellow.reserved);
    expect(Number(total(await balanceOf('OF104')).onHand)).toBe(Number(before.black.onHand) - 5.5);
    await page.context().close();
  });

  it('shows everybody who may see it who signed what when, and its owner had a mail at the end', async () => {
    const { page, open } = assistant;
    await open(`${address}/show`);
    await expect.poll(() => page.getByRole('region', { name: '流程进度' }).innerText()).toContain(supervisorPerson);
    await expect.poll(() => mailsTo(cast.assistant), { timeout: 20_000 }).not.toHaveLength(0);
    expect(assistant.complaints).toEqual([]);
    expect(supervisor.complaints).toEqual([]);
  });

  it('is not there for a dealer and a salesperson who has nothing to do with it', async () => {
    for (const name of [cast.dealer, cast.otherSalesperson]) {
      const other = await sitDown(browser, server(), name);
      await other.open(`${address}/show`);
      await expect.poll(() => other.page.locator('main').innerText()).not.toContain(number);
      await expect.poll(() => other.page.locator('main').innerText()).toMatch(/没有找到|找不到|不存在/);
      await other.page.context().close();
    }
  });
});

const figure = (value: string) => Number(value).toLocaleString('zh-CN');
