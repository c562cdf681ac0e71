/** The rules of a flow alone, second part: branches side by side, steps that the system takes, who signs when there is nobody, own documents, votes, people picked. */
import { describe, expect, test } from 'vitest';
import type { State, Transition } from '../../cms/src/engines/model';
import type { StoredRecord } from '../../cms/src/engines/store';
import { Desk, flowOf, step, type Members } from '../support/desk';

const members: Members = {
  owner: { id: 1, roles: ['assistant'], manager: 'boss' },
  boss: { id: 2, roles: ['supervisor'], manager: 'chief' },
  finance: { id: 3, roles: ['finance'] },
  quality: { id: 4, roles: ['quality'] },
  lawyer: { id: 5, roles: ['law'] },
  both: { id: 6, roles: ['finance', 'quality'] },
  chief: { id: 7, roles: ['director'] },
  administrator: { id: 9, roles: ['administrator'] },
};
const record = (more: Record<string, unknown> = {}): StoredRecord => ({
  id: 1, number: null, state: 'draft', version: 1, owner: { id: 1, label: 'owner' }, department: null, createdAt: '', updatedAt: '', submittedAt: null, closedAt: null, remarks: null, attachments: [], ...more,
});
const rule = (field: string, operator: '=' | '>' | '<', value: string | number | boolean) => ({ combinator: 'and' as const, rules: [{ field, operator, value }] });
const label = { 'zh-Hans': '', en: '', ko: '' };
const submit = step('draft -> review: submit [assistant]');

/** A step of a lane. */
const inLane = (lane: string, notation: string, more: Parameters<typeof step>[1] = {}): Transition => ({ ...step(`review -> review: ${notation}`, more), lane });

/** Money and law side by side; law has two steps. */
function parallel(join: State['join'] = 'all', more: Record<string, unknown> = {}, amountAbove = 0) {
  const lanes = [{ name: 'money', label, steps: ['budget'], when: rule('amount', '>', amountAbove) }, { name: 'law', label, steps: ['read', 'seal'] }, { name: 'quality', label, steps: ['test'], when: rule('risky', '=', true) }];
  return new Desk(flowOf(['draft', 'review', 'work', 'done'], [
    submit, step('review -> work: joined [system]', { effects: [{ do: 'reserve' }] }), step('work -> done: finish [assistant]'),
    inLane('money', 'budget [finance]', { needs: ['budget'], effects: [{ do: 'book', when: rule('amount', '>', 50) }] }),
    inLane('law', 'read [law]'), inLane('law', 'seal [law, supervisor]', { mode: 'all' }), inLane('quality', 'test [quality]'),
  ], { lanes: { review: { lanes, join } } }), members, record({ amount: 100, risky: false, ...more }));
}
const sent = (desk: Desk) => {
  desk.act('owner', 'submit');
  return desk;
};

