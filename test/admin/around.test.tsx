/** Around the documents: the menu, lists, the inbox, the bell and the mailbox. */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { announceVersion } from '../../admin/src/providers/schema-version';
import { openPanel, usePeer, wait } from './open-panel';
import { slip } from './peer';
import { words } from './sample-meta';

const held = usePeer();
const task = (id: number, more = {}) => ({ id, type: 'slip', plural: 'slips', recordId: id, number: `CM-${id}`, title: `出门单 · 客${id}`, summary: [{ label: words('合计'), value: '9252.00' }], state: 'desk', step: words('前台核对'), from: { id: 7, label: '林晓芸' }, since: '2026-11-21T01:00:00Z', due: null, overdue: false, ...more });

describe('the menu', () => {
  it('is what meta says, no more', async () => {
    openPanel('/');
    const pack = await screen.findByRole('group', { name: '前台' }, wait);
    expect(within(pack).getAllByRole('menuitem').map((item) => item.textContent)).toEqual(['出门单', '来客', '物品']);
  });
});

describe('a list', () => {
  it('shows the pack’s columns, the state in words, and a button for a new one', async () => {
    openPanel('/slips');
    const row = await screen.findByRole('row', { name: /CM20261121-0001/ }, wait);
    expect(row.textContent).toContain('前台核对');
    expect(row.textContent).toContain('24.00');
    expect(screen.getAllByRole('columnheader').map((head) => head.textContent).filter(Boolean)).toEqual(['单号', '状态', '来客', '合计']);
    expect(screen.getByRole('link', { name: /新建/ })).toBeTruthy();
  });

  it('asks the server in the dialect', async () => {
    openPanel('/slips');
    await screen.findByRole('row', { name: /CM20261121-0001/ }, wait);
    const [first] = held.peer.calls('GET', /slips$/);
    expect(Object.fromEntries(first.query)).toEqual({ range: '[0,24]', sort: '["createdAt","DESC"]' });
  });

  it('that is empty says so, and offers a new one only to whoever may', async () => {
    held.peer.rows.guests = [];
    held.peer.rows.things = [];
    openPanel('/guests');
    await screen.findByText('还没有来客。', {}, wait);
    expect(screen.queryByRole('link', { name: /新建/ })).toBeNull();
    fireEvent.click(screen.getByRole('menuitem', { name: '物品' }));
    await screen.findByText('还没有物品。', {}, wait);
    expect(screen.getByRole('link', { name: '新建物品' })).toBeTruthy();
  });

  it('decides on several rows at once and says which were refused', async () => {
    const { peer } = held;
    peer.meta.me.roles = ['desk-head'];
    peer.meta.types[0].flow![1].needs = [];
    peer.rows.slips = [slip(), slip({ id: 2, number: 'CM20261121-0002' })];
    peer.on('POST', /slips\/bulk$/, () => ({ body: { results: [{ id: 1, status: 200 }, { id: 2, status: 409, message: '已被修改。' }] } }));
    openPanel('/slips');
    await screen.findByRole('row', { name: /CM20261121-0002/ }, wait);
    for (const box of screen.getAllByRole('checkbox').slice(1)) fireEvent.click(box);
    fireEvent.click(await screen.findByRole('button', { name: '核对' }, wait));
    const dialog = await screen.findByRole('dialog', {}, wait);
    fireEvent.click(within(dialog).getByRole('button', { name: '核对' }));
    await within(dialog).findByText('已被修改。', {}, wait);
    expect(peer.calls('POST', /slips\/bulk$/)[0].body).toEqual({ items: [{ id: 1, version: 3 }, { id: 2, version: 3 }], act: 'check' });
  });
});

