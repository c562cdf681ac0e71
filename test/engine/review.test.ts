/** The review of flows: what is found in one as it is drawn, and every way through it in words. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../cms/src/engines/conditions';
import { checkFiles, compile, countingIds, kindsOf, type Files } from '../../cms/src/engines/model';
import { pathsOf, reviewFlow } from '../../cms/src/engines/review';
import { languages } from '../../cms/src/foundation/language';
import { shippedFiles } from '../support/packs';

const label = (text: string) => ({ 'zh-Hans': `${text}（中）`, en: text, ko: `${text} (한)` });
const attribute = (type: string, more: object = {}) => ({ type, label: label(type), ...more });
const rule = (field: string, operator: string, value?: unknown, more: object = {}) => ({ combinator: 'and', rules: [{ field, operator, value, ...more }] });
const both = (...rules: any[]) => ({ combinator: 'and', rules: rules.flatMap((one) => one.rules) });

interface Step { from: string; to: string; name?: string; by?: string[]; [more: string]: unknown }
const step = ({ name = 'go', by = ['clerk'], ...more }: Step) => ({ name, label: label(name), by, ...more });

/** An order of a small company with this flow: a draft, whatever states are named, an end. */
function orderOf(states: Record<string, object>, steps: Step[], access: Record<string, object> = {}) {
  const files = {
    'desk/pack.json': { label: label('Desk'), order: 1 },
    'desk/company.json': { name: label('Ink'), currency: 'CNY', workingHours: { from: '08:30', until: '17:30' } },
    'desk/roles.json': { administrator: { label: label('Administrator') }, clerk: { label: label('Clerk') }, keeper: { label: label('Keeper') } },
    'desk/product/schema.json': { label: label('Product'), plural: 'products', attributes: { title: attribute('text'), listPrice: attribute('money'), kind: attribute('enum', { values: { ink: label('Ink'), varnish: label('Varnish') } }) } },
    'desk/order/schema.json': {
      label: label('Order'), plural: 'orders', number: { prefix: 'OR' },
      attributes: {
        kind: attribute('enum', { required: true, values: { sale: label('Sale'), sample: label('Sample'), old: { label: label('Old'), retired: true } } }),
        total: attribute('money', { required: true, min: 0 }), limit: attribute('money', { required: true }), rating: attribute('enum', { values: { a: label('A'), b: label('B') } }),
        wanted: attribute('date', { required: true }), main: attribute('ref', { target: ['product'] }), sum: attribute('money', { computed: 'sum(lines.price)' }),
        lines: attribute('lines', { required: true, attributes: { product: attribute('ref', { target: ['product'] }), quantity: attribute('decimal', { required: true }), price: attribute('money') } }),
      },
    },
    'desk/order/flow.json': {
      states: { draft: { label: label('Draft') }, ...states, done: { label: label('Done'), final: true } },
      transitions: [step({ from: 'draft', to: Object.keys(states)[0], name: 'submit', by: ['owner'] }), ...steps.map(step)],
    },
    'desk/order/access.json': { roles: access },
  } satisfies Files;
  const model = compile(files, countingIds());
  return { files, model, type: model.types.find(({ name }) => name === 'order')! };
}

const found = (order: ReturnType<typeof orderOf>) => reviewFlow(order.model, order.type).map(({ path, code, severity }) => `${path.split('#')[1]} ${code} ${severity}`);
const check = { check: { label: label('Check') } };
const branches = (...rules: (object | undefined)[]) => orderOf(check, rules.map((when) => ({ from: 'check', to: 'done', ...(when && { when }) })));

