/** A record type built from nothing in the designer, with lines, choices and rights, and used by the people it was made for. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { useServer } from '../support/boot';
import { openBrowser } from '../support/browser';
import { cast } from '../support/cast';
import { addChoices, addField, fillNames, publish } from '../support/at-the-designer';
import { sitDown, type Seat } from '../support/panel';

const name = '办公用品申领';

describe('a record type built from nothing', () => {
  const server = useServer('sqlite');
  let browser: Browser;
  let administrator: Seat;
  let assistant: Seat;

  beforeAll(async () => {
    browser = await openBrowser();
    administrator = await sitDown(browser, server(), cast.administrator, { width: 1440, height: 900 });
    assistant = await sitDown(browser, server(), cast.assistant);
  });
  afterAll(() => browser?.close());

  it('gets its fields, lines, computed figures, list and rights in the designer', async () => {
    const { page, open } = administrator;
    await open('designer');
    await page.getByRole('button', { name: '新建类型' }).click();
    const dialog = page.getByRole('dialog');
    await fillNames(dialog, '名称', [name, 'Office request', '사무용품 신청']);
    await dialog.getByRole('combobox', { name: '所属模块' }).click();
    await page.getByRole('option', { name: '组织与基础资料' }).click();
    await dialog.getByLabel('编号前缀').fill('bg');
    await expect.poll(() => dialog.innerText()).toMatch(/BG\d{8}-0001/);
    await dialog.getByRole('button', { name: '创建' }).click();

    await addField(page, ['用处', 'Reason', '용도'], '单选');
    await addChoices(page, [['日常', 'Daily', '일상'], ['活动', 'Event', '행사']]);
    await addField(page, ['用品清单', 'Items', '품목'], '明细（表格）');
    await addField(page, ['数量', 'Quantity', '수량'], '小数', '添加列');
    await page.getByRole('button', { name: '用品清单 ›' }).click();
    await addField(page, ['单价', 'Price', '단가'], '金额', '添加列');
    await page.getByRole('button', { name: '用品清单 ›' }).click();
    await addField(page, ['金额', 'Amount', '금액'], '金额', '添加列');
    await page.getByRole('textbox', { name: '计算公式' }).fill('quantity*price');
    await expect.poll(() => page.getByRole('group', { name: '计算公式' }).getByRole('status').innerText()).toBe('= 6.00');
    await addField(page, ['合计', 'Total', '합계'], '金额');
    await page.getByRole('button', { name: 'Σ 金额' }).click();
    expect(await page.getByRole('textbox', { name: '计算公式' }).inputValue()).toBe('sum(items.amount)');

    await page.getByRole('tab', { name: '列表' }).click();
    await page.getByRole('button', { name: '添加列' }).click();
    await page.getByRole('menuitem', { name: '合计' }).click();
    await page.getByRole('tab', { name: '权限' }).click();
    for (const [role, verbs] of [['市场助理', ['新建', '修改']], ['市场部主管', []]] as const) {
      await page.getByRole('button', { name: '添加角色' }).click();
      await page.getByRole('menuitem', { name: role }).click();
      for (const verb of verbs) await page.getByRole('checkbox', { name: new RegExp(`${role}.*: ${verb}`) }).check();
    }
    await publish(administrator, '新增办公用品申领');
  });

  it('stands in the open menu of those who got rights, who fill it in, find it and change it', async () => {
    const { page, open } = assistant;
    await page.getByRole('menuitem', { name }).click({ timeout: 30_000 });
    await page.waitForURL(/office-requests/);
    await open('office-requests/create');
    await page.getByRole('textbox', { name: '名称' }).fill('展会用品');
    await page.getByRole('combobox', { name: '用处' }).click();
    await page.getByRole('option', { name: '活动' }).click();
    const row = page.locator('tr[data-row]').first();
    for (const [column, value] of [['item', '胶带'], ['quantity', '3'], ['price', '12.5']]) await row.locator(`[data-column=${column}] input`).fill(value);
    await expect.poll(() => page.getByRole('toolbar').innerText()).toContain('37.50');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.waitForURL(/office-requests\/\d+\/show/);
    const id = Number(/office-requests\/(\d+)/.exec(page.url())?.[1]);
    await open('office-requests');
    await expect.poll(() => page.locator('main').innerText()).toMatch(/BG\d{8}-0001[\s\S]*展会用品[\s\S]*37\.50/);
    await open(`office-requests/${id}`);
    await page.getByRole('textbox', { name: '名称' }).fill('展会用品（加急）');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.waitForURL(/show/);
    expect(await (await server().as(cast.assistant)).get(`/api/office-requests/${id}`)).toMatchObject({ name: '展会用品（加急）', reason: 'event', total: '37.50' });
  });

  it('is for looking only to a role that may only read, and not there for any other', async () => {
    const supervisor = await server().as(cast.supervisor);
    expect((await supervisor.list('office-requests')).total).toBe(1);
    expect((await supervisor.request('POST', '/api/office-requests', { name: 'x' })).status).toBe(403);
    const salesperson = await sitDown(browser, server(), cast.salesperson);
    expect(await salesperson.page.getByRole('menuitem', { name }).count()).toBe(0);
    await salesperson.open('office-requests');
    await expect.poll(() => salesperson.page.locator('main').innerText()).toMatch(/没有找到|没有权限/);
    expect((await (await server().as(cast.salesperson)).request('GET', '/api/office-requests')).status).toBe(404);
    await administrator.open('designer/who');
    const { page, choose } = administrator;
    await choose(page.getByRole('combobox', { name: '人员' }), '陈启航', '陈启航');
    await choose(page.getByRole('combobox', { name: '单据类型' }), name, name);
    await page.getByText('陈启航的任何角色都无权查看').waitFor();
    for (const seat of [administrator, assistant, salesperson]) expect(seat.complaints).toEqual([]);
  });
});
