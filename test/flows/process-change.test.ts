/** 流程/制度变更 (seed 001): five leaders countersign, in any order; it is in force with the last of them. */
import { forEachDatabase, useServer } from '../support/boot';
import { scenarios, type Scenario, type Step } from '../support/scenario';

const plural = 'process-changes';
const five = ['general-manager', 'technical-director', 'key-account-director', 'project-manager', 'product-marketing-manager'];
const inboxes = (people: readonly string[]) => ({ ...Object.fromEntries(people.map((person) => [person, 1])), '*': 0 });
const create: Step = { by: 'market-supervisor', create: { subject: '领料审批', change: '金额超过一万元的加签。', effectiveOn: '2026-12-31' }, state: 'draft', tasks: { '*': 0 } };
const submit: Step = { by: 'market-supervisor', act: 'submit', state: 'joint-review', tasks: inboxes(five), mails: inboxes(five) };
const signed = (people: readonly string[]): Step[] => people.map((by, n): Step => ({
  by, act: 'sign', state: n === five.length - 1 ? 'done' : 'joint-review', tasks: inboxes(people.slice(n + 1)), mails: n === five.length - 1 ? { 'market-supervisor': 1 } : {},
}));

const rows: Scenario[] = [
  { name: 'is in force when all five have signed', plural, steps: [create, submit, ...signed(five)] },
  { name: 'in any order', plural, steps: [create, submit, ...signed([...five].reverse())] },
  {
    name: 'one who rejects ends it', plural,
    steps: [create, submit, signed(five)[0], { by: 'project-manager', act: 'reject', with: { note: '不可行。' }, state: 'rejected', tasks: { '*': 0 } }],
  },
  {
    name: 'nobody signs twice or for another role', plural,
    steps: [create, submit, signed(five)[0], { by: 'general-manager', act: 'sign', status: 403 }, { by: 'market-supervisor', act: 'sign', status: 403 }, { by: 'market-assistant', act: 'sign', status: 404 }],
  },
  {
    name: 'an administrator may propose one; a market assistant may not', plural,
    steps: [{ by: 'market-assistant', create: create.create, status: 403 }, { ...create, by: 'administrator' }, { ...submit, by: 'administrator' }],
  },
];

forEachDatabase((database) => scenarios(useServer(database), rows));
