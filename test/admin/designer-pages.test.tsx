/** The designer's pages around the draft: packs in and out, who sees what, two sides of a conflict, the log. */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { schemaPath, useDesignPeer } from './designer-peer';
import { openPanel, wait } from './open-panel';

const { held, draft } = useDesignPeer();
const saved = () => held.peer.calls('PUT', /design\/draft$/);

describe('packs', () => {
  it('asks before one is switched off, and says nothing else of it', async () => {
    openPanel('/designer/packs');
    fireEvent.click(await screen.findByRole('switch', { name: '前台: 使用中' }, wait));
    fireEvent.click(within(await screen.findByRole('dialog', { name: '停用“前台”？' }, wait)).getByRole('button', { name: '停用' }));
    await waitFor(() => expect(saved().at(-1)?.body.files).toEqual({ 'front/pack.json': expect.objectContaining({ order: 1, off: true }) }), wait);
  });

  it('shows what a zip would bring, asks for every conflict, and takes the choice along', async () => {
    const place = `${schemaPath}#attributes.why.label.en`;
    const asked: FormData[] = [];
    held.peer.on('POST', /design\/packs$/, ({ query, body }) => {
      asked.push(body as FormData);
      return { body: { added: ['front/note/schema.json'], changed: [schemaPath], conflicts: query.get('dryRun') ? [{ path: place, ours: 'Why', theirs: 'Reason' }] : [], rev: 5 } };
    });
    openPanel('/designer/packs');
    fireEvent.click(await screen.findByRole('button', { name: '导入' }, wait));
    const dialog = await screen.findByRole('dialog', {}, wait);
    fireEvent.change(within(dialog).getByLabelText('选择 zip 文件'), { target: { files: [new File(['zip'], 'front.zip')] } });
    const theirs = await within(dialog).findByRole('radio', { name: /Reason/ }, wait);
    const take = within(dialog).getByRole<HTMLButtonElement>('button', { name: '放入草稿' });
    expect(take.disabled).toBe(true);
    expect(dialog.textContent).toContain('front/note/schema.json');
    fireEvent.click(theirs);
    fireEvent.click(take);
    await waitFor(() => expect(asked).toHaveLength(2), wait);
    expect(JSON.parse(asked[1].get('choices') as string)).toEqual({ [place]: 'theirs' });
  });
});

describe('who sees what', () => {
  it('answers with the rule in words and leads to it', async () => {
    held.peer.rows.people = [{ id: 7, name: '林晓芸', title: '林晓芸', version: 1 }];
    held.peer
      .on('GET', /design\/explain$/, () => ({ body: {
        person: { id: 7, label: '林晓芸' }, reason: '林晓芸的角色（前台）有权查看“出门单”。', verbs: { list: true, read: true, edit: true }, hidden: [], readOnly: ['total'],
        grants: [{ path: 'front/slip/access.json#roles.desk', role: 'desk', may: ['list', 'read', 'edit'], rows: { combinator: 'and', rules: [{ field: 'size', operator: '=', value: 'big' }] }, holds: true, editRows: null, editHolds: true }],
        record: { id: 1, visible: true },
      } }))
      .on('GET', /design\/as\/7\/meta$/, () => ({ body: held.peer.meta }))
      .on('GET', /design\/as\/7\/slips\/1$/, () => ({ body: held.peer.rows.slips[0] }));
    openPanel('/designer/who?person=7&type=slips&record=1');
    await screen.findByText('林晓芸的角色（前台）有权查看“出门单”。', {}, wait);
    expect(document.body.textContent).toContain('大小 等于 大');
    expect(screen.getByRole('link', { name: '打开此规则' }).getAttribute('href')).toBe('#/designer/types/front/slip?tab=access&role=desk');
    await within(await screen.findByRole('region', { name: '林晓芸看到的样子' }, wait)).findByText('老王', { exact: false }, wait);
  });
});

describe('two administrators at once', () => {
  it('the second chooses whose side stays where both changed the same place', async () => {
    const place = `${schemaPath}#attributes.why.label.en`;
    draft.files[schemaPath].attributes.why.label.en = 'Mine';
    held.peer.meta.version = 3;
    held.peer
      .on('GET', /design\/versions\/2\/diff\/3$/, () => ({ body: { changes: [{ path: place, message: '改称“Theirs”' }], files: [] } }))
      .on('POST', /design\/draft\/rebase$/, () => ({ body: { base: 3, active: 3, rev: (draft.rev += 1), changed: [schemaPath], files: draft.files, conflicts: [{ path: place, ours: 'Mine', theirs: 'Theirs' }] } }))
      .on('GET', /design\/versions\/3$/, () => ({ body: { n: 3, state: 'active', by: null, at: '2026-11-21T01:00:00Z', note: null, files: {} } }));
    openPanel('/designer/publish');
    await screen.findByText('改称“Theirs”', {}, wait);
    fireEvent.click(screen.getByRole('button', { name: '把我的修改叠加上去' }));
    fireEvent.click(await screen.findByRole('radio', { name: /对方的: Theirs/ }, wait));
    await waitFor(() => expect(saved().at(-1)?.body.files[schemaPath].attributes.why.label.en).toBe('Theirs'), wait);
  });
});

describe('the log', () => {
  it('tells who did what, and asks for earlier entries', async () => {
    const entry = (id: number) => ({ id, at: '2026-11-21T01:00:00Z', by: { id: 1, label: '方以宁' }, kind: 'publish', version: id, note: `第 ${id} 次`, changes: [] });
    held.peer.on('GET', /design\/log$/, ({ query }) => {
      const [from] = JSON.parse(query.get('range') as string) as [number];
      return { body: from === 0 ? [entry(9)] : [entry(8)], headers: { 'content-range': `log ${from}-${from}/2` } };
    });
    openPanel('/designer/log');
    await screen.findByText('第 9 次', {}, wait);
    fireEvent.click(screen.getByRole('button', { name: '更早的记录' }));
    await screen.findByText('第 8 次', {}, wait);
  });
});
