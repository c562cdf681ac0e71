/** The flow editor in a real browser: an administrator draws a flow for a type that has none, tries it, publishes it, and people run it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Browser, Locator, Page } from 'playwright-core';
import { useServer } from '../support/boot';
import { openBrowser } from '../support/browser';
import { cast } from '../support/cast';
import { sitDown, type Seat } from '../support/panel';
import { newFolder } from '../support/place';

const editor = 'designer/types/organisation/carrier?tab=flow&view=picture';
const carrier = { title: '全通物流', regions: '全国' };
/** A Monday morning on which the whole company works. */
const monday = '2026-11-23T01:30:00.000Z';
const thursday = '2026-11-26T01:30:00.000Z';

describe('an administrator draws a flow and people run it', () => {
  const clock = join(newFolder('clock'), 'now');
  const setClock = (moment: string) => writeFileSync(clock, moment);
  setClock(monday);
  const server = useServer('sqlite', { env: { CINNABAR_CLOCK_FILE: clock } });
  let browser: Browser;
  let administrator: Seat;
  let id = 0;

  beforeAll(async () => {
    browser = await openBrowser();
    administrator = await sitDown(browser, server(), cast.administrator, { width: 1440, height: 900 });
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

  const box = (name: string) => administrator.page.locator('button[data-place^="states."]').filter({ hasText: name });
  const way = (place: string) => administrator.page.locator(`button[data-place="${place}"]`);
  const panel = () => administrator.page.getByRole('region', { name: '所选部分的编辑区' });

  /** Picks an entry of a select by its label. */
  const pick = async (within: Locator | Page, label: string, option: string | RegExp) => {
    await within.getByRole('combobox', { name: label, exact: true }).first().click();
    await administrator.page.getByRole('option', { name: option, exact: typeof option === 'string' }).click();
  };

  /** Fills the open dialog in: the step's name and the roles that have it. */
  const nameStep = async ([zh, en, ko]: string[], roles: string[]) => {
    const { page, choose } = administrator;
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('名称 (中文)', { exact: true }).fill(zh);
    await dialog.getByLabel('名称 (英文)', { exact: true }).fill(en);
    await dialog.getByLabel('名称 (韩文)', { exact: true }).fill(ko);
    for (const [i, role] of roles.entries()) {
      if (i > 0) await dialog.getByRole('group', { name: '由谁办理' }).getByRole('button', { name: '添加', exact: true }).click();
      const row = dialog.getByRole('group', { name: '由谁办理' }).getByRole('listitem').nth(i);
      await pick(row, '办理人', '岗位');
      await choose(row.getByRole('combobox', { name: '岗位' }), role, role);
    }
    await dialog.getByRole('button', { name: '添加', exact: true }).last().click();
    await dialog.waitFor({ state: 'hidden' });
  };

  it('begins with a flow of three steps for a type that had none', async () => {
    const { page, open } = administrator;
    await open(editor);
    await page.getByRole('button', { name: '创建流程' }).click();
    await box('审批').waitFor();
    await expect.poll(() => page.locator('main').innerText()).toContain('发起人的上级');
  });

  it('puts a countersign after it, filing behind that, and a branch to the director in front', async () => {
    const { page } = administrator;
    await box('审批').click();
    await panel().getByRole('button', { name: '在后面加步骤' }).click();
    await nameStep(['会签', 'Countersign', '합의'], ['财务部', '仓管']);
    await panel().getByRole('group', { name: /后续路径/ }).getByRole('button').first().click();
    await pick(panel(), '多人签批方式', '会签(全部签)');
    await box('会签').click();
    await panel().getByRole('button', { name: '在后面加步骤' }).click();
    await nameStep(['归档', 'Filing', '보관'], ['发货人']);
    await way('transitions.1').click();
    await panel().getByRole('button', { name: '条件分支' }).click();
    await nameStep(['总监复核', 'Director', '총괄 검토'], ['市场总监']);
    await expect.poll(() => page.getByRole('region', { name: '问题' }).innerText(), { timeout: 20_000 }).not.toContain('没有问题');
    const condition = panel().getByRole('group', { name: '满足条件时' });
    await condition.getByRole('button', { name: '添加条件' }).click();
    await condition.getByRole('combobox').nth(1).click();
    await page.getByRole('option', { name: '线路', exact: true }).click();
    await condition.getByRole('combobox').nth(2).click();
    await page.getByRole('option', { name: '包含' }).click();
    await condition.getByRole('combobox', { name: '值' }).fill('全国');
    await box('总监复核').click();
    await panel().getByRole('switch', { name: '办理时限' }).click();
    await panel().getByRole('switch', { name: '逾期后上报' }).click();
    await expect.poll(() => way('transitions.1').innerText()).toContain('线路 包含 全国');
    await expect.poll(() => box('会签').innerText()).toContain('会签：财务部、仓管');
    await expect.poll(() => box('总监复核').innerText()).toContain('逾期上报');
  });

  it('sees what is wrong while drawing, every way in words, and takes steps back and forth', async () => {
    const { page } = administrator;
    await expect.poll(() => page.getByRole('region', { name: '问题' }).innerText(), { timeout: 20_000 }).not.toMatch(/必须/);
    await page.getByRole('tab', { name: /全部路径/ }).click();
    await expect.poll(() => page.getByRole('region', { name: '全部路径' }).getByRole('listitem').count()).toBe(2);
    await box('归档').click();
    await panel().getByRole('button', { name: '删除' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '删除' }).click();
    await expect.poll(() => box('归档').count()).toBe(0);
    await page.getByRole('button', { name: '撤销' }).click();
    await box('归档').waitFor();
  });

  it('does the same in the plain list by keyboard alone', async () => {
    const { page } = administrator;
    await page.getByRole('button', { name: '列表', exact: true }).click();
    const list = page.getByRole('group', { name: '流程列表' });
    const filing = list.getByRole('button', { name: '归档', exact: true });
    await filing.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => panel().getByLabel('名称 (中文)', { exact: true }).inputValue()).toBe('归档');
    const earlier = list.getByRole('group', { name: '调整“归档”' }).getByRole('button', { name: '上移一步' });
    const order = () => list.locator('xpath=./ol/li').evaluateAll((items) => items.map((item) => item.querySelector('button')?.textContent));
    await earlier.focus();
    await page.keyboard.press('Enter');
    await expect.poll(order).toEqual(['填写', '审批', '总监复核', '归档', '会签', '已完成']);
    await page.getByRole('button', { name: '撤销' }).click();
    await page.getByRole('button', { name: '流程图', exact: true }).click();
  });

  it('tries it: who would be asked, until when; and keeps the try as a case', async () => {
    const { page, choose } = administrator;
    await page.getByRole('button', { name: '试运行', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await choose(dialog.getByRole('combobox', { name: '发起人' }), '林晓芸', '林晓芸');
    await dialog.getByRole('textbox', { name: /名称/ }).first().fill(carrier.title);
    await dialog.getByRole('textbox', { name: '线路' }).fill(carrier.regions);
    await dialog.getByRole('button', { name: '试运行', exact: true }).click();
    const result = dialog.getByRole('region', { name: '试运行结果' });
    await expect.poll(() => result.innerText(), { timeout: 20_000 }).toContain('结束于：已完成');
    const said = await result.innerText();
    for (const text of ['周明莉', '陆景川', '谢静宜', '曹满仓', '马运达', '全国']) expect(said).toContain(text);
    await result.getByRole('textbox', { name: /用例/ }).fill('全国线路');
    await result.getByRole('button', { name: '保存', exact: true }).click();
    await result.getByRole('region', { name: '用例' }).getByText('全国线路').waitFor();
    await dialog.getByRole('button', { name: '关闭' }).click();
  });

  it('publishes it', async () => {
    const { page } = administrator;
    await page.getByRole('link', { name: '检查并发布' }).click();
    await page.getByLabel('备注').fill('物流公司须经审批');
    const button = page.getByRole('button', { name: '发布', exact: true });
    await expect.poll(() => button.isEnabled(), { timeout: 30_000 }).toBe(true);
    await button.click();
    await page.getByText(/版本 \d+ 已生效/).waitFor({ timeout: 40_000 });
    expect(administrator.complaints).toEqual([]);
  });

  const record = async () => (await server().as(cast.administrator)).get(`/api/carriers/${id}`);
  const state = async () => (await record()).state as string;
  /** Opens the record as somebody and presses a button of theirs; what a dialog asks for is filled in and confirmed. */
  const press = async ({ page, open }: Seat, button: string, fill?: (dialog: Locator) => Promise<void>, aside = false) => {
    await open(`carriers/${id}/show`);
    if (aside) await page.getByRole('button', { name: '更多操作' }).click();
    const answered = page.waitForResponse((answer) => answer.url().includes(`/carriers/${id}/act/`), { timeout: 60_000 });
    answered.catch(() => undefined);
    await page.getByRole(aside ? 'menuitem' : 'button', { name: button, exact: true }).first().click();
    const dialog = page.getByRole('dialog');
    await Promise.race([answered, dialog.waitFor()]);
    if (await dialog.isVisible()) {
      await fill?.(dialog);
      await dialog.getByRole('button', { name: button, exact: true }).click();
    }
    expect((await answered).status()).toBe(200);
    await dialog.waitFor({ state: 'hidden' });
  };

  it('is run: submitted, sent back with a reason, submitted again and approved', async () => {
    const assistant = await sitDown(browser, server(), cast.assistant);
    const { page, open } = assistant;
    await open('carriers/create');
    await page.getByRole('textbox', { name: /名称/ }).first().fill(carrier.title);
    await page.getByRole('textbox', { name: '线路' }).fill(carrier.regions);
    await page.getByRole('button', { name: '保存并提交' }).click();
    await page.waitForURL(/carriers\/\d+/);
    id = Number(/carriers\/(\d+)/.exec(page.url())?.[1]);
    await expect.poll(record).toMatchObject({ state: 'approval', regions: carrier.regions });
    const supervisor = await sitDown(browser, server(), cast.supervisor);
    await press(supervisor, '退回', (dialog) => dialog.getByRole('textbox', { name: /原因|说明|意见/ }).fill('请补充联系人。'));
    await expect.poll(state).toBe('draft');
    await press(assistant, '提交');
    await expect.poll(state).toBe('approval');
    await press(supervisor, '同意');
    await expect.poll(state).toBe('director');
    await Promise.all([page.context().close(), supervisor.page.context().close()]);
  });

  it('is escalated when the director lets it lie, to their manager, who approves it', async () => {
    setClock(thursday);
    const chief = await server().as(cast.administrator);
    const [finance] = (await chief.list('people', { filter: { username: 'finance' } })).rows;
    const [collector] = (await chief.list('people', { filter: { username: 'collector' } })).rows;
    await chief.put(`/api/people/${finance.id}`, { version: finance.version, standIn: collector.id, standInFrom: '2026-11-20', standInUntil: '2026-12-31' });
    const manager = await server().as('general-manager');
    await expect.poll(async () => (await manager.list('tasks', { filter: { tab: 'todo' } })).rows.some((task) => task.recordId === id), { timeout: 60_000, interval: 500 }).toBe(true);
    const seat = await sitDown(browser, server(), 'general-manager');
    await press(seat, '同意');
    await expect.poll(state).toBe('countersign');
    await seat.page.context().close();
  });

  it('is signed by the stand-in for finance, who is away, and by the warehouse after a signer it asked in', async () => {
    const chief = await server().as(cast.administrator);
    const [finance] = (await chief.list('people', { filter: { username: 'finance' } })).rows;
    const [asked] = (await chief.list('people', { filter: { username: 'application-engineer' } })).rows;
    const standIn = await sitDown(browser, server(), 'collector');
    await press(standIn, '同意');
    await expect.poll(async () => (await chief.get(`/api/carriers/${id}/history`)).some((entry: { for: { label: string } | null }) => entry.for?.label === finance.name)).toBe(true);
    expect(await state()).toBe('countersign');
    const keeper = await sitDown(browser, server(), cast.keeper);
    await press(keeper, '加签', async (dialog) => {
      await keeper.choose(dialog.getByRole('combobox').first(), asked.name, asked.name);
    }, true);
    const engineer = await sitDown(browser, server(), 'application-engineer');
    await press(engineer, '同意');
    await expect.poll(async () => (await server().as(cast.keeper)).get(`/api/carriers/${id}`).then((one) => one.actions.some(({ name }: { name: string }) => name === 'approve'))).toBe(true);
    await press(keeper, '同意');
    await expect.poll(state).toBe('filing');
    await Promise.all([standIn, keeper, engineer].map(({ page }) => page.context().close()));
  });

  it('ends with the shipper, and the history says all of it', async () => {
    const shipper = await sitDown(browser, server(), 'shipper');
    await press(shipper, '同意');
    await expect.poll(state).toBe('done');
    await shipper.open(`carriers/${id}/show`);
    await expect.poll(() => shipper.page.locator('main').innerText()).toMatch(/代/);
    await shipper.page.context().close();
  });

  it('was mailed to everybody whose turn it was, as the mailbox shows', async () => {
    const chief = await server().as(cast.administrator);
    const told = async (username: string) => {
      const [person] = (await chief.list('people', { filter: { username } })).rows;
      const { rows } = await chief.list('mails', { filter: { to: person.email }, range: [0, 99] });
      return rows.filter(({ subject, text }) => String(subject).includes(carrier.title) || String(text).includes(carrier.title)).length;
    };
    for (const username of [cast.supervisor, 'marketing-director', 'general-manager', cast.finance, 'collector', cast.keeper, 'application-engineer', 'shipper', cast.assistant]) {
      await expect.poll(() => told(username), { timeout: 20_000, message: `mails to ${username}` }).toBeGreaterThan(0);
    }
    const { page, open } = administrator;
    await open('mailbox');
    await expect.poll(() => page.locator('main').innerText(), { timeout: 20_000 }).toContain(carrier.title);
  });
});
