import { describe, expect, test } from 'vitest';
import { checkValue, isEmpty, type ValueRules } from '../../cms/src/engines/store/check-value';
import { codecs, scaledText } from '../../cms/src/engines/store/codec';
import { sentences } from '../../cms/src/engines/store/sentences';
import { languages } from '../../cms/src/foundation/language';

const label = { 'zh-Hans': '旧', en: 'Old', ko: '구' };
const values = [{ name: 'sale', label, retired: false }, { name: 'gift', label, retired: true }];
const check = (type: ValueRules['type'], value: unknown, rules: Partial<ValueRules> = {}) => checkValue({ type, ...rules }, value);
const quantity = { min: '0.000001' };

describe('a value that came in becomes the canonical one', () => {
  test.each<[ValueRules['type'], unknown, unknown]>([
    ['decimal', '2.500', '2.5'], ['decimal', 3, '3'], ['decimal', ' 0.000001 ', '0.000001'], ['decimal', '+1', '1'], ['decimal', -0.5, '-0.5'],
    ['money', '12.5', '12.50'], ['money', 0, '0.00'], ['money', '-0.01', '-0.01'], ['money', 9999999999.99, '9999999999.99'],
    ['percent', '12.25', 12.25], ['int', '7', 7], ['int', -2147483647, -2147483647],
    ['date', '2028-02-29', '2028-02-29'], ['datetime', '2026-11-21T16:00:00+08:00', '2026-11-21T08:00:00.000Z'], ['time', '08:30', '08:30'],
    ['bool', false, false], ['enum', 'sale', 'sale'], ['enums', ['sale', 'sale'], ['sale']],
    ['text', '  O\'Brien "🎨" <script> {{ 1 }} %_ ', 'O\'Brien "🎨" <script> {{ 1 }} %_'], ['longtext', ' a\r\nb \n', ' a\nb'],
    ['email', 'a.b+c@example.com', 'a.b+c@example.com'], ['phone', '+86 (571) 8888-0000', '+86 (571) 8888-0000'],
    ['ref', 5, { id: 5, label: '' }], ['ref', { id: 5, label: 'whatever' }, { id: 5, label: '' }], ['ref', '5', { id: 5, label: '' }],
    ['users', [1, { id: 1 }, 2], [{ id: 1, label: '' }, { id: 2, label: '' }]],
  ])('%s %j', (type, value, canonical) => {
    expect(check(type, value, { values, target: ['product'] })).toEqual({ value: canonical });
  });

  test('a reference to one of several types says which', () => {
    expect(check('ref', { id: 1, type: 'product' }, { target: ['product', 'raw-material'] })).toEqual({ value: { id: 1, label: '', type: 'product' } });
    expect(check('ref', 1, { target: ['product', 'raw-material'] })).toEqual({ error: sentences.notReferenceOfType });
    expect(check('ref', { id: 1, type: 'person' }, { target: ['product', 'raw-material'] })).toEqual({ error: sentences.notReferenceOfType });
  });
});

