/** A person at the panel: signs in, fills forms and reads the screen by what is written on it, as somebody would. */
import type { Browser, Locator, Page } from 'playwright-core';
import { password } from './cast';
import type { Server } from './boot';

export interface Seat {
  page: Page;
  /** Goes to a page of the panel: `open('requisitions/create')`. */
  open(path: string): Promise<void>;
  /** Types into a combobox and takes the option that has the text. */
  choose(field: Locator, typed: string, option: string): Promise<void>;
  /** What the page complained of in its console. */
  readonly complaints: string[];
}

/** Opens a window and signs in on the first screen. */
export async function sitDown(browser: Browser, server: Server, username: string, viewport = { width: 1360, height: 850 }): Promise<Seat> {
  const context = await browser.newContext({ viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(server.address);
  await page.getByLabel('用户名或邮箱').fill(username);
  await page.locator('input[name=password]').fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('heading', { name: '您好' }).waitFor();
  return {
    page,
    complaints,
    open: async (path) => {
      await page.goto(`${server.address}/#/${path}`);
    },
    choose: async (field, typed, option) => {
      await field.click();
      await field.fill(typed);
      await page.getByRole('option').filter({ hasText: option }).first().click();
    },
  };
}
