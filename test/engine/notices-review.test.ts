/** What is said of notice rules before they are published: occasions, recipients, templates and what their readers may read. */
import { describe, expect, it } from 'vitest';
import { checkFiles, compile, countingIds, type NoticeRule } from '../../cms/src/engines/model';
import { reviewNotices } from '../../cms/src/engines/notices/review-rules';
import { fits, saidBy } from '../../cms/src/engines/notices/rule-notices';
import { sharedRecord } from '../../cms/src/engines/notices/shared-fields';
import { htmlProblem, plainOf, renderHtmlTemplate } from '../../cms/src/engines/wording';
import { requisition, shippedFiles } from '../support/notices-sample';

const path = 'orders/requisition/notices.json';
const all = (text: string) => ({ 'zh-Hans': text, en: text, ko: text });
const rule = (changes: object): NoticeRule => ({ name: 'mine', on: { event: 'created' }, to: ['finance'], ...changes });
const filesWith = (rules: object[]) => ({ ...shippedFiles, [path]: { rules } });
const codes = (...rules: object[]) => checkFiles(filesWith(rules)).map(({ code, path: at }) => `${at.split('#')[1]} ${code}`);
const reviewed = (changes: object) => {
  const model = compile(filesWith([rule(changes)]), countingIds());
  return reviewNotices(model, model.types.find(({ key }) => key === 'requisition')!).map(({ code, severity, message }) => [code, severity, message['zh-Hans'], message.en, message.ko] as const);
};

describe('a rule', () => {
  it.each([
    ['is fine', rule({}), []],
    ['needs an occasion', rule({ on: undefined }), ['rules.0 rule-incomplete']],
    ['needs somebody', rule({ to: [] }), ['rules.0 rule-incomplete']],
    ['names a state that there is', rule({ on: { event: 'entered', state: 'nowhere' } }), ['rules.0 unknown-state']],
    ['names an action that there is', rule({ on: { event: 'acted', action: 'fly' } }), ['rules.0 unknown-action']],
    ['names a field that there is', rule({ on: { event: 'changed', field: 'colour' } }), ['rules.0 unknown-field']],
    ['waits for a date that is one', rule({ on: { event: 'date', field: 'purpose', plus: -3 } }), ['rules.0 no-date']],
    ['may wait for a date of the system', rule({ on: { event: 'date', field: 'submittedAt', plus: 2, unit: 'workingDays' } }), []],
    ['may wait for any step to be overdue', rule({ on: { event: 'overdue' } }), []],
    ['tells a role that there is', rule({ to: ['astronaut'] }), ['rules.0 unknown-role']],
    ['tells people or addresses, nothing else', rule({ to: ['field:purpose'] }), ['rules.0 no-mail-field']],
    ['tells a person of the record, and their mail address one reference on', rule({ to: ['field:picker', 'field:owner.email', 'field:customer.salesOwner', 'contacts-of:customer'] }), []],
    ['tells the contacts of a reference only', rule({ to: ['contacts-of:purpose'] }), ['rules.0 unknown-field']],
    ['attaches a form that there is', rule({ attach: [{ print: 'napkin' }] }), ['rules.0 no-form']],
    ['puts dates into calendars', rule({ attach: [{ calendar: { start: 'purpose', end: 'nothing' } }] }), ['rules.0 no-date', 'rules.0 unknown-field']],
    ['of a standard name has no occasion of its own', rule({ name: 'task' }), ['rules.0 rule-standard']],
    ['of a standard name may speak of one step', { name: 'task', step: 'signature', subject: all('x') }, []],
    ['of a standard name speaks of a step that there is', { name: 'task', step: 'nowhere', off: true }, ['rules.0 unknown-state']],
  ])('%s', (_words, given, found) => {
    expect(codes(given)).toEqual(found);
  });

  it('has a name of its own; for a standard notice, one a step', () => {
    expect(codes(rule({}), rule({}))).toEqual(['rules.1 rule-twice']);
    expect(codes({ name: 'task', off: true }, { name: 'task', step: 'signature', off: true })).toEqual([]);
  });

  it('listens to its own occasion, and to none when it is off', () => {
    const changed = rule({ on: { event: 'changed', field: 'lines' } });
    expect(fits(changed, { kind: 'acted', changes: [{ field: 'lines.lot', from: null, to: 'x' }] })).toBe(true);
    expect(fits(changed, { kind: 'entered', changes: [{ field: 'lines.lot', from: null, to: 'x' }] })).toBe(false);
    expect(fits({ ...changed, off: true }, { kind: 'changed', changes: [{ field: 'lines', from: null, to: 'x' }] })).toBe(false);
    expect(fits(rule({ on: { event: 'entered', state: 'issue' } }), { kind: 'entered', to: 'issue' })).toBe(true);
  });

  it('says how a standard notice reads: the one for the step before the one for all', () => {
    const notices = { rules: [{ name: 'task' }, { name: 'task', step: 'payment', off: true }, rule({})] };
    expect(saidBy({ notices }, 'task', 'payment')).toMatchObject({ step: 'payment' });
    expect(saidBy({ notices }, 'task', 'signature')).toEqual({ name: 'task' });
    expect(saidBy({ notices }, 'returned', null)).toBeUndefined();
    expect(saidBy({ notices }, 'mine', null)).toBeUndefined();
  });
});

