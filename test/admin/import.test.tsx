/** Importing in the panel: a file is tried, its columns are put right, what is wrong is listed, and what is right goes in and comes out again. */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { openPanel, usePeer, wait } from './open-panel';

const held = usePeer();
const job = (more: object) => ({
  id: 5, kind: 'import', state: 'done', phase: 'checking', done: 2, total: 2, created: 2, updated: 0, failed: 0, kept: 0, plural: 'guests', label: null, fileName: 'a.csv', dryRun: true, key: null, message: null,
  by: { id: 7, label: '林晓芸' }, at: '2026-11-22T01:00:00.000Z', endedAt: null, undoable: false, errors: [], left: [],
  columns: [{ header: '编号', field: 'code', examples: ['G1'] }, { header: '叫什么', field: null, examples: ['老王'] }], ...more,
});
const fields = (body: FormData) => Object.fromEntries([...body.entries()].filter(([name]) => name !== 'file'));

function allowed() {
  const { peer } = held;
  peer.meta = { ...peer.meta, types: peer.meta.types.map((type) => (type.name === 'guest' ? { ...type, can: { ...type.can, create: true, import: true, export: true } } : type)) };
  peer.on('GET', /api\/jobs$/, () => ({ body: [] }));
  return peer;
}

it('tries a file, lets columns be put right, and imports what is right', async () => {
  const peer = allowed();
  const answers = [job({ created: 0, failed: 1, errors: [{ row: 3, field: 'title', message: '请填写。' }] }), job({ id: 6 }), job({ id: 7, dryRun: false, undoable: true })];
  let started = 0;
  peer.on('POST', /guests\/import$/, () => ({ status: 202, body: { job: 4 + (started += 1) } }));
  peer.on('GET', /api\/jobs\/\d+$/, ({ path }) => ({ body: answers[Number(path.split('/').at(-1)) - 5] }));
  peer.on('POST', /api\/jobs\/7\/undo$/, () => ({ status: 202, body: { job: 7 } }));
  openPanel('/guests/import');
  const input = await screen.findByLabelText('选择文件', { selector: 'input' }, wait);
  fireEvent.change(input, { target: { files: [new File(['x'], 'a.csv')] } });
  const row = (await screen.findByText('请填写。', {}, wait)).closest('tr')!;
  expect(within(row).getByText('3')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^导入 \d/ })).toBeNull();

  fireEvent.click(screen.getByRole('button', { name: /列与字段的对应 · 1 列不导入/ }));
  fireEvent.mouseDown(within(await screen.findByRole('table', { name: '列与字段的对应' }, wait)).getAllByRole('combobox')[1]);
  fireEvent.click((await screen.findAllByRole('option', {}, wait)).at(-1)!);
  fireEvent.click(await screen.findByRole('button', { name: '导入 2 条' }, wait));
  await screen.findByText('导入完成：新增 2 条，更新 0 条。', {}, wait);
  const sent = peer.calls('POST', /guests\/import$/).map(({ body }) => fields(body as FormData));
  expect(sent[0]).toEqual({ dryRun: '1' });
  expect(JSON.parse(sent[1].mapping as string)[0]).toBe('code');
  expect(sent[2]).toEqual({ dryRun: '', mapping: sent[1].mapping });

  fireEvent.click(screen.getByRole('button', { name: '撤销此次导入' }));
  fireEvent.click(within(await screen.findByRole('dialog', {}, wait)).getByRole('button', { name: '撤销此次导入' }));
  await waitFor(() => expect(peer.calls('POST', /jobs\/7\/undo$/)).toHaveLength(1), wait);
});

it('is not there for whoever may not', async () => {
  openPanel('/guests/import');
  await screen.findByText('没有找到', {}, wait);
});

it('exports the list as it stands', async () => {
  const peer = allowed();
  peer.on('GET', /guests\/export$/, () => ({ body: 'x' }));
  URL.createObjectURL ??= () => 'blob:x';
  openPanel('/guests');
  fireEvent.click(await screen.findByRole('button', { name: '导出' }, wait));
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Excel:显示的列' }, wait));
  await waitFor(() => expect(peer.calls('GET', /guests\/export$/)).toHaveLength(1), wait);
  const { query } = peer.calls('GET', /guests\/export$/)[0];
  expect([query.get('format'), JSON.parse(query.get('columns')!).includes('title')]).toEqual(['xlsx', true]);
});
