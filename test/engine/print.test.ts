import { describe, expect, test } from 'vitest';
import { capitalAmount } from '../../cms/src/engines/print/capital-amount';
import { fontRuns } from '../../cms/src/engines/print/font-runs';
import { makePdf } from '../../cms/src/engines/print/make-pdf';
import { toHtml } from '../../cms/src/engines/print/to-html';
import type { Block } from '../../cms/src/engines/print/paper';
import { everything, printed, requisition, signatures } from '../support/printed-requisition';

const find = <Kind extends Block['block']>(blocks: Block[], kind: Kind) =>
  blocks.filter((block): block is Extract<Block, { block: Kind }> => block.block === kind);

describe('a printed requisition', () => {
  test('has three copies with the same content and their own names', async () => {
    const { copies } = await printed();
    expect(copies.map(({ label }) => label)).toEqual(['第一联 存根', '第二联 财务', '第三联 仓库']);
    expect(copies[1].blocks).toEqual(copies[0].blocks);
    expect(toHtml(await printed()).match(/<section class="sheet"/g)).toHaveLength(3);
  });

  test('shows fields, lines and total as people read them', async () => {
    const { copies: [{ blocks }] } = await printed();
    expect(find(blocks, 'heading')[0].text).toBe('丹砂油墨有限公司 领料单');
    expect(find(blocks, 'fields')[0].fields).toContainEqual({ label: '提交时间', value: '2026年11月21日 09:10' });
    const [lines] = find(blocks, 'lines');
    expect(lines.rows[0]).toEqual(['1', 'CY-01 胶印青墨', '桶', '12.5', 'A2611-03', '1,280.00', '16,000.00']);
    expect(lines.total).toEqual({ label: '合计', value: '20,036.50', inWords: '贰万零叁拾陆元伍角整' });
  });

  test('fills the table with empty ruled rows up to the number on the form', async () => {
    const { copies: [{ blocks }] } = await printed();
    const { rows, columns } = find(blocks, 'lines')[0];
    expect(rows).toHaveLength(5);
    expect(rows[4]).toEqual(columns.map(() => ''));
  });

  test('has a box per step: who signed, for whom, when, and the stamp where it was stamped', async () => {
    const { copies: [{ blocks }] } = await printed();
    const [{ boxes }] = find(blocks, 'signatures');
    expect(boxes.map(({ signed }) => signed[0]?.name)).toEqual(['陈晓梅', '李伟(代 王建国)', '赵敏', '孙强']);
    expect(boxes.map(({ seal }) => Boolean(seal))).toEqual([false, false, true, false]);
    expect(boxes[2].seal).toContain('财务部');
    expect(boxes[2].seal).toContain('2026.11.21');
  });

  test('leaves boxes empty while nobody has signed, and says that it is a draft', async () => {
    const paper = await printed({ signatures: [], record: { ...requisition, state: 'draft', submittedAt: null } });
    expect(find(paper.copies[0].blocks, 'signatures')[0].boxes.map(({ signed }) => signed)).toEqual([[], [], [], []]);
    expect(paper.watermark).toBe('开单');
    expect((await printed()).watermark).toBeUndefined();
  });

  test('says across the page that it was cancelled', async () => {
    expect((await printed({ language: 'en', record: { ...requisition, state: 'cancelled' } })).watermark).toBe('Cancelled');
  });

  test('leaves out what the person may not read: fields, columns, the total', async () => {
    const { total: _total, customer: _customer, ...rest } = requisition;
    const hidden = new Set(['lines.unitPrice', 'lines.amount', 'total', 'customer']);
    const page = toHtml(await printed({ record: rest, readable: new Set([...everything].filter((name) => !hidden.has(name))) }));
    for (const secret of ['1,280.00', '16,000.00', '20,036.50', '贰万', '单价', '金额', '合计', '客户', '华彩']) expect(page).not.toContain(secret);
    expect(page).toContain('CY-01 胶印青墨');
  });

  test('speaks the language of whoever prints it', async () => {
    const english = toHtml(await printed({ language: 'en' }));
    expect(english).toContain('lang="en"');
    for (const text of ['Material requisition', 'Copy 2: finance', '李伟 (for 王建国)', '21 Nov 2026, 09:10']) expect(english).toContain(text);
    const korean = toHtml(await printed({ language: 'ko' }));
    for (const text of ['자재 청구서', '제2부 재무', '李伟 (王建国 대리)']) expect(korean).toContain(text);
  });
});

describe('hostile text on paper', () => {
  const hostile = `<script>alert(1)</script> "' {{ company.name }} {% raw %} & 😀`;

  test('is shown literally in HTML, in every place where a value can stand', async () => {
    const record = {
      ...requisition, number: hostile, remarks: hostile, owner: { id: 1, label: hostile }, customer: { id: 1, label: hostile },
      lines: [{ id: 1, position: 0, product: { id: 1, label: hostile }, unit: hostile, quantity: '1', lot: hostile, unitPrice: '1.00', amount: '1.00' }],
    };
    const page = toHtml(await printed({ record, printedBy: hostile, signatures: signatures.map((one) => ({ ...one, name: hostile, forName: hostile, ...(one.stampedBy && { stampedBy: hostile }) })) }));
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &quot;&#39; {{ company.name }} {% raw %} &amp; 😀');
  });

  test('makes a PDF all the same', async () => {
    const pdf = await makePdf(await printed({ record: { ...requisition, remarks: hostile, owner: { id: 1, label: hostile } }, printedBy: hostile }));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });
});

describe('a PDF', () => {
  test('has a page per copy and carries the fonts of every script on it', async () => {
    const text = (await makePdf(await printed())).toString('latin1');
    expect(text.match(/\/Type \/Page\b/g)).toHaveLength(3);
    for (const font of ['NotoSansSC', 'NotoSansKR', 'NotoEmoji']) expect(text).toMatch(new RegExp(`\\+${font}`));
  });

  test('splits text into runs of the font that can draw it', () => {
    expect(fontRuns('领料 김민수 ok 😀')).toEqual([{ text: '领料 ', font: 'SC' }, { text: '김민수 ', font: 'KR' }, { text: 'ok ', font: 'SC' }, { text: '😀', font: 'Emoji' }]);
    expect(fontRuns('👍🏽')).toEqual([{ text: '👍', font: 'Emoji' }]);
    expect(fontRuns('')).toEqual([]);
  });
});

test.each([
  ['0', '零元整'], ['0.05', '伍分'], ['0.50', '伍角整'], ['1.00', '壹元整'], ['10.00', '壹拾元整'], ['1050.30', '壹仟零伍拾元叁角整'],
  ['20036.50', '贰万零叁拾陆元伍角整'], ['100000.01', '壹拾万元零壹分'], ['1000000.00', '壹佰万元整'], ['10203040.56', '壹仟零贰拾万零叁仟零肆拾元伍角陆分'],
  ['100000001.00', '壹亿零壹元整'], ['110000.00', '壹拾壹万元整'], ['-3.20', '负叁元贰角整'], ['1e5', ''], ['', ''],
])('%s in capital numerals is %s', (amount, words) => {
  expect(capitalAmount(amount)).toBe(words);
});
