/** The core of the workflow stays what it is: a few hundred lines that know no database, no clock and no person. */
import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../support/place';

const engine = join(root, 'cms/src/engines/workflow');
const source = (path: string) => readFileSync(`${path}.ts`, 'utf8');

/** What a file needs to run; types are nothing of the kind. */
const needs = (path: string) => [...source(path).matchAll(/^import (?!type ).*? from '(\..+?)';$/gm)].map(([, to]) => normalize(join(dirname(path), to)));

test('what decides an action runs on its own: beside itself it needs the conditions, and the words of a refusal', () => {
  const reached = new Set([join(engine, 'transition')]);
  const outside = new Set<string>();
  for (const path of reached) {
    for (const to of needs(path)) {
      if (dirname(to) === engine) reached.add(to);
      else outside.add(to.slice(join(root, 'cms/src/').length));
    }
  }
  expect([...outside].sort()).toEqual(['engines/conditions', 'foundation/language', 'foundation/odd-text', 'foundation/refusal']);
});

test('deciding a step of the flow is less than 400 lines', () => {
  const lines = ['transition', 'progress', 'taken', 'enter', 'lanes', 'holds-for'].map((name) => source(join(engine, name)).split('\n').length);
  expect(lines.reduce((sum, one) => sum + one, 0)).toBeLessThan(400);
});
