/** The small rules of notices: addresses, templates, pauses between tries, the company's wall clock, links that give power away. */
import { describe, expect, it } from 'vitest';
import { plainAddress } from '../../cms/src/foundation/plain-address';
import { withoutPower } from '../../cms/src/engines/notices/links';
import { fateOf } from '../../cms/src/engines/notices/retry';
import { headerLine } from '../../cms/src/engines/notices/header-line';
import { renderTemplate, templateProblem } from '../../cms/src/engines/wording';
import { instantOf, nextAt } from '../../cms/src/engines/notices/wall-clock';

describe('a mail address', () => {
  it.each(['wang@cinnabar.example', 'a.b+c@sub.example.com', 'x@localhost', '用户@例子.公司'])('%s is one mailbox', (address) => {
    expect(plainAddress(` ${address} `)).toBe(address);
  });

  it.each([
    'a@b.c, d@e.f', 'Name <a@b.c>', 'group: a@b.c;', 'a@b.c\r\nBcc: d@e.f', '"a b"@c.d', 'a@b@c', 'a@', '@b.c', '', 'a(comment)@b.c', 'a@b..c', 'a@-b.c', `${'x'.repeat(65)}@b.c`,
  ])('%j is none', (text) => {
    expect(plainAddress(text)).toBeNull();
  });
});

describe('a template', () => {
  const scope = { record: { number: 'LL1', note: '{{ record.secret }}', secret: 's' }, shown: {}, me: { name: '{% assign x = 1 %}' }, event: {}, company: {} };

  it('fills in values once: what stands in them is never a template', async () => {
    expect(await renderTemplate('{{ record.number }} {{ record.note }} {{ me.name }}', scope)).toBe('LL1 {{ record.secret }} {% assign x = 1 %}');
  });

  it('reaches no prototype, no file and no unknown filter', async () => {
    expect(await renderTemplate('[{{ record.constructor }}{{ record.__proto__ }}{{ constructor.name }}]', scope)).toBe('[]');
    await expect(renderTemplate('{% include "/etc/passwd" %}', scope)).rejects.toThrow();
    await expect(renderTemplate('{{ record.number | nosuchfilter }}', scope)).rejects.toThrow();
  });

  it('is stopped when it is too greedy', async () => {
    await expect(renderTemplate('{% for i in (1..100000000) %}x{% endfor %}', scope)).rejects.toThrow();
    await expect(renderTemplate('x'.repeat(30_000), scope)).rejects.toThrow();
  });

  it('is checked before it is used', () => {
    expect(templateProblem('{{ record.number }}')).toBeNull();
    expect(templateProblem('{% if %}')).toBeTruthy();
    expect(templateProblem('{{ record.number ')).toBeTruthy();
  });
});

it('a header line has no line breaks and an end', () => {
  expect(headerLine('a\r\nBcc: b\u2028c\u0000d')).toBe('a Bcc: b c d');
  expect(headerLine('字'.repeat(500)).length).toBe(180);
});

describe('a mail that was not accepted', () => {
  const minute = 60_000;
  it('is tried again after 1, 2, 4 … 60 minutes', () => {
    expect([1, 2, 3, 7, 20].map((attempts) => fateOf({ responseCode: 451 }, attempts, 0))).toEqual([1, 2, 4, 60, 60].map((n) => ({ dead: false, pause: n * minute })));
    expect(fateOf({}, 1, 0)).toEqual({ dead: false, pause: minute });
  });

  it('is dead when it was refused for good, or after a day', () => {
    expect(fateOf({ responseCode: 550 }, 1, 0)).toEqual({ dead: true });
    expect(fateOf({ responseCode: 451 }, 9, 24 * 60 * minute)).toEqual({ dead: true });
  });
});

it('the company’s wall clock is read in its own time zone', () => {
  expect(instantOf('2026-11-21T17:30')).toBe('2026-11-21T09:30:00.000Z');
  expect(instantOf('tomorrow')).toBeNull();
  expect(nextAt('17:30', new Date('2026-11-21T09:29:00Z'))).toBe('2026-11-21T09:30:00.000Z');
  expect(nextAt('17:30', new Date('2026-11-21T09:30:00Z'))).toBe('2026-11-22T09:30:00.000Z');
});

it('links that let their holder act can be taken out of a text', () => {
  expect(withoutPower('see\nhttp://h/approve/Ab_-9?action=sign and http://h/?code=x.y-z.')).toBe('see\nhttp://h/approve/…?action=sign and http://h/?code=…');
});