describe('the inbox', () => {
  it('has its four tabs with counts, and the bell says the same', async () => {
    held.peer.on('GET', /tasks$/, ({ query }) => {
      const { tab } = JSON.parse(query.get('filter')!);
      const rows = tab === 'todo' ? [task(1, { overdue: true }), task(2)] : tab === 'done' ? [task(3)] : [];
      return { body: rows, headers: { 'content-range': `tasks 0-24/${rows.length}` } };
    });
    openPanel('/inbox');
    await screen.findByText('出门单 · 客1', {}, wait);
    await waitFor(() => expect(screen.getAllByRole('tab').map((tab) => tab.textContent)).toEqual(['待办2', '已办1', '我发起的', '抄送我的']), wait);
    expect(screen.getByText('已超时')).toBeTruthy();
    expect(screen.getAllByText(/合计 9,252\.00/)).toHaveLength(2);
    expect(screen.getByRole('button', { name: '2 项待办' })).toBeTruthy();
    fireEvent.click(screen.getByRole('tab', { name: /抄送我的/ }));
    await screen.findByText('没有抄送给您的单据。', {}, wait);
  });

  it('decides several documents at once with one note, and says what became of each', async () => {
    const { peer } = held;
    peer.meta = { ...peer.meta, me: { ...peer.meta.me, roles: ['desk-head'] }, types: peer.meta.types.map((type) => (type.name === 'slip' ? { ...type, flow: type.flow?.map((action) => (action.name === 'check' ? { ...action, needs: [] } : action)) } : type)) };
    peer.rows.slips = [slip(), slip({ id: 2, number: 'CM20261121-0002' })];
    peer.on('GET', /tasks$/, () => ({ body: [task(1, { state: 'desk' }), task(2, { state: 'desk' }), task(3, { state: 'gate' })], headers: { 'content-range': 'tasks 0-2/3' } }));
    peer.on('GET', /slips$/, () => ({ body: peer.rows.slips, headers: { 'content-range': 'slips 0-1/2' } }));
    peer.on('POST', /slips\/bulk$/, () => ({ body: { results: [{ id: 1, status: 200 }, { id: 2, status: 409, message: '已被修改。' }] } }));
    openPanel('/inbox');
    const boxes = await screen.findAllByRole('checkbox', { name: /选择/ }, wait);
    expect(boxes.map((box) => (box as HTMLInputElement).disabled)).toEqual([false, false, true]);
    const list = boxes[0].closest('ul')!;
    const lines = within(list).getAllByRole('button');
    lines[0].focus();
    fireEvent.keyDown(lines[0], { key: 'x' });
    fireEvent.keyDown(lines[0], { key: 'ArrowDown' });
    expect(document.activeElement).toBe(lines[1]);
    fireEvent.keyDown(lines[1], { key: 'x' });
    const bar = await screen.findByRole('toolbar', { name: '一起办理' }, wait);
    fireEvent.click(within(bar).getByRole('button', { name: '一起办理' }));
    const dialog = await screen.findByRole('dialog', {}, wait);
    fireEvent.change(within(dialog).getByLabelText('意见'), { target: { value: '同意' } });
    fireEvent.click(within(dialog).getByRole('button', { name: '核对' }));
    await within(dialog).findByText('已被修改。', {}, wait);
    expect(within(dialog).getByTitle('已办理')).toBeTruthy();
    expect(peer.calls('POST', /slips\/bulk$/)[0].body).toEqual({ items: [{ id: 1, version: 3 }, { id: 2, version: 3 }], act: 'check', note: '同意' });
  });

  it('tells copies that were not looked at yet from those that were', async () => {
    held.peer.on('GET', /tasks$/, ({ query }) => {
      const { tab, read } = JSON.parse(query.get('filter')!);
      const rows = tab !== 'cc' ? [] : [false, true].filter((one) => read === undefined || one === read).map((one) => task(one ? 2 : 1, { read: one }));
      return { body: rows, headers: { 'content-range': `tasks 0-24/${rows.length}` } };
    });
    openPanel('/inbox');
    fireEvent.click(await screen.findByRole('tab', { name: /抄送我的/ }, wait));
    await waitFor(() => expect(screen.getAllByRole('img', { name: '未读' })).toHaveLength(1), wait);
    expect(screen.getAllByText(/出门单 · 客/)).toHaveLength(2);
    fireEvent.click(screen.getByRole('button', { name: '未读' }));
    await waitFor(() => expect(screen.getAllByText(/出门单 · 客/)).toHaveLength(1), wait);
  });
});

describe('the mailbox', () => {
  it('shows a mail in a frame that runs nothing', async () => {
    held.peer.rows.mails = [{ id: 1, to: 'a@b.cn', toName: '王', subject: '请核对', text: 'https://x.cn/approve/1', html: '<script>alert(1)</script><p>请核对</p>', state: 'sent', attempts: 1, createdAt: '2026-11-21T01:00:00Z', sentAt: '2026-11-21T01:00:01Z' }];
    openPanel('/mailbox');
    const frame = await screen.findByTitle('请核对', {}, wait);
    expect(frame.getAttribute('sandbox')).toBe('allow-popups allow-popups-to-escape-sandbox');
    expect(frame.getAttribute('srcdoc')).toContain("default-src 'none'");
    fireEvent.click(screen.getByRole('tab', { name: '纯文本' }));
    expect(await screen.findByRole('link', { name: 'https://x.cn/approve/1' }, wait)).toBeTruthy();
  });
});

describe('what the server says about definitions', () => {
  it('reaches a form that is being filled without emptying it', async () => {
    const { peer } = held;
    openPanel('/slips/create');
    fireEvent.change(await screen.findByLabelText('备注', {}, wait), { target: { value: '写到一半' } });
    peer.meta = { ...peer.meta, version: 2, types: peer.meta.types.map((type) => (type.name === 'slip' ? { ...type, fields: [...type.fields, { name: 'floor', type: 'text' as const, label: words('楼层') }] } : type)) };
    peer.on('GET', /guests$/, () => ({ body: [], headers: { 'content-range': 'guests 0-0/0', 'x-schema-version': '2' } }));
    const guest = screen.getByRole('combobox', { name: /来客/ });
    fireEvent.mouseDown(guest);
    fireEvent.focus(guest);
    await screen.findByLabelText('楼层', {}, wait);
    expect(screen.getByLabelText('备注')).toHaveProperty('value', '写到一半');
  });

  it('is asked for until it comes: an answer of the process before, or none, is not the end', async () => {
    const { peer } = held;
    openPanel('/slips');
    await screen.findAllByText('CM20261121-0001', {}, wait);
    const later = { ...peer.meta, version: 3, types: peer.meta.types.map((type) => (type.name === 'slip' ? { ...type, label: words('放行单') } : type)) };
    const answers = [{ body: peer.meta, headers: { 'x-schema-version': '1' } }, { status: 503, body: {} }, { body: later, headers: { 'x-schema-version': '3' } }];
    peer.on('GET', /api\/meta$/, () => (answers.length > 1 ? answers.shift() : answers[0]));
    announceVersion(3);
    expect((await screen.findAllByText('放行单', {}, wait)).length).toBeGreaterThan(0);
    expect(answers).toHaveLength(1);
  });
});