describe('a bad value is refused with a sentence that names the cure', () => {
  test.each<[string, ValueRules['type'], unknown, Partial<ValueRules>]>([
    ['zero', 'decimal', 0, quantity], ['negative', 'decimal', '-1', quantity], ['1e309 as text', 'decimal', '1e309', quantity], ['Infinity', 'decimal', Number.POSITIVE_INFINITY, quantity],
    ['NaN', 'decimal', Number.NaN, {}], ['words', 'decimal', 'abc', {}], ['a comma', 'decimal', '1,5', {}], ['hexadecimal', 'decimal', '0x10', {}],
    ['30 decimals', 'decimal', `0.${'1'.repeat(30)}`, {}], ['7 decimals', 'decimal', '0.0000001', {}], ['too large', 'decimal', '1000000000', {}],
    ['an object', 'decimal', { toString: () => '1' }, {}], ['an array', 'decimal', [1], {}], ['true', 'decimal', true, {}],
    ['3 decimals of money', 'money', '1.005', {}], ['below the least', 'money', '-0.01', { min: '0' }], ['above the most', 'int', 366, { max: '365' }],
    ['half a piece', 'int', 1.5, {}], ['beyond 32 bits', 'int', 2147483648, {}],
    ['30 February', 'date', '2026-02-30', {}], ['a day of another form', 'date', '21.11.2026', {}], ['a date with a time', 'date', '2026-11-21T00:00:00Z', {}],
    ['a time without zone', 'datetime', '2026-11-21T08:00:00', {}], ['25 o’clock', 'time', '25:00', {}], ['yes', 'bool', 'yes', {}], ['1', 'bool', 1, {}],
    ['an unknown choice', 'enum', 'loan', { values }], ['a retired choice', 'enum', 'gift', { values }], ['__proto__', 'enum', '__proto__', { values }],
    ['half an address', 'email', 'someone@', {}], ['two addresses', 'email', 'a@b.cn, c@d.cn', {}], ['words', 'phone', 'call me', {}],
    ['too long', 'text', 'x'.repeat(256), {}], ['a null character', 'text', 'a\u0000b', {}], ['half a surrogate pair', 'text', '\ud83c', {}], ['a number', 'text', 5, {}],
    ['no id', 'ref', { label: 'x' }, { target: ['a'] }], ['id 0', 'ref', 0, { target: ['a'] }], ['half an id', 'ref', 1.5, { target: ['a'] }],
    ['no list', 'users', 1, {}], ['a name', 'files', ['x'], {}],
  ])('%s (%s)', (_, type, value, rules) => {
    const checked = check(type, value, rules);
    if (!('error' in checked)) throw new Error(`${JSON.stringify(checked)} was taken`);
    for (const language of languages) expect(checked.error[language]).toMatch(/\S/);
  });

  test('zero where only more than nothing is allowed says so, without the smallest step', () => {
    expect(check('decimal', 0, quantity)).toEqual({ error: sentences.notPositive });
  });

  test('a retired choice may stay where it is', () => {
    expect(checkValue({ type: 'enum', values }, 'gift', 'gift')).toEqual({ value: 'gift' });
  });

  test('text counts characters, not code units', () => {
    expect(check('text', '🎨'.repeat(10), { maxLength: 10 })).toEqual({ value: '🎨'.repeat(10) });
  });

  test('nothing is null, a blank text and an empty list, not zero and not false', () => {
    expect([null, undefined, '', '  ', []].every(isEmpty)).toBe(true);
    expect([0, false, '0', [0], {}].some(isEmpty)).toBe(false);
  });
});

describe('what is stored is exact', () => {
  test.each<[number, number, boolean, string]>([
    [1250, 2, true, '12.50'], [-5, 2, true, '-0.05'], [0, 2, true, '0.00'], [2_500_000, 6, false, '2.5'], [1, 6, false, '0.000001'], [-3_000_000, 6, false, '-3'],
  ])('%i of scale %i', (count, scale, fixed, text) => expect(scaledText(count, scale, fixed)).toBe(text));

  test.each([['money', '12.50', 1250], ['decimal', '0.000001', 1], ['percent', 12.25, 1225], ['money', '-99999999999.99', -9_999_999_999_999]] as const)(
    '%s %s survives the column', (type, value, stored) => {
      expect(codecs[type].encode(value, 'sqlite')).toBe(stored);
      expect(codecs[type].decode(stored)).toBe(value);
    });

  test('moments are integers on SQLite and ISO on PostgreSQL', () => {
    const moment = '2026-11-21T08:00:00.000Z';
    expect(codecs.datetime.encode(moment, 'sqlite')).toBe(Date.parse(moment));
    expect(codecs.datetime.encode(moment, 'postgres')).toBe(moment);
    for (const raw of [Date.parse(moment), moment, new Date(moment)]) expect(codecs.datetime.decode(raw)).toBe(moment);
  });
});
