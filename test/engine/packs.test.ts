/** The packs that ship have their formats, and their demo rows fit together: checked without a database. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { entryOrder } from '../../cms/src/engines/demo/entry-order';
import { readDemo, type DemoType } from '../../cms/src/engines/demo/read-demo';
import { readSeeds } from '../../cms/src/engines/seeds/rows-file';
import { targetType } from '../../cms/src/engines/seeds/fill-row';
import { momentAt, workingDayBefore } from '../../cms/src/engines/seeds/moment';
import { naturalField } from '../../cms/src/engines/seeds/natural-keys';
import { timelineOf } from '../../cms/src/engines/demo/timeline';
import { checkFiles, compile, countingIds, model, provideModel, type Field } from '../../cms/src/engines/model';
import { everybody } from '../support/cast';

const folder = join(import.meta.dirname, '../../cms/packs');
const files = Object.fromEntries(readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.json') && !/(demo|rows)\.json$/.test(path))
  .map((path) => [path, JSON.parse(readFileSync(join(folder, path), 'utf8')) as unknown]));

let demo: DemoType[];
beforeAll(() => {
  provideModel(compile(files, countingIds()));
  demo = readDemo(folder, model().types);
});

test('the packs pass every check that a publication has to pass', () => {
  expect(checkFiles(files)).toEqual([]);
});

test('the rows that every company gets have their format, and each its own key', () => {
  const seeds = readSeeds(folder, model().types);
  expect(seeds).toHaveLength(readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('rows.json')).length);
  for (const { type, rows } of seeds) {
    const keys = rows.map((row) => row[naturalField(type)?.name ?? '']);
    expect(new Set(keys).size, type.name).toBe(rows.length);
  }
});

describe('the demo company', () => {
  test('has no demo.json that belongs to no type', () => {
    const read = demo.map(({ type }) => join(type.pack, type.key, 'demo.json')).sort();
    const found = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('demo.json')).sort();
    expect(read).toEqual(found);
  });

  test('has one login per role, named like it, and the two second ones', () => {
    const people = demo.find(({ type }) => type.store === 'people')?.file.rows ?? [];
    expect(people.map(({ username }) => username).sort()).toEqual([...everybody()].sort());
    for (const { username, roles } of people) expect(roles).toEqual([String(username).replace(/-2$/, '')]);
  });

  test('refers only to what is there', () => {
    const known = new Map(demo.map(({ type, file }) => [type.name, new Set((file.rows ?? []).map((row) => String(row[naturalField(type)?.name ?? ''])))]));
    const keys = new Set(demo.flatMap(({ file }) => (file.documents ?? []).map(({ key }) => `#${key}`)));
    const missing: string[] = [];
    const check = (fields: readonly Field[], row: Record<string, unknown>) => {
      for (const [name, value] of Object.entries(row)) {
        const field = fields.find((one) => one.name === name);
        if (!field || !['user', 'users', 'ref', 'refs'].includes(field.type)) continue;
        for (const key of [value].flat()) {
          const [type, natural] = typeof key === 'string' ? [targetType(field).name, key] : Object.entries(key as Record<string, string>)[0];
          if (!known.get(type)?.has(natural) && !keys.has(natural)) missing.push(`${type} ${natural}`);
        }
      }
    };
    for (const { type, file } of demo) {
      for (const row of [...(file.rows ?? []), ...(file.documents ?? []).map((document) => document.row)]) {
        check(type.fields, row);
        for (const part of type.parts) for (const line of (row[part.field.name] ?? []) as Record<string, unknown>[]) check(part.fields, line);
      }
    }
    expect(missing).toEqual([]);
  });

  test('enters each type after those that its required references need', () => {
    const order = entryOrder(demo);
    const place = (name: string) => order.findIndex(({ type }) => type.name === name);
    expect(place('customer')).toBeGreaterThan(place('person'));
    expect(place('bill-of-materials')).toBeGreaterThan(place('raw-material'));
    expect(order.flatMap(({ type, later }) => later.map((name) => `${type.name}.${name}`))).toEqual(expect.arrayContaining(['person.manager', 'person.dealer']));
  });

  test('has requisitions in every state that one can be in', () => {
    const requisitions = demo.find(({ type }) => type.name === 'requisition')?.file.documents ?? [];
    const last = new Set(requisitions.map(({ acts }) => acts?.filter((act) => !['comment', 'urge', 'cc', 'delegate'].includes(act.do)).at(-1)?.do ?? 'draft'));
    expect([...last].sort()).toEqual(['cancel', 'draft', 'issue', 'reject', 'return', 'sign', 'stamp', 'submit', 'withdraw']);
    expect(requisitions.length).toBeGreaterThanOrEqual(25);
  });
});

describe('the demo’s calendar', () => {
  test.each([
    ['2026-11-20', 0, '2026-11-20'],
    ['2026-11-21', 0, '2026-11-20'],
    ['2026-11-23', 1, '2026-11-20'],
    ['2026-11-20', 5, '2026-11-13'],
  ])('on %s, %i working days ago is %s', (today, daysAgo, day) => expect(workingDayBefore(today, daysAgo)).toBe(day));

  test('a time of day is the company’s', () => {
    expect(momentAt('2026-11-20', '09:30').toISOString()).toBe('2026-11-20T01:30:00.000Z');
  });

  test('no document is acted on before it was opened', () => {
    const timeline = timelineOf(demo, '2026-11-20', momentAt('2026-11-20', '18:00'));
    const opened = new Set<unknown>();
    for (const { document, act } of timeline) {
      if (!act) opened.add(document);
      expect(opened.has(document), JSON.stringify(document.row).slice(0, 120)).toBe(true);
    }
  });

  test('nothing lies ahead of now, and the order stays', () => {
    const now = momentAt('2026-11-20', '07:00');
    const times = timelineOf(demo, '2026-11-20', now).map(({ at }) => at.getTime());
    expect(Math.max(...times)).toBeLessThanOrEqual(now.getTime());
    expect([...times].sort((a, b) => a - b)).toEqual(times);
  });
});

test('each pack’s folder says what it is', () => {
  for (const pack of model().packs) expect(existsSync(join(folder, pack.name, 'pack.json'))).toBe(true);
});
