/** 办公用品/车辆使用单 (seed 004 part one, 5): anybody of the company asks, the manager approves, the user gives back. */
import { forEachDatabase, useServer } from '../support/boot';
import { scenarios, type Scenario, type Step } from '../support/scenario';

const plural = 'resource-uses';
const trip = { kind: 'vehicle', item: '浙A·T0001', from: '2026-12-01T00:00:00.000Z', until: '2026-12-01T09:00:00.000Z', purpose: '试样随行' };
const create: Step = { by: 'application-engineer', create: trip, state: 'draft', tasks: { '*': 0 } };
const submit: Step = { by: 'application-engineer', act: 'submit', state: 'approval', tasks: { 'market-supervisor': 1, '*': 0 }, mails: { 'market-supervisor': 1, '*': 0 } };
const approve: Step = { by: 'market-supervisor', act: 'approve', state: 'using', tasks: { 'application-engineer': 1, '*': 0 } };

const rows: Scenario[] = [
  {
    name: 'a vehicle comes back with its kilometres', plural,
    steps: [
      create, submit, approve,
      { by: 'application-engineer', act: 'give-back', status: 422, errors: ['kilometres'] },
      { by: 'market-supervisor', act: 'give-back', with: { kilometres: '10' }, status: 403 },
      { by: 'application-engineer', act: 'give-back', with: { kilometres: '86.5' }, state: 'done', shows: { kilometres: '86.5' }, tasks: { '*': 0 } },
    ],
  },
  {
    name: 'supplies come back without', plural,
    steps: [
      { ...create, create: { kind: 'supplies', item: '投影仪', from: trip.from, purpose: '例会' } }, submit, approve,
      { by: 'application-engineer', act: 'give-back', state: 'done', tasks: { '*': 0 } },
    ],
  },
  { name: 'a vehicle is asked for until some time', plural, steps: [{ by: 'quality', create: { ...trip, until: null }, status: 422, errors: ['until'] }] },
  {
    name: 'is seen by whoever asked and by the manager, not by colleagues or outsiders', plural,
    steps: [create, submit, { by: 'salesperson', look: true, status: 404 }, { by: 'dealer', look: true, status: 404 }, { by: 'market-supervisor', look: true }],
  },
  { name: 'a dealer asks for nothing', plural, steps: [{ by: 'dealer', create: trip, status: 403 }] },
];

forEachDatabase((database) => scenarios(useServer(database), rows));
