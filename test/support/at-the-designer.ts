/** An administrator at the designer, in Chinese: adds fields and choices, checks and publishes, as somebody would. */
import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import type { Seat } from './panel';

/** A name in Chinese, English and Korean. */
export type Names = readonly [zh: string, en: string, ko: string];

const languages = ['中文', '英文', '韩文'];

/** Fills the three inputs of a label. */
export async function fillNames(scope: Pick<Page, 'getByLabel'>, label: string, names: Names): Promise<void> {
  for (const [i, language] of languages.entries()) await scope.getByLabel(`${label} (${language})`).fill(names[i]);
}

/** Adds a field to the first section of the form, or a column to the lines that are open; its editor is open afterwards. */
export async function addField(page: Page, names: Names, type: string, button = '添加字段'): Promise<void> {
  await page.getByRole('button', { name: button }).first().click();
  const dialog = page.getByRole('dialog');
  await fillNames(dialog, '名称', names);
  await dialog.getByRole('radio', { name: type, exact: true }).click();
  await dialog.getByRole('button', { name: '添加', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** Adds choices to the field whose editor is open. */
export async function addChoices(page: Page, choices: Names[]): Promise<void> {
  for (const names of choices) {
    await page.getByRole('button', { name: '添加选项' }).click();
    await fillNames(page, '新选项', names);
    await page.getByLabel('新选项 (韩文)').press('Enter');
  }
}

/** Checks and publishes the draft, and waits until the version serves. */
export async function publish({ page }: Seat, note: string): Promise<void> {
  if (!page.url().endsWith('/designer/publish')) await page.getByRole('link', { name: '检查并发布' }).click();
  await page.getByLabel('备注').fill(note);
  const button = page.getByRole('button', { name: '发布', exact: true });
  await expect.poll(() => button.isEnabled(), { timeout: 30_000 }).toBe(true);
  await button.click();
  await page.getByText(/版本 \d+ 已生效/).waitFor({ timeout: 120_000 });
}
