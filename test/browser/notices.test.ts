/** An administrator changes how a task's mail reads and writes a rule; it is live at once, and the mail is decided from on a phone. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { fillNames, publish } from '../support/at-the-designer';
import { useServer } from '../support/boot';
import { openBrowser } from '../support/browser';
import { cast } from '../support/cast';
import type { ApiRecord } from '../support/client';
import { submitted } from '../support/notices';
import { sitDown, type Seat } from '../support/panel';

describe('notices, written in the designer and read on a phone', () => {
  const server = useServer('sqlite');
  let browser: Browser;
  let administrator: Seat;
  let record: ApiRecord;

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

  it('a standard notice is given other words, and a rule is made, with a field put in from the menu', async () => {
    const { page, open } = administrator;
    await open('designer/types/orders/requisition?tab=notices');
    await page.locator('[data-notice="standard.task"]').click();
    const panel = page.getByRole('region', { name: '通知' });
    await panel.getByLabel('主题 (中文)').pressSequentially('请您签字 ');
    await panel.getByRole('button', { name: '插入' }).click();
    await page.getByRole('menuitem', { name: '单号', exact: true }).click();
    await expect.poll(() => panel.getByLabel('主题 (中文)').inputValue()).toBe('请您签字 {{ shown.number }}');
    await page.getByRole('button', { name: '添加规则' }).click();
    await fillNames(panel, '名称', ['提醒经办人', 'Tell the owner', '담당자에게 알림']);
    await panel.getByLabel('主题 (中文)').fill('您的领料单 {{ record.number }} 已提交');
    await panel.getByLabel('正文 (中文)').fill('{{ shown.total }} {{ record.remarks }}');
    await expect.poll(() => panel.innerText()).toContain('模板缺少以下语言');
  });

  it('is seen before anybody gets it, with a real record', async () => {
    const { page, choose } = administrator;
    const preview = page.getByRole('region', { name: '预览' });
    await choose(preview.getByRole('combobox', { name: '单据' }), 'LL', 'LL');
    await expect.poll(() => preview.innerText(), { timeout: 20_000 }).toContain('您的领料单 LL');
    await publish(administrator, '通知的措辞');
  });

  it('the mail that comes next reads so, and what stands in the record stays text', async () => {
    record = await submitted(server(), { remarks: '<b>急</b>{{ constructor }}' });
    const owner = await sitDown(browser, server(), cast.assistant, { width: 390, height: 844 });
    await owner.open('notices');
    await expect.poll(() => owner.page.locator('main').innerText(), { timeout: 20_000 }).toContain(`您的领料单 ${record.number} 已提交`);
    expect(await owner.page.locator('main').innerText()).toContain('<b>急</b>{{ constructor }}');
    await expect.poll(() => owner.page.getByRole('button', { name: /未读通知/ }).count()).toBe(1);
  });

  it('the supervisor reads it in the mailbox of a phone and decides from it', async () => {
    const { page, open } = await sitDown(browser, server(), cast.supervisor, { width: 390, height: 844 });
    await open('mailbox');
    await page.getByRole('button', { name: new RegExp(`请您签字.*${record.number}|${record.number}.*请您签字`) }).first().click();
    await page.getByRole('tab', { name: '纯文本' }).click();
    const link = await page.locator('pre a[href*="/approve/"]').first().getAttribute('href');
    await page.goto(new URL(link as string).pathname.replace(/^/, server().address));
    await page.getByRole('button', { name: '签名' }).click();
    const supervisor = await server().as(cast.supervisor);
    await expect.poll(async () => (await supervisor.get(`/api/requisitions/${record.id}`)).state).toBe('payment');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
