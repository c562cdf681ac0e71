/** Figures, days and moments, as they are typed and shown. */
import { describe, expect, it } from 'vitest';
import { formatDate, formatDateTime, formatDecimal, formatMoney, readDecimal, trimDecimal } from '../../admin/src/fields/format';
import { dayEnd, dayStart, localText, momentOf } from '../../admin/src/fields/moment';

describe('figures', () => {
  it.each([
    ['1234567.5', '1,234,567.5'], ['-1234', '-1,234'], ['0.000001', '0.000001'], ['999', '999'], ['', ''], [null, ''],
  ])('%s is shown as %s', (value, shown) => expect(formatDecimal(value)).toBe(shown));

  it.each([['1234.5', '1,234.50'], ['12', '12.00'], ['9007199254740993.01', '9,007,199,254,740,993.01']])('money %s is shown as %s', (value, shown) => expect(formatMoney(value)).toBe(shown));

  it.each([
    ['１２．５', '12.5'], ['1,234.50', '1234.50'], [' 12 ', '12'], ['.5', '0.5'], ['－3', '-3'], ['12。5', '12.5'], ['1e309', '1e309'], ['abc', 'abc'],
  ])('typing %s means %s', (typed, read) => expect(readDecimal(typed)).toBe(read));

  it.each([['007', '7'], ['1.500', '1.5'], ['2.000', '2'], ['0.10', '0.1'], ['-00.50', '-0.5'], ['x', 'x']])('%s is kept as %s', (typed, kept) => expect(trimDecimal(typed)).toBe(kept));
});

describe('days and moments', () => {
  it('a day is the same day in every time zone', () => {
    expect(formatDate('2026-11-21', 'zh-Hans')).toBe('2026-11-21');
    expect(formatDate('2026-11-21', 'en')).toBe('21 Nov 2026');
  });

  it('a moment is shown by the company’s clock', () => {
    expect(formatDateTime('2026-11-21T16:05:00.000Z', 'zh-Hans', 'Asia/Shanghai')).toBe('2026-11-22 00:05');
    expect(formatDateTime('nonsense', 'zh-Hans', 'Asia/Shanghai')).toBe('');
  });

  it.each([
    ['2026-11-22T00:05', 'Asia/Shanghai', '2026-11-21T16:05:00.000Z'],
    ['2026-03-29T01:30', 'Europe/Berlin', '2026-03-29T00:30:00.000Z'],
    ['2026-03-29T12:00', 'Europe/Berlin', '2026-03-29T10:00:00.000Z'],
    ['2026-10-25T12:00', 'Europe/Berlin', '2026-10-25T11:00:00.000Z'],
  ])('%s typed in %s is %s', (local, timeZone, moment) => {
    expect(momentOf(local, timeZone)).toBe(moment);
    expect(localText(moment, timeZone)).toBe(local);
  });

  it('a day as a filter reaches from its first moment to its last', () => {
    expect(dayStart('2026-11-22', 'Asia/Shanghai')).toBe('2026-11-21T16:00:00.000Z');
    expect(dayEnd('2026-11-22', 'Asia/Shanghai')).toBe('2026-11-22T15:59:59.999Z');
  });
});
