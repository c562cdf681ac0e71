/** 盘点单: two people sign in any order; only with both does the stock become what was counted. */
import { forEachDatabase, useServer } from '../support/boot';
import { scenarios, type Scenario, type Step } from '../support/scenario';

const plural = 'stock-counts';
const body = {
  warehouse: 'warehouses/CK01', countedOn: '2026-11-20',
  lines: [
    { item: { type: 'product', id: 'products/OF202' }, lot: 'OF0706A', counted: '350' },
    { item: { type: 'product', id: 'products/GY301' }, lot: 'GY0736A', counted: '1001' },
  ],
};
const create: Step = { by: 'warehouse-keeper', create: body, state: 'draft', tasks: { '*': 0 } };
const submit: Step = {
  by: 'warehouse-keeper', act: 'submit', state: 'approval', tasks: { 'market-supervisor': 1, finance: 1, '*': 0 }, mails: { 'market-supervisor': 1, finance: 1, '*': 0 },
  shows: { number: /^PD\d{8}-\d{4}$/, lines: [{ book: '354', difference: '-4' }, { book: '1001', difference: '0' }] },
};
const adjusted = { 'CK01 OF202': { onHand: -4 }, 'CK01 OF202 OF0706A': { onHand: -4 } };

const rows: Scenario[] = [
  {
    name: 'takes the book figures at submit; the first signature changes no stock, the second adjusts it', plural,
    steps: [
      create, submit,
      { by: 'finance', act: 'approve', tasks: { 'market-supervisor': 1, '*': 0 }, mails: { '*': 0 } },
      { by: 'finance', act: 'approve', status: 403 },
      { by: 'market-supervisor', act: 'approve', state: 'done', stock: adjusted, tasks: { '*': 0 }, mails: { 'warehouse-keeper': 1, '*': 0 } },
      { by: 'market-supervisor', act: 'approve', status: 403 },
    ],
  },
  {
    name: 'may be signed in the other order, and finds a surplus', plural,
    steps: [
      { ...create, create: { ...body, lines: [{ item: { type: 'product', id: 'products/OF202' }, lot: 'OF0706A', counted: '354' }] } },
      { ...submit, shows: { lines: [{ book: '350', difference: '4' }] } },
      { by: 'market-supervisor', act: 'approve', tasks: { finance: 1, '*': 0 } },
      { by: 'finance', act: 'approve', state: 'done', stock: { 'CK01 OF202': { onHand: 4 }, 'CK01 OF202 OF0706A': { onHand: 4 } }, tasks: { '*': 0 } },
    ],
  },
  {
    name: 'sent back after the first signature, both have to sign again', plural,
    steps: [
      create, submit,
      { by: 'finance', act: 'approve', tasks: { 'market-supervisor': 1, '*': 0 } },
      { by: 'market-supervisor', act: 'return', with: { note: '请复盘。' }, state: 'draft', tasks: { 'warehouse-keeper': 1, '*': 0 }, mails: { 'warehouse-keeper': 1, '*': 0 } },
      submit,
    ],
  },
  {
    name: 'rejected by one of the two, the stock stays', plural,
    steps: [create, submit, { by: 'finance', act: 'reject', with: { note: '差异原因不明。' }, state: 'rejected', tasks: { '*': 0 } }, { by: 'market-supervisor', act: 'approve', status: 403 }],
  },
  {
    name: 'cannot take away what is reserved for others', plural,
    steps: [
      { ...create, create: { ...body, lines: [{ item: { type: 'product', id: 'products/OF305' }, lot: 'OF0713A', counted: '0' }, { item: { type: 'product', id: 'products/OF305' }, lot: 'OF0813B', counted: '0' }] } },
      { ...submit, shows: {} },
      { by: 'finance', act: 'approve', tasks: { 'market-supervisor': 1, '*': 0 } },
      { by: 'market-supervisor', act: 'approve', status: 422, says: /OF305/ },
    ],
  },
  {
    name: 'is the warehouse’s: nobody else opens one, and no outsider sees one', plural,
    steps: [
      { by: 'market-assistant', create: body, status: 403 },
      create, submit,
      { by: 'market-assistant', look: true, status: 404 },
      { by: 'dealer', look: true, status: 404 },
      { by: 'warehouse-keeper', act: 'approve', status: 403 },
      { by: 'general-manager', act: 'approve', status: 403 },
    ],
  },
  {
    name: 'a count below zero is no count', plural,
    steps: [{ by: 'warehouse-keeper', create: { ...body, lines: [{ ...body.lines[0], counted: '-1' }] }, status: 422, errors: ['lines.0.counted'] }],
  },
];

forEachDatabase((database) => scenarios(useServer(database), rows));
