/** The designer as an administrator sees it: the draft that saves itself, the check before publishing, a colleague who was faster. */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { schemaPath, useDesignPeer } from './designer-peer';
import { openPanel } from './open-panel';
import { words } from './sample-meta';

const { held, draft } = useDesignPeer();
const wait = { timeout: 10_000 };

const saved = () => held.peer.calls('PUT', /design\/draft$/);
const openField = async (field: string) => {
  openPanel(`/designer/types/front/slip?tab=fields&field=${field}`);
  return screen.findByRole('button', { name: '停用此字段' }, { timeout: 15_000 });
};

describe('the way into the designer', () => {
  it('is in the menu where meta offers it, and nowhere else', async () => {
    openPanel('/designer');
    await screen.findByRole('menuitem', { name: '设计器' }, wait);
    expect((await screen.findByRole('link', { name: /出门单.*CM · 2 个字段/ }, wait)).getAttribute('href')).toBe('#/designer/types/front/slip');
  });

  it('is not there for anybody else', async () => {
    held.peer.meta.design = undefined;
    openPanel('/designer');
    await screen.findByText('没有找到', {}, wait);
    expect(screen.queryByRole('menuitem', { name: '设计器' })).toBeNull();
    expect(held.peer.calls('GET', /design/)).toEqual([]);
  });
});

describe('a draft', () => {
  it('is saved as one types: once for a word, only the file that changed, with its revision', async () => {
    await openField('why');
    const name = screen.getAllByLabelText('名称 (中文)')[0];
    for (const text of ['出', '出门', '出门事由']) fireEvent.change(name, { target: { value: text } });
    await waitFor(() => expect(saved()).toHaveLength(1), wait);
    expect(saved()[0].body).toMatchObject({ rev: 4, files: { [schemaPath]: { attributes: { why: { label: { 'zh-Hans': '出门事由' } } } } } });
    expect(Object.keys(saved()[0].body.files)).toEqual([schemaPath]);
  });

  it('is undone and redone, and that is saved too', async () => {
    await openField('why');
    fireEvent.change(screen.getAllByLabelText('名称 (中文)')[0], { target: { value: '原因' } });
    fireEvent.click(screen.getByRole('button', { name: '撤销' }));
    expect(screen.getAllByLabelText<HTMLInputElement>('名称 (中文)')[0].value).toBe('事由');
    fireEvent.click(screen.getByRole('button', { name: '重做' }));
    await waitFor(() => expect(saved().at(-1)?.body.files[schemaPath].attributes.why.label['zh-Hans']).toBe('原因'), wait);
  });

  it('says so when another window has changed it, and overwrites nothing', async () => {
    await openField('why');
    draft.rev = 9;
    fireEvent.change(screen.getAllByLabelText('名称 (中文)')[0], { target: { value: '原因' } });
    await screen.findByText('此草稿已在另一个窗口中修改', {}, wait);
    fireEvent.click(screen.getByRole('button', { name: '载入最新草稿' }));
    await waitFor(() => expect(screen.getAllByLabelText<HTMLInputElement>('名称 (中文)')[0].value).toBe('事由'), wait);
    expect(draft.files[schemaPath].attributes.why.label['zh-Hans']).toBe('事由');
  });

  it('warns where a language is missing', async () => {
    await openField('why');
    fireEvent.change(screen.getAllByLabelText('名称 (韩文)')[0], { target: { value: '' } });
    await screen.findByText('还缺少：韩文', {}, wait);
  });

  it('retires a published choice instead of removing it', async () => {
    await openField('size');
    fireEvent.click(screen.getByRole('button', { name: '停用 小' }));
    await waitFor(() => expect(saved().at(-1)?.body.files[schemaPath].attributes.size.values).toEqual({ big: words('大'), small: { label: words('小'), retired: true } }), wait);
  });

  it('gives a role what it needs along with a right, and takes everything with the right to read', async () => {
    openPanel('/designer/types/front/slip?tab=access');
    fireEvent.click(await screen.findByRole('checkbox', { name: '前台: 导出' }, { timeout: 15_000 }));
    await waitFor(() => expect(saved().at(-1)?.body.files['front/slip/access.json'].roles.desk.may).toEqual(['list', 'read', 'create', 'edit', 'export']), wait);
    fireEvent.click(screen.getByRole('checkbox', { name: '前台: 查看' }));
    await waitFor(() => expect(saved().at(-1)?.body.files['front/slip/access.json'].roles.desk.may).toEqual([]), wait);
  });
});

