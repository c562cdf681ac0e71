/** A document: how far it has come, what can be done now, and doing it. */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openPanel, usePeer, wait } from './open-panel';
import { open, reject, slip } from './peer';

const held = usePeer();

async function openSlip() {
  openPanel('/slips/1/show');
  await screen.findByRole('heading', { name: 'CM20261121-0001' }, wait);
}

describe('a document', () => {
  it('shows who signed, whose turn it is and what lies ahead', async () => {
    held.peer.history = [
      { seq: 1, at: '2026-11-21T01:00:00Z', by: { id: 7, label: '林晓芸' }, for: null, action: 'create', from: null, to: 'draft', note: null, changes: [] },
      { seq: 2, at: '2026-11-21T02:00:00Z', by: { id: 8, label: '代理人' }, for: { id: 7, label: '林晓芸' }, action: 'submit', from: 'draft', to: 'desk', note: null, changes: [] },
    ];
    await openSlip();
    const flow = await screen.findByRole('region', { name: '流程进度' }, wait);
    await within(flow).findByText('代理人 代 林晓芸', {}, wait);
    expect(flow.textContent).toContain('等待前台主管');
    expect(within(flow).getByText('门卫放行').className).toContain('Mui-disabled');
    expect(within(flow).queryByText('已驳回')).toBeNull();
  });

  it('has exactly the buttons that the server gave', async () => {
    await openSlip();
    const bar = screen.getByRole('toolbar', { name: '办理' });
    expect(within(bar).getAllByRole('button').map((button) => button.textContent)).toEqual(['核对', '驳回']);
  });

  it('has no buttons where the server gave none', async () => {
    held.peer.rows.slips = [slip({ actions: [] })];
    await openSlip();
    expect(screen.queryByRole('toolbar', { name: '办理' })).toBeNull();
  });

  it('shows names with markup and braces as they are', async () => {
    held.peer.rows.slips = [slip({ guest: { id: 4, label: `<script>alert("x")</script> {{ y }} '😀` } })];
    await openSlip();
    expect(screen.getAllByText(`<script>alert("x")</script> {{ y }} '😀`).length).toBeGreaterThan(0);
  });

  it('writes the sum under its column', async () => {
    await openSlip();
    expect(within(screen.getByRole('table', { name: '明细' })).getAllByText('24.00')).toHaveLength(2);
  });
});

describe('an action', () => {
  it('asks for what it needs before it goes out, and shows the record as it is afterwards', async () => {
    const { peer } = held;
    peer.on('POST', /act\/check$/, () => ({ body: slip({ state: 'gate', version: 4, receipt: 'R-9', actions: [] }) }));
    await openSlip();
    fireEvent.click(screen.getByRole('button', { name: '核对' }));
    const dialog = await screen.findByRole('dialog', { name: '核对' }, wait);
    fireEvent.click(within(dialog).getByRole('button', { name: '核对' }));
    await within(dialog).findByText('请填写。', {}, wait);
    expect(peer.calls('POST', /act/)).toHaveLength(0);
    fireEvent.change(within(dialog).getByLabelText(/凭证号/), { target: { value: 'R-9' } });
    fireEvent.change(within(dialog).getByLabelText('意见'), { target: { value: '好' } });
    fireEvent.click(within(dialog).getByRole('button', { name: '核对' }));
    await waitFor(() => expect(screen.queryByRole('toolbar', { name: '办理' })).toBeNull(), wait);
    expect(peer.calls('POST', /slips\/1\/act\/check$/).map(({ body }) => body)).toEqual([{ version: 3, receipt: 'R-9', note: '好' }]);
  });

  it('that is final wants a reason', async () => {
    await openSlip();
    fireEvent.click(screen.getByRole('button', { name: '驳回' }));
    const dialog = await screen.findByRole('dialog', { name: '驳回' }, wait);
    fireEvent.click(within(dialog).getByRole('button', { name: '驳回' }));
    await waitFor(() => expect(within(dialog).getByLabelText(/原因/).getAttribute('aria-invalid')).toBe('true'), wait);
    expect(held.peer.calls('POST', /act/)).toHaveLength(0);
  });

  it('fills in a column row by row, with what is there to choose from, and places an error at its row', async () => {
    const { peer } = held;
    peer.rows.slips = [slip({ state: 'gate', actions: [open] })];
    peer.on('POST', /act\/open$/, () => ({ status: 422, body: { message: '不够。', errors: { 'lines.0.box': '箱 B-1 只有 1。' } } }));
    await openSlip();
    fireEvent.click(screen.getByRole('button', { name: '放行' }));
    const dialog = await screen.findByRole('dialog', { name: '放行' }, wait);
    const box = dialog.querySelector<HTMLInputElement>('[data-column="box"] input')!;
    fireEvent.mouseDown(box);
    fireEvent.focus(box);
    fireEvent.click(await screen.findByRole('option', { name: /B-1/ }, wait));
    expect(box.value).toBe('B-1');
    fireEvent.click(within(dialog).getByRole('button', { name: '放行' }));
    await within(dialog).findByText(/箱 B-1 只有 1。/, {}, wait);
    expect(peer.calls('POST', /act\/open$/)[0].body).toEqual({ version: 3, lines: [{ id: 11, box: 'B-1' }] });
  });

  it('that somebody beat to it shows the record as it is now and keeps the note', async () => {
    held.peer.on('POST', /act\/reject$/, () => ({ status: 409, body: { message: '慢了。', record: slip({ state: 'gate', version: 4, actions: [reject] }) } }));
    await openSlip();
    fireEvent.click(screen.getByRole('button', { name: '驳回' }));
    const dialog = await screen.findByRole('dialog', { name: '驳回' }, wait);
    fireEvent.change(within(dialog).getByLabelText(/原因/), { target: { value: '不合适' } });
    fireEvent.click(within(dialog).getByRole('button', { name: '驳回' }));
    await within(dialog).findByText(/有人先您一步/, {}, wait);
    expect(within(dialog).getByLabelText(/原因/)).toHaveProperty('value', '不合适');
    await waitFor(() => expect(screen.getAllByText('门卫放行').length).toBeGreaterThan(1), wait);
    fireEvent.click(within(dialog).getByRole('button', { name: '驳回' }));
    await waitFor(() => expect(held.peer.calls('POST', /act\/reject$/)).toHaveLength(2), wait);
    expect(held.peer.calls('POST', /act\/reject$/)[1].body).toEqual({ version: 4, note: '不合适' });
  });
});

describe('a document that is not there, or not for this person', () => {
  it('says so and offers a way on', async () => {
    openPanel('/slips/999/show');
    await screen.findByRole('heading', { name: '没有找到' }, wait);
    expect(screen.getByRole('button', { name: '回到首页' })).toBeTruthy();
  });
});
