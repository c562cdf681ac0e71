/** Everybody can work here: what axe finds on the screens that staff live in, wide and on a phone. */
import AxeBuilder from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { useServer } from '../support/boot';
import { openBrowser } from '../support/browser';
import { cast } from '../support/cast';
import { sitDown, type Seat } from '../support/panel';

/** What is seriously wrong with the page, in axe's words, with the places. A mail shown in its sandbox runs no script, axe's neither. */
async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).slice(0, 3).join(' | ')})`);
}

describe.each([['wide', { width: 1360, height: 850 }], ['on a phone', { width: 390, height: 844 }]])('the panel %s', (_name, viewport) => {
  const server = useServer('sqlite');
  let browser: Browser;
  let seat: Seat;
  let document = 0;

  beforeAll(async () => {
    browser = await openBrowser();
    const api = await server().as(cast.supervisor);
    document = (await api.list('requisitions', { filter: { state: 'signature' } })).rows[0].id;
    seat = await sitDown(browser, server(), cast.supervisor, viewport);
  });
  afterAll(() => browser?.close());

  it.each([
    ['', '待我办理'],
    ['requisitions', 'LL20'],
    ['document', '流程进度'],
    ['inbox', 'LL20'],
    ['mailbox', '待办 ·'],
  ])('is clean at /%s', async (path, shown) => {
    const { page, open } = seat;
    await open(path === 'document' ? `requisitions/${document}/show` : path);
    await page.getByText(shown).or(page.getByRole('region', { name: shown })).first().waitFor();
    expect(await faults(page)).toEqual([]);
  });

  it('names what turns while it loads, in the language of the panel', async () => {
    const { page, open } = seat;
    let answer: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => { answer = resolve; });
    await page.route(/\/api\/requisitions\/\d+$/, async (route) => {
      await asked;
      await route.continue();
    });
    await open(`requisitions/${document}/show`);
    // The record is kept from the page before; a page loaded afresh has to ask.
    await page.reload();
    await page.getByRole('progressbar', { name: '加载中' }).first().waitFor();
    expect(await faults(page)).toEqual([]);
    answer();
    await page.getByRole('region', { name: '流程进度' }).waitFor();
    await page.unroute(/\/api\/requisitions\/\d+$/);
  });

  it('is clean before signing in', async () => {
    const context = await browser.newContext({ viewport, locale: 'zh-CN' });
    const page = await context.newPage();
    await page.goto(server().address);
    await page.getByRole('heading', { name: '登录' }).waitFor();
    expect(await faults(page)).toEqual([]);
    await context.close();
  });
});
