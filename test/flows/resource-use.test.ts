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
  {
    name: 'one vehicle is never lent twice for overlapping times', plural,
    steps: [
      { ...create, create: { ...trip, item: '浙A·T0002' } }, submit,
    ],
  },
  {
    name: '… whoever asks second is told when it is taken, however the number is written', plural,
    steps: [
      { ...create, create: { ...trip, item: '浙a·t0002 ', from: '2026-12-01T08:59:00.000Z', until: '2026-12-01T12:00:00.000Z' } },
      { by: 'application-engineer', act: 'submit', status: 422, errors: ['item'], says: /2026-12-01/ },
      { by: 'application-engineer', change: { from: '2026-12-01T09:00:00.000Z' } },
      submit,
      { by: 'market-supervisor', act: 'reject', with: { note: '用班车。' }, state: 'rejected', tasks: { '*': 0 } },
    ],
  },
  {
    name: '… and a rejected request holds it no longer', plural,
    steps: [{ ...create, create: { ...trip, item: '浙A·T0002', from: '2026-12-01T09:00:00.000Z', until: '2026-12-01T12:00:00.000Z' } }, submit],
  },
  {
    name: 'it is lent until some time after its beginning', plural,
    steps: [{ ...create, create: { ...trip, until: trip.from } }, { by: 'application-engineer', act: 'submit', status: 422, errors: ['until'] }],
  },
  { name: 'a vehicle is asked for until some time', plural, steps: [{ by: 'quality', create: { ...trip, until: null }, status: 422, errors: ['until'] }] },
  {
    name: 'is seen by whoever asked and by the manager, not by colleagues or outsiders', plural,
    steps: [create, submit, { by: 'salesperson', look: true, status: 404 }, { by: 'dealer', look: true, status: 404 }, { by: 'market-supervisor', look: true }],
  },
  { name: 'a dealer asks for nothing', plural, steps: [{ by: 'dealer', create: trip, status: 404 }] },
];

forEachDatabase((database) => scenarios(useServer(database), rows));