describe('branches side by side', () => {
  test('every lane begins with its first step; one whose condition does not hold is left out', () => {
    const desk = sent(parallel());
    expect(desk.turns()).toEqual(['finance', 'law']);
    expect(desk.goOn()).toEqual([]);
    expect(sent(parallel('all', { risky: true })).turns()).toEqual(['finance', 'law', 'quality']);
  });

  test('steps of a lane come one after the other, each with its own action, needs and effects', () => {
    const desk = sent(parallel());
    expect(desk.actions('lawyer')).toContain('read');
    expect(desk.actions('lawyer')).not.toContain('seal');
    expect(desk.refused('finance', 'budget').fields).toEqual(['budget']);
    expect(desk.act('lawyer', 'read')).toMatchObject({ to: 'review', open: [{ lane: 'law', step: 'seal' }, {}], effects: [], events: ['acted', 'task'] });
    expect(desk.turns()).toEqual(['finance', 'law', 'supervisor']);
    expect(desk.act('finance', 'budget', {}, { budget: 1 })).toMatchObject({ effects: [{ do: 'book' }], open: [], events: ['acted'] });
    expect(desk.act('boss', 'seal').open).toEqual([]);
    expect(desk.goOn()).toEqual([]);
    desk.act('lawyer', 'seal');
    expect(desk.goOn()).toEqual(['joined']);
    expect(desk.record.state).toBe('work');
    expect(desk.applied.map(({ name }) => name)).toEqual(['book', 'reserve']);
  });

  test('an effect whose condition does not hold is left out', () => {
    const desk = sent(parallel('all', { amount: 20 }));
    expect(desk.act('finance', 'budget', {}, { budget: 1 }).effects).toEqual([]);
  });

  test.each([['any', 1], [1, 1], [2, 2], ['all', 2], [3, 2]] as const)('joined by %s: goes on with %i of two lanes', (join, enough) => {
    const desk = sent(parallel(join));
    desk.act('finance', 'budget', {}, { budget: 1 });
    expect(desk.goOn()).toEqual(enough === 1 ? ['joined'] : []);
    if (enough === 1) {
      expect(desk.tasks.filter(({ lane }) => lane === 'law').map(({ status }) => status)).toEqual(['closed']);
      expect(desk.refused('lawyer', 'read').status).toBe(403);
      return;
    }
    desk.act('lawyer', 'read');
    desk.act('lawyer', 'seal');
    desk.act('boss', 'seal');
    expect(desk.goOn()).toEqual(['joined']);
  });

  test('without any lane to take it goes on at once', () => {
    const lanes = [{ name: 'money', label, steps: ['budget'], when: rule('amount', '>', 50) }];
    const desk = new Desk(flowOf(['draft', 'review', 'done'], [submit, step('review -> done: joined [system]'), inLane('money', 'budget [finance]')], { lanes: { review: { lanes, join: 'all' } } }), members, record({ amount: 1 }));
    sent(desk);
    expect(desk.turns()).toEqual(['system']);
    expect(desk.goOn()).toEqual(['joined']);
    expect(desk.record.state).toBe('done');
  });

  test('returned out of a lane it leaves all of them, and begins them anew', () => {
    const desk = sent(parallel());
    desk.act('finance', 'budget', {}, { budget: 1 });
    desk.act('lawyer', 'return', { note: 'x' });
    expect(desk.turns()).toEqual(['owner']);
    desk.act('owner', 'submit');
    expect(desk.turns()).toEqual(['finance', 'law']);
    desk.act('lawyer', 'read');
    desk.act('lawyer', 'seal');
    desk.act('boss', 'seal');
    expect(desk.goOn()).toEqual([]);
    desk.act('finance', 'budget', {}, { budget: 1 });
    expect(desk.goOn()).toEqual(['joined']);
  });

  test('a signer asked in belongs to the lane’s step', () => {
    const desk = sent(parallel());
    desk.act('lawyer', 'add-signer', { who: [7], where: 'before' });
    expect(desk.turns()).toEqual(['(lawyer)', 'chief', 'finance']);
    desk.act('chief', 'read');
    desk.act('lawyer', 'read');
    expect(desk.turns()).toEqual(['finance', 'law', 'supervisor']);
  });

  test('one signer of a lane taken away again, the lane goes on', () => {
    const desk = sent(parallel());
    desk.act('lawyer', 'add-signer', { who: [7], where: 'beside' });
    desk.act('lawyer', 'read');
    expect(desk.act('lawyer', 'remove-signer', { who: [7] })).toMatchObject({ to: 'review' });
    expect(desk.turns()).toEqual(['finance', 'law', 'supervisor']);
  });
});

describe('steps that the system takes', () => {
  const waiting = (when?: Transition['when'], on?: Transition['on']) => new Desk(flowOf(['draft', 'review', 'work', 'done'], [
    submit, step('review -> work: start [system]', { when, on }), step('work -> done: finish [finance]'),
  ]), members, record({ amount: 1 }));

  test('at once, when their condition holds; nobody else takes them', () => {
    const desk = sent(waiting(rule('amount', '>', 5)));
    expect(desk.goOn()).toEqual([]);
    expect(desk.refused('administrator', 'start').status).toBe(403);
    desk.record = { ...desk.record, amount: 6 };
    expect(desk.goOn()).toEqual(['start']);
  });

  test('not before the records or the date they wait for have come', () => {
    const desk = sent(waiting(undefined, { date: 'promised' }));
    expect(desk.goOn()).toEqual([]);
    expect(desk.refused('system', 'start').status).toBe(403);
    desk.met = ['start'];
    expect(desk.goOn()).toEqual(['start']);
    expect(desk.turns()).toEqual(['finance']);
  });

  test('moved on by the system alone, the owner can still withdraw', () => {
    const desk = sent(waiting());
    desk.goOn();
    expect(desk.record.state).toBe('work');
    expect(desk.actions('owner')).toContain('withdraw');
  });
});

