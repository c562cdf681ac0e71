/** Filling in a document: what is computed, what is asked for, what is sent, and what happens when the server says no. */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openPanel, usePeer, wait } from './open-panel';
import { rights, slip, submit } from './peer';

const held = usePeer();

const input = (row: number, column: string) => document.querySelector<HTMLInputElement>(`[data-row="${row}"] [data-column="${column}"] input`)!;
const type = (element: Element, value: string) => fireEvent.change(element, { target: { value } });

async function pick(element: HTMLInputElement, typed: string, option: RegExp) {
  fireEvent.mouseDown(element);
  fireEvent.focus(element);
  type(element, typed);
  fireEvent.click(await screen.findByRole('option', { name: option }, wait));
  await waitFor(() => expect(element.value).toMatch(option), wait);
}

async function openForm() {
  openPanel('/slips/create');
  await screen.findByRole('button', { name: '保存并提交' }, wait);
  await waitFor(() => expect(input(0, 'quantity')).toBeTruthy(), wait);
}

async function fill() {
  await pick(screen.getByRole<HTMLInputElement>('combobox', { name: /来客/ }), '老', /老王/);
  await pick(input(0, 'thing'), '茶', /茶杯/);
  type(input(0, 'quantity'), '3');
}

describe('a new document', () => {
  it('takes the price from what was picked, shows what is there beside it and adds up while it is typed', async () => {
    await openForm();
    await fill();
    await waitFor(() => expect(input(0, 'price').value).toBe('12.00'), wait);
    await waitFor(() => expect(screen.getByRole('toolbar').textContent).toContain('36.00'), wait);
    await waitFor(() => expect(document.querySelector('[data-row="0"]')!.textContent).toContain('40'), wait);
    type(input(0, 'quantity'), '２，５');
    await waitFor(() => expect(screen.getByRole('toolbar').textContent).toContain('300.00'), wait);
  });

  it('adds a row on Enter in the last one', async () => {
    await openForm();
    fireEvent.keyDown(input(0, 'quantity'), { key: 'Enter' });
    await waitFor(() => expect(input(1, 'quantity')).toBeTruthy(), wait);
    fireEvent.keyDown(input(0, 'quantity'), { key: 'Enter' });
    expect(document.activeElement).toBe(input(1, 'quantity'));
    expect(input(2, 'quantity')).toBeNull();
  });

  it('offers nothing that this person may not write, and asks for what a condition asks for', async () => {
    await openForm();
    expect(screen.queryByLabelText(/凭证号/)).toBeNull();
    expect(screen.queryByLabelText(/加急原因/)).toBeNull();
    fireEvent.click(screen.getByLabelText('加急'));
    await screen.findByLabelText(/加急原因/, {}, wait);
    await fill();
    fireEvent.click(screen.getByRole('button', { name: '保存草稿' }));
    await screen.findAllByText('请填写。', {}, wait);
    expect(held.peer.calls('POST', /slips$/)).toHaveLength(0);
  });

  it('is saved and submitted in one go, once, however often the button is pressed', async () => {
    const { peer } = held;
    peer.on('POST', /slips$/, () => ({ status: 201, body: slip({ id: 9, state: 'draft', number: null, version: 1, actions: [submit], fields: rights(true) }) }));
    peer.on('POST', /act\/submit$/, () => ({ body: slip({ id: 9, version: 2 }) }));
    peer.rows.slips.push(slip({ id: 9, version: 2 }));
    await openForm();
    await fill();
    const button = screen.getByRole('button', { name: '保存并提交' });
    fireEvent.click(button);
    fireEvent.click(button);
    await waitFor(() => expect(location.hash).toContain('/slips/9/show'), wait);
    const [created, ...more] = peer.calls('POST', /slips$/);
    expect(more).toHaveLength(0);
    expect(created.headers.get('idempotency-key')).toBeTruthy();
    expect(created.body).toMatchObject({ guest: { id: 4 }, lines: [{ thing: { id: 2 }, quantity: '3', price: '12.00' }] });
    expect(created.body).not.toHaveProperty('total');
    expect(peer.calls('POST', /slips\/9\/act\/submit$/).map(({ body }) => body)).toEqual([{ version: 1 }]);
  });

  it('names the row that the server refused, keeps what was typed, and corrects the saved draft the next time', async () => {
    const { peer } = held;
    const draft = slip({ id: 9, state: 'draft', number: null, version: 1, actions: [submit], fields: rights(true), lines: [{ id: 21, thing: { id: 2, label: '茶杯' }, quantity: '99', price: '12.00', amount: '1188.00', box: null }] });
    peer.on('POST', /slips$/, () => ({ status: 201, body: draft }));
    peer.on('POST', /act\/submit$/, () => ({ status: 422, body: { message: '数量不够。', errors: { 'lines.0.quantity': '茶杯:需要 99,可用 40。' } } }));
    peer.on('PUT', /slips\/9$/, ({ body }) => ({ body: { ...draft, ...body, version: 2 } }));
    await openForm();
    await fill();
    fireEvent.click(screen.getByRole('button', { name: '保存并提交' }));
    await screen.findAllByText(/茶杯:需要 99,可用 40。/, {}, wait);
    expect(screen.getByRole('combobox', { name: /来客/ })).toHaveProperty('value', 'G4 老王');
    type(input(0, 'quantity'), '4');
    fireEvent.click(screen.getByRole('button', { name: '保存草稿' }));
    await waitFor(() => expect(peer.calls('PUT', /slips\/9$/)).toHaveLength(1), wait);
    expect(peer.calls('PUT', /slips\/9$/)[0].body).toMatchObject({ id: 9, version: 1, lines: [{ id: 21, quantity: '4' }] });
    expect(peer.calls('POST', /slips$/)).toHaveLength(1);
  });
});

describe('a document being changed', () => {
  it('that somebody else changed meanwhile shows both, and what was typed can be kept', async () => {
    const { peer } = held;
    peer.rows.slips = [slip({ state: 'draft', number: null, fields: rights(true), actions: [submit] })];
    let theirs = true;
    peer.on('PUT', /slips\/1$/, ({ body }) => {
      if (!theirs) return { body: slip({ state: 'draft', fields: rights(true), ...body, version: 5 }) };
      theirs = false;
      return { status: 409, body: { message: '已被修改。', record: slip({ state: 'draft', number: null, fields: rights(true), actions: [submit], version: 4, remarks: '他们的' }) } };
    });
    openPanel('/slips/1');
    type(await screen.findByLabelText('备注', {}, wait), '我的');
    fireEvent.click(screen.getByRole('button', { name: '保存草稿' }));
    const dialog = await screen.findByRole('dialog', { name: '此记录已被他人修改' }, wait);
    expect(within(dialog).getByText('他们的')).toBeTruthy();
    expect(within(dialog).getByText('我的')).toBeTruthy();
    fireEvent.click(within(dialog).getByRole('button', { name: '保留我填写的' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull(), wait);
    fireEvent.click(screen.getByRole('button', { name: '保存草稿' }));
    await waitFor(() => expect(peer.calls('PUT', /slips\/1$/)).toHaveLength(2), wait);
    expect(peer.calls('PUT', /slips\/1$/)[1].body).toMatchObject({ version: 4, remarks: '我的' });
  });
});