describe('what is found', () => {
  const rows: [string, ReturnType<typeof orderOf>, string[]][] = [
    ['nothing in opposite conditions over a threshold', branches(rule('total', '>', 1000), rule('total', '<=', 1000)), []],
    ['the amount that two branches share', branches(rule('total', '>=', 1000), rule('total', '<=', 1000)), ['transitions.2 branch-two error']],
    ['the amount that no branch takes', branches(rule('total', '>', 1000), rule('total', '<', 1000)), ['transitions.1 branch-none error']],
    ['the choice that no branch takes; retired ones are not asked for', branches(rule('kind', '=', 'sale'), rule('kind', 'in', ['old'])), ['transitions.1 stuck warning', 'transitions.2 branch-never error']],
    ['nothing where every choice has its branch', branches(rule('kind', '=', 'sale'), rule('kind', '=', 'sample')), []],
    ['an empty field that no branch takes, as a warning', branches(rule('rating', '=', 'a'), rule('rating', '!=', 'a')), ['transitions.1 branch-none-empty warning']],
    ['a condition that contradicts itself', branches(both(rule('total', '>', 10), rule('total', '<', 5)), rule('total', '>=', 0)), ['transitions.1 branch-never error']],
    ['a threshold below what the field can be', branches(rule('total', '<', 0), rule('total', '>=', 0)), ['transitions.1 branch-never error']],
    ['days on both sides of a day', branches(rule('wanted', '<=', '$today+3'), rule('wanted', '>', '$today+3')), []],
    ['the day that two share', branches(rule('wanted', '<=', '$today+3'), rule('wanted', '>=', '$today+3')), ['transitions.2 branch-two error']],
    ['two fields together', branches(both(rule('total', '>', 1000), rule('kind', '=', 'sale')), rule('total', '<=', 1000)), ['transitions.1 branch-none error']],
    ['a field compared with another', branches(rule('total', '>', 'limit', { valueSource: 'field' }), rule('total', '<', 'limit', { valueSource: 'field' })), ['transitions.1 branch-none error']],
    ['nothing in opposite questions about the lines', branches(
      { combinator: 'and', rules: [{ field: 'lines', operator: 'some', value: rule('quantity', '>', 10) }] },
      { combinator: 'and', rules: [{ field: 'lines', operator: 'none', value: rule('quantity', '>', 10) }] },
    ), []],
    ['lines that are neither all over nor all under', branches(
      { combinator: 'and', rules: [{ field: 'lines', operator: 'every', value: rule('quantity', '>', 10) }] },
      { combinator: 'and', rules: [{ field: 'lines', operator: 'every', value: rule('quantity', '<=', 10) }] },
    ), ['transitions.1 branch-none error']],
    ['what stands behind a reference', branches(rule('main.kind', '=', 'ink'), rule('main.kind', '=', 'varnish')), ['transitions.1 branch-none-empty warning']],
    ['nothing in a last branch that is taken otherwise', branches(rule('total', '>', 1000), undefined), []],
    ['nothing where another takes what one may not', orderOf(check, [
      { from: 'check', to: 'done', name: 'take', by: ['clerk'], when: rule('total', '>', 1000) }, { from: 'check', to: 'done', name: 'take', by: ['clerk'], when: rule('total', '=', 1000) },
      { from: 'check', to: 'done', name: 'take', by: ['owner'], when: rule('total', '<', 1000) },
    ]), []],
    ['the only action, where it is guarded', branches(rule('total', '>', 1000)), ['transitions.1 stuck warning']],
    ['several actions that are all guarded', orderOf(check, [
      { from: 'check', to: 'done', name: 'quick', when: rule('total', '<', 10) }, { from: 'check', to: 'done', name: 'slow', when: rule('total', '>', 10) },
    ]), ['transitions.1 stuck warning']],
    ['what the system would take either way', orderOf({ check: { label: label('Check') } }, [
      { from: 'check', to: 'done', name: 'quick', by: ['system'], when: rule('total', '<=', 10) }, { from: 'check', to: 'draft', name: 'slow', by: ['system'], when: rule('total', '>=', 10) },
    ]), ['transitions.2 branch-two error']],
    ['a state that goes round without an end', orderOf({ a: { label: label('A') }, b: { label: label('B') } }, [
      { from: 'draft', to: 'done', name: 'skip', by: ['owner'] }, { from: 'a', to: 'b' }, { from: 'b', to: 'a' },
    ]), ['states.a no-way-out error', 'states.b no-way-out error']],
    ['a circle of the system', orderOf({ a: { label: label('A') }, b: { label: label('B') } }, [
      { from: 'a', to: 'b', by: ['system'], when: rule('total', '>', 10) }, { from: 'b', to: 'a', by: ['system'], when: rule('total', '>', 20) }, { from: 'a', to: 'done', name: 'end' },
    ]), ['transitions.2 system-loop error']],
    ['no circle where the conditions exclude each other', orderOf({ a: { label: label('A') }, b: { label: label('B') } }, [
      { from: 'a', to: 'b', by: ['system'], when: rule('total', '>', 10) }, { from: 'b', to: 'a', by: ['system'], when: rule('total', '<', 5) }, { from: 'a', to: 'done', name: 'end' },
    ]), []],
    ['lanes that are all left out', orderOf({ check: { label: label('Check'), lanes: {
      one: { label: label('One'), when: rule('total', '>', 10), steps: [step({ name: 'one' } as Step)] }, two: { label: label('Two'), when: rule('total', '>', 20), steps: [step({ name: 'two' } as Step)] },
    } } }, [{ from: 'check', to: 'done', by: ['system'], name: 'joined' }]), ['states.check.lanes lanes-all-skipped warning']],
    ['lanes of which too few are there to join', orderOf({ check: { label: label('Check'), join: 2, lanes: {
      one: { label: label('One'), steps: [step({ name: 'one' } as Step)] }, two: { label: label('Two'), when: rule('total', '>', 20), steps: [step({ name: 'two' } as Step)] },
    } } }, [{ from: 'check', to: 'done', by: ['system'], name: 'joined' }]), ['states.check.join lanes-never-join error']],
    ['a field that the actor’s role does not see', orderOf(check, [{ from: 'check', to: 'done', needs: ['lines.price'] }], { clerk: { may: ['read'], hide: ['lines.price'] } }), ['transitions.1 need-hidden error']],
    ['nothing where everybody sees it', orderOf(check, [{ from: 'check', to: 'done', needs: ['lines.price'] }], { clerk: { may: ['read'], hide: ['lines.price'] }, '*': { may: ['read'] } }), []],
    ['a field that the step itself hides', orderOf({ check: { label: label('Check'), may: { hide: ['rating'] } } }, [{ from: 'check', to: 'done', needs: ['rating'] }]), ['transitions.1 need-hidden-here error']],
    ['a field that is computed', orderOf(check, [{ from: 'check', to: 'done', needs: ['sum'] }]), ['transitions.1 need-computed error']],
    ['a choice that the field does not have', branches(rule('kind', '=', 'gift'), rule('kind', '!=', 'gift')), ['transitions.1 branch-never error', 'transitions.1 rule-value error', 'transitions.2 rule-value error']],
    ['a field filled in on the way is not empty later', orderOf({ check: { label: label('Check') }, pay: { label: label('Pay') } }, [
      { from: 'check', to: 'pay', needs: ['rating'] }, { from: 'pay', to: 'done', name: 'a', when: rule('rating', '=', 'a') }, { from: 'pay', to: 'done', name: 'a', when: rule('rating', '=', 'b') },
    ]), []],
  ];
  it.each(rows)('%s', (_, order, expected) => {
    expect(checkFiles(order.files).filter(({ code }) => code !== 'dead-end' && code !== 'action-twice')).toEqual([]);
    expect(found(order).filter((one) => !expected.includes(one))).toEqual([]);
    expect(found(order)).toEqual(expect.arrayContaining(expected));
  });

  it('says what it found in three languages, with values that show it', () => {
    for (const [, { model, type }] of rows) {
      for (const { message } of reviewFlow(model, type)) for (const language of languages) expect(message[language]).not.toMatch(/\{\w+\}|undefined|\[object/);
    }
    const [two] = reviewFlow(...args(branches(rule('total', '>=', 1000), rule('total', '<=', 1000))));
    expect(two.message).toMatchObject({ en: expect.stringContaining('money = 1000.00'), 'zh-Hans': expect.stringContaining('money（中） = 1000.00') });
  });

  it('nothing grave in what ships', () => {
    const model = compile(shippedFiles(), countingIds());
    for (const type of model.types) expect(reviewFlow(model, type).filter(({ severity }) => severity === 'error').map(({ path, message }) => `${path} ${message.en}`)).toEqual([]);
  });
});

const args = ({ model, type }: ReturnType<typeof orderOf>) => [model, type] as const;

describe('over random thresholds', () => {
  const leaf = fc.oneof(
    fc.record({ field: fc.constant('total'), operator: fc.constantFrom('<', '<=', '>', '>=', '=', '!='), value: fc.integer({ min: 0, max: 4 }) }),
    fc.record({ field: fc.constant('kind'), operator: fc.constantFrom('=', '!='), value: fc.constantFrom('sale', 'sample') }),
  );
  const group = fc.record({ combinator: fc.constantFrom('and', 'or'), rules: fc.array(leaf, { minLength: 1, maxLength: 3 }) });

  it('two branches overlap or leave a gap exactly when a search of every value says so', () => {
    fc.assert(fc.property(group, group, (a, b) => {
      const order = branches(a, b);
      const codes = new Set(reviewFlow(order.model, order.type).map(({ code }) => code));
      const context = { today: '2026-01-01', kindOf: kindsOf(order.type, order.model.types) };
      const truths = ['sale', 'sample'].flatMap((kind) => Array.from({ length: 25 }, (_, i) => ({ kind, total: (i / 4).toFixed(2) })))
        .map((record) => [a, b].map((one) => evaluate(one as never, record, context)));
      const never = [0, 1].some((i) => truths.every((truth) => !truth[i]));
      expect(codes.has('branch-never')).toBe(never);
      expect(codes.has('branch-two')).toBe(!never && truths.some(([one, two]) => one && two));
      if (!never) expect(codes.has('branch-none')).toBe(truths.some(([one, two]) => !one && !two));
    }), { seed: 20261121, numRuns: 60 });
  }, 60_000);
});

describe('every way through', () => {
  it('is told in words, with its condition where there are several', () => {
    const { model, type } = branches(rule('total', '>', 1000), rule('total', '<=', 1000));
    const { paths, truncated } = pathsOf(model, type, type.flow!);
    expect(truncated).toBe(false);
    expect(paths.map(({ words }) => words.map(({ en }) => en))).toEqual([
      ['Draft: the owner – submit', 'Check: Clerk – go (if money > 1000)', 'Done'], ['Draft: the owner – submit', 'Check: Clerk – go (if money ≤ 1000)', 'Done'],
    ]);
    expect(paths[0].states).toEqual(['draft', 'check', 'done']);
  });

  it('says which way is taken otherwise', () => {
    const { model, type } = branches(rule('total', '>', 1000), undefined);
    expect(pathsOf(model, type, type.flow!).paths[1].words[1].en).toBe('Check: Clerk – go (otherwise)');
  });

  it('ends where it would go back, and is cut when there are too many', () => {
    const round = orderOf({ a: { label: label('A') } }, [{ from: 'a', to: 'done' }, { from: 'a', to: 'draft', name: 'again' }]);
    expect(pathsOf(round.model, round.type, round.type.flow!).paths.map(({ ends }) => ends)).toEqual(['done', 'draft']);
    const names = Array.from({ length: 10 }, (_, i) => `s${i}`);
    const wide = orderOf(Object.fromEntries(names.map((name) => [name, { label: label(name) }])), names.flatMap((name, i) =>
      ['left', 'right'].map((side) => ({ from: name, to: names[i + 1] ?? 'done', name: side }))));
    expect(pathsOf(wide.model, wide.type, wide.type.flow!)).toMatchObject({ truncated: true, paths: { length: 200 } });
  });

  it('of what ships is told in each language', () => {
    const model = compile(shippedFiles(), countingIds());
    for (const type of model.types) {
      if (!type.flow) continue;
      const { paths } = pathsOf(model, type, type.flow);
      expect(paths.length).toBeGreaterThan(0);
      for (const { words } of paths) for (const one of words) for (const language of languages) expect(one[language]).not.toMatch(/\{\w+\}|undefined/);
    }
  });
});