describe('publishing', () => {
  it('is stopped by an error, which leads to its place', async () => {
    draft.files[schemaPath] = { ...draft.files[schemaPath], order: 5 };
    held.peer.on('POST', /design\/check$/, () => ({ body: { rev: draft.rev, structural: true, errors: [{ path: `${schemaPath}#attributes.size`, code: 'no-values', message: '选项字段至少需要一个选项。' }], impact: [], diff: [{ path: schemaPath, message: '位置' }] } }));
    openPanel('/designer/publish');
    const problem = await screen.findByRole('link', { name: /至少需要一个选项/ }, { timeout: 15_000 });
    expect(problem.getAttribute('href')).toBe('#/designer/types/front/slip?tab=fields&field=size');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '发布' }).disabled).toBe(true);
  });

  it('shows what a colleague published meanwhile and puts the draft on top of it', async () => {
    held.peer
      .on('POST', /design\/publish$/, () => ({ status: 409, body: { message: '已有新版本。', code: 'base-moved', changes: [{ path: `${schemaPath}#label`, message: '改称“放行单”' }], active: 3 } }))
      .on('POST', /design\/draft\/rebase$/, () => ({ body: { base: 3, active: 3, rev: (draft.rev += 1), changed: [], files: draft.files, conflicts: [] } }));
    openPanel('/designer/publish');
    const publish = await screen.findByRole('button', { name: '发布' }, { timeout: 15_000 });
    await waitFor(() => expect((publish as HTMLButtonElement).disabled).toBe(false), wait);
    fireEvent.click(publish);
    await screen.findByText('改称“放行单”', {}, wait);
    fireEvent.click(screen.getByRole('button', { name: '把我的修改叠加上去' }));
    await waitFor(() => expect(screen.queryByText('改称“放行单”')).toBeNull(), wait);
    expect(held.peer.calls('POST', /rebase$/)[0].body).toEqual({ rev: 4 });
  });

  it('sends the note, and tells when the version serves', async () => {
    held.peer
      .on('POST', /design\/publish$/, () => ({ status: 202, body: { version: 3, structural: false } }))
      .on('GET', /design\/versions\/3$/, () => ({ body: { n: 3, state: 'active', by: null, at: '2026-11-21T01:00:00Z', note: null } }));
    openPanel('/designer/publish');
    fireEvent.change(await screen.findByLabelText(/^备注/, {}, { timeout: 15_000 }), { target: { value: '更清楚' } });
    const publish = screen.getByRole<HTMLButtonElement>('button', { name: '发布' });
    await waitFor(() => expect(publish.disabled).toBe(false), wait);
    fireEvent.click(publish);
    await screen.findByText('版本 3 已生效', {}, wait);
    expect(held.peer.calls('POST', /publish$/)[0].body).toEqual({ rev: 4, note: '更清楚', rules: {} });
  });
});

describe('the trash', () => {
  it('purges only what was called by its name', async () => {
    held.peer.on('POST', /trash\/field-9\/purge$/, () => ({ body: {} }));
    openPanel('/designer/trash');
    fireEvent.click(await screen.findByRole('button', { name: '彻底删除' }, { timeout: 15_000 }));
    const dialog = await screen.findByRole('dialog', {}, wait);
    const purge = within(dialog).getByRole<HTMLButtonElement>('button', { name: '彻底删除' });
    expect(purge.disabled).toBe(true);
    fireEvent.change(within(dialog).getByLabelText('名称'), { target: { value: 'colour' } });
    fireEvent.click(purge);
    await waitFor(() => expect(held.peer.calls('POST', /purge$/)[0]?.body).toEqual({ name: 'colour' }), wait);
  });
});