describe('a step that nobody stands for', () => {
  const empty = (how: Transition['empty'], by = 'nobody-here', mode?: Transition['mode']) => new Desk(flowOf(['draft', 'review', 'work', 'done'], [
    submit, step(`review -> work: sign [${by}]`, { empty: how, mode, needs: ['opinion'] }), step('work -> done: finish [finance]'),
  ]), members, record());

  test('goes to the fallback role', () => expect(sent(empty('fallback')).turns()).toEqual(['administrator']));

  test('is passed by the system, which fills in nothing', () => {
    const desk = sent(empty('pass'));
    expect(desk.goOn()).toEqual(['sign']);
    expect(desk.tasks.find(({ state }) => state === 'review')).toMatchObject({ status: 'done', doneBy: 0 });
    expect(desk.turns()).toEqual(['finance']);
  });

  test('is passed for the missing countersigner only', () => {
    const desk = sent(empty('pass', 'nobody-here, finance', 'all'));
    expect(desk.goOn()).toEqual(['sign']);
    expect(desk.turns()).toEqual(['finance']);
    expect(desk.act('finance', 'sign', {}, { opinion: 'fine' }).to).toBe('work');
  });

  test('refuses the action before', () => {
    expect(empty('refuse').refused('owner', 'submit')).toEqual({ status: 422, fields: [] });
  });
});

describe('one’s own document', () => {
  const own = (how: Transition['own'], by: string) => new Desk(flowOf(['draft', 'review', 'done'], [submit, step(`review -> done: sign [${by}]`, { own: how })]), members, record());

  test.each<[Transition['own'], string, string[]]>([
    ['allowed', 'assistant', ['assistant']], ['allowed', 'owner', ['owner']],
    ['forbidden', 'assistant', ['administrator']], ['forbidden', 'owner', ['administrator']],
    ['manager', 'assistant', ['boss']], ['manager', 'owner', ['boss']], ['manager', 'finance', ['finance']],
  ])('%s: a step of %s is the turn of %j', (how, by, turns) => expect(sent(own(how, by)).turns()).toEqual(turns));

  test('is not signed by its owner through a role that others hold too, nor handed to the owner', () => {
    const desk = new Desk(flowOf(['draft', 'review', 'done'], [submit, step('review -> done: sign [assistant]', { own: 'forbidden' })]), { ...members, other: { id: 8, roles: ['assistant'] } }, record());
    sent(desk);
    expect(desk.turns()).toEqual(['assistant']);
    expect(desk.refused('owner', 'sign').status).toBe(403);
    expect(desk.refused('other', 'reassign', { to: 1 })).toEqual({ status: 422, fields: ['to'] });
    expect(desk.act('other', 'sign').to).toBe('done');
  });

  test('nor by whoever stands in for the owner', () => {
    const desk = new Desk(flowOf(['draft', 'review', 'done'], [submit, step('review -> done: sign [assistant]', { own: 'forbidden' })]), { ...members, owner: { ...members.owner, absent: 'finance' }, other: { id: 8, roles: ['assistant'] } }, record());
    expect(sent(desk).refused('finance', 'sign').status).toBe(403);
  });
});