describe('a template', () => {
  it.each([
    ['of readable fields is fine', { text: all('{{ record.number }} {{ shown.total }} {{ record.customer.label }} {{ record.customer.region }} {{ record.owner.label }}') }, []],
    ['names a field that there is', { text: all('{{ record.colour }}') }, [['template-field', 'error']]],
    ['names a field that there is behind a reference', { subject: all('{{ record.customer.colour }}') }, [['template-field', 'error']]],
    ['to somebody who may not read the field is refused', { to: ['warehouse-keeper'], text: all('{{ shown.total }}') }, [['template-hidden', 'error']]],
    ['also where a condition in it looks at the field', { to: ['warehouse-keeper'], text: all('{% if record.total > 5 %}!{% endif %}') }, [['template-hidden', 'error']]],
    ['to the owner may name what everybody reads who makes one', { to: ['owner'], text: all('{{ shown.purpose }}') }, []],
    ['to an address outside says only what is hidden from nobody', { to: ['contacts-of:customer'], text: all('{{ shown.total }}') }, [['template-outside', 'error']]],
    ['with a name that is nothing is warned of', { text: all('{{ constructor }}') }, [['template-name', 'warning']]],
    ['that lacks a language is warned of', { text: { 'zh-Hans': '好', en: '', ko: ' ' } }, [['template-language', 'warning']]],
    ['of HTML brings no script', { html: all('<p>好</p><script>alert(1)</script>') }, [['html-tag', 'error']]],
  ] as const)('%s', (_words, changes, found) => {
    const said = reviewed(changes);
    expect([...new Set(said.map(([code, severity]) => `${code} ${severity}`))]).toEqual(found.map((one) => one.join(' ')));
    for (const [, , ...words] of said) expect(words.every((one) => one.length > 5 && !one.includes('{'))).toBe(true);
  });

  it('refused names the field and the role in the reader’s language', () => {
    expect(reviewed({ to: ['warehouse-keeper'], text: all('{{ shown.total }}') })[0][2]).toBe('收件人“仓管”无权查看字段“合计”，不能写进通知。');
  });
});

describe('the HTML of a mail', () => {
  it.each([
    '<p>{{ record.number }}</p>', '<ul><li>a</li></ul><br><br/>', '<a href="https://example.com/a?b=c">x</a>', '{% if a < b %}<b>x</b>{% endif %}', '<td align="right">1</td>',
  ])('%s may stand in it', (text) => { expect(htmlProblem(text)).toBeNull(); });

  it.each([
    '<script>x</script>', '<img src="https://a/b.png">', '<a href="javascript:alert(1)">x</a>', '<p onclick="x">y</p>', '<a href="{{ record.link }}">x</a>', '<style>p{}</style>', '<!-- x -->', '<p style="position:fixed">', '<{{ record.x }}>', '1 < 2',
  ])('%s may not', (text) => { expect(htmlProblem(text)).not.toBeNull(); });

  it('escapes every value, whatever filter is put on it, and has a plain text', async () => {
    const scope = { record: { title: '<script>alert("1")</script>\r\n{{ constructor }}' } };
    const html = await renderHtmlTemplate('<p>{{ record.title | raw }}</p><p>{{ constructor }}{{ record.__proto__ }}</p>', scope);
    expect(html).toBe('<p>&lt;script&gt;alert(&#34;1&#34;)&lt;/script&gt;\r\n{{ constructor }}</p><p></p>');
    expect(plainOf('<p>a &amp; b</p><ul><li>c</li></ul>')).toBe('a & b\nc');
  });
});

it('an address outside is told nothing that is hidden from anybody', () => {
  const model = compile(filesWith([]), countingIds());
  const shared = sharedRecord(model.types.find(({ key }) => key === 'requisition')!, requisition());
  expect(shared).toMatchObject({ number: 'LL20261121-0003', lines: [{ id: 81, quantity: '40' }, { id: 82 }] });
  expect('total' in shared || (shared.lines as object[]).some((line) => 'unitPrice' in line || 'amount' in line)).toBe(false);
});
