/** The form of the approval page: what is sent becomes the act's input, errors find their way back to their inputs, rules know their events. */
import { describe, expect, it } from 'vitest';
import { fits as fitsPage, needsOf } from '../../cms/src/engines/notices/approve/inputs';
import { errorsByInput, readForm } from '../../cms/src/engines/notices/approve/read-form';
import { decisionsAmong } from '../../cms/src/engines/notices/decisions';
import { fits } from '../../cms/src/engines/notices/rule-notices';
import { requisition, requisitionType as type } from '../support/notices-sample';

const label = { 'zh-Hans': '', en: '', ko: '' };
const action = (name: string, needs: string[] = []) => ({ name, label, needs, tone: 'primary' as const });

describe('a posted form', () => {
  it('becomes the needs of its action under the API’s names, lines with their ids', () => {
    const sent = { action: 'issue', note: ' 好 ', 'lines.81.lot': 'L1', 'lines.82.lot': ' ', paymentMethod: 'cash' };
    expect(readForm(type, requisition(), action('issue', ['lines.lot']), sent)).toEqual({ note: '好', lines: [{ id: 81, lot: 'L1' }, { id: 82, lot: null }] });
    expect(readForm(type, requisition(), action('stamp', ['paymentMethod', 'paymentReference']), sent)).toEqual({ note: '好', paymentMethod: 'cash', paymentReference: null });
    expect(readForm(type, requisition(), action('sign'), sent)).toEqual({ note: '好' });
  });

  it('gets its errors back where they belong', () => {
    expect(errorsByInput(type, requisition(), { 'lines.1.lot': 'no', paymentMethod: 'yes', note: 'why' })).toEqual({ 'lines.82.lot': 'no', paymentMethod: 'yes', note: 'why' });
  });

  it('has inputs for what it can ask for; the rest is left to the panel', () => {
    expect(needsOf(type, [action('a', ['paymentMethod', 'note']), action('b', ['lines.lot', 'paymentMethod'])]).map(({ field, part }) => [field.name, part])).toEqual([['paymentMethod', null], ['lot', 'lines']]);
    expect(fitsPage(type, action('a', ['note', 'paymentMethod', 'lines.lot']))).toBe(true);
    expect(fitsPage(type, action('a', ['lines']))).toBe(false);
    expect(fitsPage(type, action('a', ['nothing']))).toBe(false);
  });
});

describe('what can be decided from a mail', () => {
  it('is the step’s own actions, then return, then reject', () => {
    const names = (...all: string[]) => decisionsAmong(all.map((name) => action(name))).map(({ name }) => name);
    expect(names('reject', 'return', 'sign', 'cc', 'comment', 'delegate', 'withdraw')).toEqual(['sign', 'return', 'reject']);
    expect(names('comment', 'cc', 'cancel', 'return')).toEqual([]);
  });
});

describe('a rule', () => {
  const rule = (on: Parameters<typeof fits>[0]['on']) => ({ name: 'x', on, to: ['owner'] });
  it('listens to its own event only', () => {
    expect(fits(rule({ event: 'created' }), { kind: 'created' })).toBe(true);
    expect(fits(rule({ event: 'created' }), { kind: 'changed' })).toBe(false);
    expect(fits(rule({ event: 'entered', state: 'issue' }), { kind: 'entered', to: 'issue' })).toBe(true);
    expect(fits(rule({ event: 'entered', state: 'issue' }), { kind: 'entered', to: 'done' })).toBe(false);
    expect(fits(rule({ event: 'acted', action: 'sign' }), { kind: 'acted', action: 'sign' })).toBe(true);
    expect(fits(rule({ event: 'acted', action: 'sign' }), { kind: 'acted', action: 'return' })).toBe(false);
  });
  it('on a field listens to that field and its lines', () => {
    const changes = [{ field: 'lines.3.quantity', from: '1', to: '2' }];
    expect(fits(rule({ event: 'changed', field: 'lines' }), { kind: 'changed', changes })).toBe(true);
    expect(fits(rule({ event: 'changed', field: 'line' }), { kind: 'changed', changes })).toBe(false);
  });
});
