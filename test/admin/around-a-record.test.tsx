/** What stands around a record: the documents that belong to it, until when it is whose turn, and what somebody who leaves still holds. */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openPanel, usePeer, wait } from './open-panel';
import { words } from './sample-meta';

const held = usePeer();
const node = (id: number, more: object = {}) => ({ key: `slip:${id}`, type: 'slip', plural: 'slips', id, number: `CM20261121-000${id}`, title: null, state: 'gate', stateLabel: words('门卫放行'), visible: true, ...more });

describe('the documents around a document', () => {
  const graph = {
    nodes: [node(1, { state: 'desk' }), node(2), { key: 'hidden:2', type: null, plural: null, id: null, number: null, title: null, state: null, stateLabel: null, visible: false }],
    edges: [{ from: 'slip:1', to: 'slip:2', label: words('续单') }, { from: 'slip:2', to: 'hidden:2', label: words('续单') }], more: false,
  };

  async function openTab(body: object) {
    held.peer.on('GET', /^\/api\/slips\/1\/related$/, () => ({ body }));
    openPanel('/slips/1/show');
    fireEvent.click(await screen.findByRole('tab', { name: '单据流' }, wait));
  }

  it('stand in a list that leads to each, says what came from what, and names nothing that is not to be seen', async () => {
    await openTab(graph);
    const list = await screen.findByRole('list', { name: '单据' }, wait);
    const [here, next, hidden] = within(list).getAllByRole('listitem');
    expect(here.textContent).toContain('当前单据');
    expect(within(here).queryByRole('link')).toBeNull();
    expect(within(next).getByRole('link', { name: 'CM20261121-0002' }).getAttribute('href')).toBe('#/slips/2/show');
    expect(next.textContent).toContain('来自 出门单 CM20261121-0001 (续单)');
    expect(hidden.textContent).toContain('无权查看的单据');
    expect(within(hidden).queryByRole('link')).toBeNull();
  });

  it('are said to be none where there are none', async () => {
    await openTab({ nodes: [node(1)], edges: [], more: false });
    await screen.findByText('此单据没有关联的单据。', {}, wait);
  });
});

describe('a document under way', () => {
  const turn = { state: 'desk', lane: null, step: null, people: [], role: 'desk-head', since: '2026-11-21T02:00:00.000Z', due: '2026-11-21T09:00:00.000Z', overdue: true, escalated: false };

  it('says until when its step should be done, and that it is late', async () => {
    held.peer.turns = [turn];
    openPanel('/slips/1/show');
    await screen.findByText('已超时', {}, wait);
    expect((await screen.findByRole('heading', { name: 'CM20261121-0001' }, wait)).parentElement?.textContent).toContain('2026');
  });

  it('says nothing of it where nothing is due', async () => {
    held.peer.turns = [{ ...turn, due: null, overdue: false }];
    openPanel('/slips/1/show');
    await screen.findByRole('heading', { name: 'CM20261121-0001' }, wait);
    await waitFor(() => expect(held.peer.calls('GET', /turns$/).length).toBeGreaterThan(0), wait);
    expect(screen.queryByText('已超时')).toBeNull();
  });
});

describe('leaving', () => {
  const holdings = {
    person: { id: 9, label: '周明' , blocked: false }, tasks: [{ ...node(1), task: 31, step: words('前台核对'), since: '2026-11-21T02:00:00.000Z', due: null }],
    records: [node(2)], flows: [], reports: [{ id: 7, label: '林晓芸' }], standIns: [],
    fields: [{ type: 'guest', plural: 'guests', typeLabel: words('来客'), field: 'host', label: words('接待人'), count: 2, records: [] }],
  };

  it('gives one task to somebody, the rest to another, with a note, and closes the account', async () => {
    const { peer } = held;
    const person = { name: 'person', plural: 'people', pack: 'desk', label: words('人员'), number: null, title: 'name', can: { list: true }, fields: [{ name: 'name', type: 'text' as const, label: words('姓名') }] };
    Object.assign(peer.meta, { design: true, types: [...peer.meta.types, person] });
    peer.rows.people = [{ id: 9, name: '周明', version: 1 }, { id: 7, name: '林晓芸', version: 1 }, { id: 8, name: '王芳', version: 1 }];
    peer.on('GET', /^\/api\/people\/9\/handover$/, () => ({ body: holdings }));
    peer.on('POST', /^\/api\/people\/9\/handover$/, () => ({ body: { failed: [{ what: 'slips', id: 2, message: '此人已在办理。' }], left: holdings } }));
    openPanel('/people/9/show');
    fireEvent.click(await screen.findByRole('tab', { name: '交接' }, wait));
    const choose = async (field: HTMLElement, name: string) => {
      fireEvent.mouseDown(field);
      fireEvent.change(field, { target: { value: name } });
      fireEvent.click(await screen.findByRole('option', { name }, wait));
    };
    await choose(await screen.findByRole('combobox', { name: '全部交给' }, wait), '林晓芸');
    const tasks = screen.getByRole('region', { name: '待办' });
    await choose(within(tasks).getByRole('combobox'), '王芳');
    fireEvent.change(screen.getByRole('textbox', { name: '说明' }), { target: { value: '离职' } });
    fireEvent.click(screen.getByRole('switch', { name: '交接完成后停用账号' }));
    fireEvent.click(screen.getByRole('button', { name: '交接' }));
    await screen.findByText(/此人已在办理/, {}, wait);
    expect(peer.calls('POST', /handover$/)[0].body).toEqual({ to: 7, tasks: { 31: 8 }, records: {}, fields: {}, note: '离职', block: true });
  });

  it('is nobody’s business but an administrator’s', async () => {
    openPanel('/slips/1/show');
    await screen.findByRole('tab', { name: '单据流' }, wait);
    expect(screen.queryByRole('tab', { name: '交接' })).toBeNull();
  });
});
