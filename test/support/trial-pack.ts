/** A pack of record types that only tests have: each flow says what the shipped ones say rarely or never. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { newFolder, root } from './place';

const labels = (text: string) => ({ 'zh-Hans': `${text}（中）`, en: text, ko: `${text} (한)` });
const attribute = (type: string, more: object = {}) => ({ type, label: labels(type), ...more });
const rule = (field: string, operator: string, value: unknown, more: object = {}) => ({ combinator: 'and', rules: [{ field, operator, value, ...more }] });
const step = (name: string, from: string, to: string, by: string[], more: object = {}) => ({ name, label: labels(name), from, to, by, ...more });
const inLane = (name: string, by: string[], more: object = {}) => ({ name, label: labels(name), by, ...more });
const states = (...names: string[]) => Object.fromEntries(names.map((name) => [name, { label: labels(name), ...(name === 'done' && { final: true }) }]));

const everybody = { roles: { '*': { may: ['list', 'read', 'create', 'edit', 'delete', 'export'] } } };

const files: Record<string, unknown> = {
  'pack.json': { label: labels('Trials'), order: 900 },

  /** Lanes side by side that join; records made and waited for; a date waited for. */
  'accord/schema.json': {
    label: labels('Accord'), plural: 'accords', number: { prefix: 'ZZ' },
    attributes: {
      subject: attribute('text', { required: true }), amount: attribute('money'), limit: attribute('money'), budget: attribute('money'), starts: attribute('date'),
      verdict: attribute('text'), product: attribute('ref', { target: ['product'] }), first: attribute('ref', { target: ['errand'] }),
      lines: attribute('lines', { attributes: { product: attribute('ref', { target: ['product'] }), quantity: attribute('decimal') } }),
    },
  },
  'accord/flow.json': {
    states: {
      ...states('draft'),
      review: {
        label: labels('Review'),
        lanes: {
          money: { label: labels('Money'), when: rule('amount', '>', 'limit', { valueSource: 'field' }), steps: [inLane('budget', ['finance'], { needs: ['budget'] })] },
          law: { label: labels('Law'), steps: [inLane('read', ['general-manager']), inLane('seal', ['manager-of:owner'])] },
          goods: { label: labels('Goods'), when: rule('lines', 'some', rule('product.listPrice', '>', 50)), steps: [inLane('inspect', ['quality'])] },
        },
      },
      ...states('making', 'signed', 'done'),
    },
    transitions: [
      step('submit', 'draft', 'review', ['any-staff']),
      step('joined', 'review', 'making', ['system'], {
        effects: [
          { do: 'create', with: { type: 'errand', each: 'lines', where: rule('quantity', '>', 1), fields: { what: { text: '{{ record.subject }} × {{ line.quantity }}' }, accord: { $: 'this' }, quantity: 'lines.quantity' }, owner: 'warehouse-keeper', act: 'submit', link: 'first' } },
          { do: 'set', with: { values: { verdict: { value: 'fine' } } }, when: rule('amount', '>', 10) },
        ],
      }),
      step('made', 'making', 'signed', ['system'], { on: { records: { type: 'errand', field: 'accord', states: ['done'], match: 'all' } } }),
      step('begin', 'signed', 'done', ['system'], { on: { date: 'starts', plus: 0 } }),
    ],
  },
  'accord/access.json': everybody,

  'errand/schema.json': {
    label: labels('Errand'), plural: 'errands',
    attributes: { what: attribute('text'), accord: attribute('ref', { target: ['accord'] }), quantity: attribute('decimal') },
  },
  'errand/flow.json': {
    states: states('draft', 'open', 'done'),
    transitions: [step('submit', 'draft', 'open', ['any-staff', 'system']), step('finish', 'open', 'done', ['owner'])],
  },
  'errand/access.json': everybody,

  /** Whom a step can mean: the head of a department, somebody by name, a manager two levels up, two who both sign. */
  'circular/schema.json': { label: labels('Circular'), plural: 'circulars', attributes: { subject: attribute('text') } },
  'circular/flow.json': {
    states: states('draft', 'office', 'named', 'above', 'joint', 'done'),
    transitions: [
      step('submit', 'draft', 'office', ['any-staff']),
      step('open', 'office', 'named', ['head-of:department']),
      step('seal', 'named', 'above', ['user:finance']),
      step('pass', 'above', 'joint', ['manager-of:owner:2']),
      step('agree', 'joint', 'done', ['finance', 'quality'], { mode: 'all' }),
    ],
  },
  'circular/access.json': everybody,

  /** Who signs when; the system's steps in between. */
  'memo/schema.json': {
    label: labels('Memo'), plural: 'memos',
    attributes: { subject: attribute('text'), way: attribute('enum', { values: { own: labels('Own'), carrier: labels('Carrier'), circle: labels('Circle') } }), carrier: attribute('text'), secret: attribute('text', { search: true }), remark: attribute('text') },
  },
  'memo/flow.json': {
    states: {
      ...states('draft', 'check'),
      vote: { label: labels('Vote'), may: { hide: ['secret'], write: ['remark'] } },
      ...states('chain', 'round', 'done'),
    },
    hold: true,
    transitions: [
      step('submit', 'draft', 'check', ['any-staff'], { when: rule('way', '!=', 'circle') }),
      step('submit', 'draft', 'round', ['any-staff'], { when: rule('way', '=', 'circle') }),
      step('turn', 'round', 'check', ['system']),
      step('back', 'check', 'round', ['system'], { when: rule('way', '=', 'circle') }),
      step('check', 'check', 'vote', ['chosen:quality'], {
        own: 'forbidden', needs: [{ field: 'carrier', when: rule('way', '=', 'carrier') }],
        effects: [{ do: 'notify', with: { to: ['owner', 'planner'], subject: labels('Checked: {{ record.subject }}'), text: labels('{{ event.by }}: {{ record.secret }}.') }, when: rule('way', '!=', 'carrier') }],
      }),
      step('agree', 'vote', 'chain', ['finance', 'planner', 'market-supervisor'], { mode: 'ratio', share: 0.6 }),
      step('sign', 'chain', 'done', ['managers-of:owner:2'], { mode: 'in-order', empty: 'pass' }),
    ],
  },
  'memo/access.json': everybody,
  'memo/print/sheet.json': { label: labels('Sheet'), paper: 'A5-landscape', copies: [labels('Copy')], blocks: [{ block: 'fields', columns: 2, fields: ['subject', 'secret'] }] },
};

/** A folder with the organisation, the orders and this pack beside them. */
export function packsWithTrials(): string {
  const folder = newFolder('packs');
  cpSync(join(root, 'cms/packs'), folder, { recursive: true });
  for (const [path, file] of Object.entries(files)) {
    const place = join(folder, 'trials', path);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, JSON.stringify(file));
  }
  return folder;
}
