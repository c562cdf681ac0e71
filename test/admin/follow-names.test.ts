/** A form that is open while a field gets another name: what was typed stands under the new one. */
import { describe, expect, it } from 'vitest';
import { followNames } from '../../admin/src/records/follow-names';
import type { MetaField, MetaType } from '../../admin/src/meta/contract';
import { words } from './sample-meta';

const field = (name: string, more: Partial<MetaField> = {}): MetaField => ({ name, type: 'text', label: words(name), ...more });
const type = (...fields: MetaField[]): MetaType => ({ name: 'slip', plural: 'slips', pack: 'desk', label: words('slip'), title: 'number', fields, can: {} });

const before = type(field('customer'), field('note'), field('lines', { type: 'lines' }), field('lot', { part: 'lines' }));

describe('a form whose type gets new names', () => {
  it('keeps everything where nothing was renamed, and is the same object', () => {
    const values = { customer: 1, lines: [{ lot: 'a' }] };
    expect(followNames(values, before, type(...before.fields, field('urgency')))).toBe(values);
  });

  it('moves what was typed to the new name, and back', () => {
    const after = type(field('buyer', { key: 'customer' }), ...before.fields.slice(1));
    const moved = followNames({ customer: 1, note: 'n' }, before, after);
    expect(moved).toEqual({ buyer: 1, note: 'n' });
    expect(followNames(moved, after, before)).toEqual({ customer: 1, note: 'n' });
  });

  it('exchanges two names without losing either', () => {
    const after = type(field('note', { key: 'customer' }), field('customer', { key: 'note' }), ...before.fields.slice(2));
    expect(followNames({ customer: 'c', note: 'n' }, before, after)).toEqual({ note: 'c', customer: 'n' });
  });

  it('reaches the lines and their columns', () => {
    const after = type(...before.fields.slice(0, 2), field('rows', { type: 'lines', key: 'lines' }), field('batch', { part: 'rows', key: 'lot' }));
    expect(followNames({ lines: [{ id: 3, lot: 'a' }] }, before, after)).toEqual({ rows: [{ id: 3, batch: 'a' }] });
  });

  it('gives nothing to another field that bears the name now', () => {
    const after = type(field('customer', { key: 'customer2' }), ...before.fields.slice(1));
    expect(followNames({ customer: 1, note: 'n' }, before, after)).toEqual({ note: 'n' });
  });

  it('leaves what was retired where it is', () => {
    expect(followNames({ customer: 1, note: 'n' }, before, type(...before.fields.slice(1)))).toEqual({ customer: 1, note: 'n' });
  });
});