describe('votes, chains and people picked', () => {
  test('a vote is carried by its share', () => {
    const vote = (share?: number) => sent(new Desk(flowOf(['draft', 'review', 'done'], [submit, step('review -> done: vote [finance, quality, law, supervisor]', { mode: 'ratio', share })]), members, record()));
    const two = vote(0.5);
    two.act('finance', 'vote');
    expect(two.act('quality', 'vote').to).toBe('done');
    const three = vote();
    three.act('finance', 'vote');
    expect(three.act('quality', 'vote').to).toBe('review');
    expect(three.act('lawyer', 'vote').to).toBe('done');
  });

  test('nobody votes twice by being in two roles, while somebody else can', () => {
    const desk = sent(new Desk(flowOf(['draft', 'review', 'done'], [submit, step('review -> done: vote [finance, quality, law]', { mode: 'ratio', share: 1 })]), members, record()));
    expect(desk.act('both', 'vote').to).toBe('review');
    expect(desk.refused('both', 'vote').status).toBe(403);
    desk.act('quality', 'vote');
    expect(desk.act('lawyer', 'vote').to).toBe('done');
  });

  test('the chain of managers signs in its order', () => {
    const desk = sent(new Desk(flowOf(['draft', 'review', 'done'], [submit, step('review -> done: sign [managers-of:owner:2]', { mode: 'in-order' })]), members, record()));
    expect(desk.turns()).toEqual(['(chief)', 'boss']);
    desk.act('boss', 'sign');
    expect(desk.turns()).toEqual(['chief']);
    expect(desk.act('chief', 'sign').to).toBe('done');
  });

  test('whoever leads to a step picks its people, among those of the role', () => {
    const desk = new Desk(flowOf(['draft', 'review', 'work', 'done'], [submit, step('review -> work: sign [chosen:quality]'), step('work -> done: finish [finance]')]), members, record());
    expect(desk.refused('owner', 'submit')).toEqual({ status: 422, fields: ['chosen.review'] });
    desk.chosen = { review: [3] };
    expect(desk.refused('owner', 'submit')).toEqual({ status: 422, fields: ['chosen.review'] });
    desk.chosen = { review: [4] };
    desk.act('owner', 'submit');
    desk.chosen = {};
    expect(desk.turns()).toEqual(['quality']);
    expect(desk.refused('both', 'sign').status).toBe(403);
    desk.act('quality', 'sign');
    desk.act('finance', 'return', { note: 'x', to: 'review' });
    expect(desk.turns(), 'the same again').toEqual(['quality']);
  });

  test('people are picked for a lane’s next step by whoever does the one before', () => {
    const desk = new Desk(flowOf(['draft', 'review', 'done'], [submit, step('review -> done: joined [system]'), inLane('one', 'ask [finance]'), inLane('one', 'answer [chosen]')],
      { lanes: { review: { lanes: [{ name: 'one', label, steps: ['ask', 'answer'] }], join: 'all' } } }), members, record());
    sent(desk);
    expect(desk.refused('finance', 'ask').fields).toEqual(['chosen.answer']);
    desk.chosen = { answer: [5, 7] };
    desk.act('finance', 'ask');
    expect(desk.turns()).toEqual(['chief', 'lawyer']);
    desk.act('chief', 'answer');
    expect(desk.goOn()).toEqual(['joined']);
  });
});

describe('what is asked of whom', () => {
  test('each countersigner their own question', () => {
    const desk = sent(new Desk(flowOf(['draft', 'review', 'done'], [submit, step('review -> done: answer [finance, quality]', { mode: 'all', needs: [{ field: 'price', of: 'finance' }, { field: 'feasible', of: 'quality' }] })]), members, record()));
    expect(desk.refused('finance', 'answer').fields).toEqual(['price']);
    desk.act('finance', 'answer', {}, { price: 1 });
    expect(desk.refused('quality', 'answer').fields).toEqual(['feasible']);
    expect(desk.act('quality', 'answer', {}, { feasible: false }).to).toBe('done');
  });

  test('a field only where its condition holds, also by what comes with the click', () => {
    const desk = sent(new Desk(flowOf(['draft', 'review', 'done'], [submit, step('review -> done: send [finance]', { needs: ['way', { field: 'carrier', when: rule('way', '=', 'carrier') }] })]), members, record()));
    expect(desk.refused('finance', 'send', {}, { way: 'carrier' }).fields).toEqual(['carrier']);
    expect(desk.act('finance', 'send', {}, { way: 'own' }).to).toBe('done');
  });
});

describe('on hold', () => {
  const held = () => {
    const desk = sent(new Desk({ ...flowOf(['draft', 'review', 'done'], [submit, step('review -> done: sign [finance]')]), hold: true }, members, record()));
    desk.act('finance', 'hold', { note: 'waiting for a sample' });
    return desk;
  };

  test('nothing goes on until whoever holds it, or the owner’s manager, lets it', () => {
    const desk = held();
    expect(desk.actions('finance')).toEqual(['unhold', 'comment', 'cc']);
    expect(desk.actions('both')).toEqual(['comment', 'cc']);
    expect(desk.refused('both', 'sign').status).toBe(403);
    expect(desk.actions('boss')).toContain('unhold');
    expect(desk.actions('administrator')).toEqual(['unhold', 'comment', 'cc', 'terminate']);
    desk.act('boss', 'unhold');
    expect(desk.act('both', 'sign').to).toBe('done');
  });

  test('is there only where the flow has it, with a reason', () => {
    const desk = sent(new Desk(flowOf(['draft', 'review', 'done'], [submit, step('review -> done: sign [finance]')]), members, record()));
    expect(desk.actions('finance')).not.toContain('hold');
    const other = sent(new Desk({ ...desk.flow, hold: true }, members, record()));
    expect(other.refused('finance', 'hold').fields).toEqual(['note']);
  });
});
