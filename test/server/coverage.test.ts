/** Every record type that ships has its fields, states, actions and forms in /api/meta, labelled in three languages. */
import { describe, expect, test } from 'vitest';
import { useServer } from '../support/boot';
import { cast } from '../support/cast';

interface Expected { pack: string; number?: string; fields: string; lines?: string; states?: string; flow?: string[]; print?: string[] }

/** Field names in the order of the catalogue of documents; `flow` as `from -> to: action [by]`. */
const expected: Record<string, Expected> = {
  requisition: {
    pack: 'orders', number: 'LL', fields: 'purpose customer salesOrder warehouse picker total paymentMethod paymentReference', lines: 'product quantity unit lot unitPrice amount',
    states: 'draft signature payment issue done',
    flow: ['draft -> signature: submit [market-assistant shipper salesperson]', 'signature -> payment: sign [market-supervisor]', 'payment -> issue: stamp [finance]', 'issue -> done: issue [warehouse-keeper]'],
    print: ['requisition'],
  },
  'sales-order': {
    pack: 'orders', number: 'DH', fields: 'customer channel filledFor requiredDate promisedDate warehouse total stockSituation customerConfirmed boardsRequired', lines: 'product quantity unitPrice amount shipped short',
  },
  'stock-move': { pack: 'orders', fields: 'at warehouse item lot quantity kind document by' },
  'stock-balance': { pack: 'orders', fields: 'warehouse item lot onHand reserved available' },
  'stock-count': {
    pack: 'orders', number: 'PD', fields: 'warehouse countedOn', lines: 'item lot book counted difference', states: 'draft approval done',
    flow: ['draft -> approval: submit [warehouse-keeper]', 'approval -> done: approve [market-supervisor finance]'],
  },
  customer: {
    pack: 'customers',
    fields: 'code title kind region salesOwner firstContactAt firstContactBy contacts address taxNumber settlement creditLimit creditDays stage annualVolume competitors assistant collector businessSituation endUsers localMarket decisionMaker background',
  },
  department: { pack: 'organisation', fields: 'code title parent manager stamp' },
  person: { pack: 'organisation', fields: 'username name email blocked roles department manager region dealer standIn standInFrom standInUntil language mailPreference' },
  product: { pack: 'organisation', fields: 'code title spec category unit listPrice safetyStock active' },
  'raw-material': { pack: 'organisation', fields: 'code title spec unit safetyStock' },
  'bill-of-materials': { pack: 'organisation', fields: 'product edition', lines: 'material quantity' },
  warehouse: { pack: 'organisation', fields: 'code title keeper kind' },
  carrier: { pack: 'organisation', fields: 'title contact phone regions trackingUrl' },
  holiday: { pack: 'organisation', fields: 'day kind' },
  'process-change': {
    pack: 'organisation', number: 'LC', fields: 'subject change effectiveOn', states: 'draft joint-review done',
    flow: ['draft -> joint-review: submit [market-supervisor administrator]', 'joint-review -> done: sign [general-manager technical-director key-account-director project-manager product-marketing-manager]'],
  },
  'resource-use': {
    pack: 'organisation', number: 'YC', fields: 'kind item from until purpose kilometres', states: 'draft approval using done',
    flow: ['draft -> approval: submit [any-staff]', 'approval -> using: approve [market-supervisor]', 'using -> done: give-back [owner]'],
  },
};

const words = (text = '') => text.split(' ').filter(Boolean);
const labelled = ({ label }: { label: Record<string, string> }) => ['zh-Hans', 'en', 'ko'].every((language) => label[language]);

describe('an administrator’s meta', () => {
  const server = useServer('sqlite');
  const meta = async () => (await server().as(cast.administrator)).get('/api/meta');

  test.each(Object.entries(expected))('has all of %s', async (name, { pack, number, fields, lines, states, flow, print }) => {
    const type = (await meta()).types.find((one: { name: string }) => one.name === name);
    expect(type, 'is there').toBeDefined();
    expect(type.pack).toBe(pack);
    expect(type.number ?? undefined).toEqual(number === undefined ? undefined : expect.anything());
    const own = type.fields.filter((field: { part?: string }) => !field.part).map((field: { name: string }) => field.name);
    const inLines = type.fields.filter((field: { part?: string }) => field.part === 'lines').map((field: { name: string }) => field.name);
    expect(own).toEqual(expect.arrayContaining(words(fields)));
    expect(inLines).toEqual(expect.arrayContaining(words(lines)));
    expect((type.states ?? []).map((state: { name: string }) => state.name)).toEqual(expect.arrayContaining(words(states)));
    const steps = (type.flow ?? []).map((step: { from: string; to: string; name: string; by: string[] }) => `${step.from} -> ${step.to}: ${step.name} [${step.by.join(' ')}]`);
    expect(steps).toEqual(expect.arrayContaining(flow ?? []));
    expect((type.print ?? []).map((form: { name: string }) => form.name)).toEqual(expect.arrayContaining(print ?? []));
    for (const part of [type, ...type.fields, ...(type.states ?? []), ...(type.flow ?? []), ...(type.print ?? [])]) expect(labelled(part), `${name}: ${part.name} is labelled`).toBe(true);
  });

  test('has every role with its name in three languages', async () => {
    const { roles } = await meta();
    expect(roles).toHaveLength(37);
    for (const role of roles) expect(labelled(role), role.name).toBe(true);
  });
});
