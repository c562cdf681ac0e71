/** What the designer does to the files of a draft, without a browser. */
import { describe, expect, it } from 'vitest';
import { addField, forgetInAccess, moveColumn, retireField } from '../../admin/src/designer/draft/change-fields';
import { moveType, newPack, withPack } from '../../admin/src/designer/draft/change-packs';
import { duplicateType, newType, takenNames } from '../../admin/src/designer/draft/change-types';
import { changedFiles, loaded, move } from '../../admin/src/designer/draft/edits';
import { layoutOf, moveField, removeSection } from '../../admin/src/designer/draft/layout';
import { camelName, freeName, kebabName } from '../../admin/src/designer/draft/new-name';
import { setAt } from '../../admin/src/designer/draft/set-at';
import type { Files, SchemaFile } from '../../admin/src/designer/draft/pack-files';
import { conditionText } from '../../admin/src/designer/conditions/condition-text';
import { plainRule } from '../../admin/src/designer/conditions/plain-rule';
import { beside } from '../../admin/src/designer/publish/beside';
import { placeLink } from '../../admin/src/designer/publish/place-link';
import { flowWords } from '../../admin/src/designer/flow/words';
import { words } from '../../admin/src/designer/words';

const label = (text: string) => ({ 'zh-Hans': text, en: text, ko: text });
const schema = {
  label: label('Order'),
  plural: 'orders',
  title: 'code',
  attributes: {
    code: { type: 'text', label: label('Code') },
    lines: { type: 'lines', label: label('Lines'), attributes: { item: { type: 'text', label: label('Item') }, quantity: { type: 'int', label: label('Quantity') } } },
    total: { type: 'money', label: label('Total') },
  },
  form: { sections: [{ label: label('Head'), fields: ['code'] }, { fields: ['lines'] }] },
  list: { columns: ['code', 'total'], filters: ['code'], sort: ['code', 'ASC'] },
} as SchemaFile;
const files = { 'shop/pack.json': { label: label('Shop'), order: 1 }, 'shop/order/schema.json': schema, 'shop/order/access.json': { roles: {} } };
const never = () => false;

describe('steps of undo', () => {
  const typed = (text: string) => (draft: Files) => setAt(draft, 'shop/order/schema.json#attributes.code.label.en', text);
  const edited = (...edits: [at: number, change: (draft: Files) => Files][]) => edits.reduce((draft, [at, change]) => move(draft, { kind: 'edit', change, at }), loaded(files));

  it('typing a word is one, a pause begins the next', () => {
    expect(edited([0, typed('N')], [300, typed('Nu')], [600, typed('Num')]).past).toEqual([files]);
    expect(edited([0, typed('N')], [2000, typed('Nu')]).past).toHaveLength(2);
  });

  it('presses are one each, however quickly they follow each other and what was typed before', () => {
    const taken = (draft: Files) => setAt(draft, 'shop/order/schema.json#attributes.total', null);
    const draft = edited([0, typed('N')], [100, taken], [200, (before) => setAt(before, 'shop/order/schema.json#attributes.lines', null)]);
    expect(draft.past).toHaveLength(3);
    expect(move(draft, { kind: 'undo' }).now).toEqual(setAt(typed('N')(files), 'shop/order/schema.json#attributes.total', null));
  });
});

describe('fields of a draft', () => {
  it('a new field is named after its English label and stands in the section it was added to', () => {
    const added = addField(schema, undefined, { type: 'enum', label: label('Ink urgency'), values: {} }, never, 0);
    expect(added.place).toEqual({ key: 'inkUrgency', part: undefined });
    expect(added.schema.form?.sections[0].fields).toEqual(['code', 'inkUrgency']);
  });

  it('a field that once was keeps its key: another of the same name gets a key of its own', () => {
    const added = addField(schema, undefined, { type: 'text', label: label('Colour') }, (key) => key === 'colour');
    expect(added.place.key).toBe('colour2');
    expect(added.schema.attributes.colour2).toMatchObject({ name: 'colour' });
  });

  it('a retired field leaves the form, the list and the access file with it', () => {
    const without = retireField(schema, { key: 'code' });
    expect(without.attributes).not.toHaveProperty('code');
    expect(without.title).toBeUndefined();
    expect(without.form?.sections[0].fields).toEqual([]);
    expect(without.list).toEqual({ columns: ['total'], filters: [], sort: undefined });
    expect(forgetInAccess({ roles: { '*': { may: ['list'], hide: ['code', 'total'] } } }, 'code').roles['*'].hide).toEqual(['total']);
  });

  it('a column of lines is added, moved and retired like a field', () => {
    const added = addField(schema, 'lines', { type: 'text', label: label('Lot') }, never);
    expect(Object.keys(added.schema.attributes.lines.attributes ?? {})).toEqual(['item', 'quantity', 'lot']);
    expect(Object.keys(moveColumn(schema, 'lines', 1, 0).attributes.lines.attributes ?? {})).toEqual(['quantity', 'item']);
    expect(retireField(schema, { part: 'lines', key: 'item' }).attributes.lines.attributes).not.toHaveProperty('item');
  });

  it('fields that no section names stand in a last one, and moving one keeps every other', () => {
    expect(layoutOf(schema).map(({ fields }) => fields)).toEqual([['code'], ['lines'], ['total']]);
    const moved = moveField(schema, { section: 2, index: 0 }, { section: 0, index: 0 });
    expect(layoutOf(moved).map(({ fields }) => fields)).toEqual([['total', 'code'], ['lines'], []]);
    expect(layoutOf(removeSection(moved, 0)).flatMap(({ fields }) => fields).sort()).toEqual(['code', 'lines', 'total']);
  });
});

describe('types of a draft', () => {
  it('a new type has names that nothing had before', () => {
    const made = newType(takenNames(files, ['note']), { pack: 'shop', label: label('Note'), prefix: 'NT' });
    expect(made.folder).toBe('shop/note2');
    expect(made.files['shop/note2/schema.json']).toMatchObject({ plural: 'note2s', number: { prefix: 'NT' } });
  });

  it('a copy takes everything of the folder along under a name of its own', () => {
    const made = duplicateType(files, 'shop/order', takenNames(files, []));
    expect(Object.keys(made.files)).toEqual(['shop/order-copy/schema.json', 'shop/order-copy/access.json']);
    expect(made.files['shop/order-copy/schema.json']).toMatchObject({ plural: 'order-copies', label: { en: 'Order (copy)' } });
  });

  it('only what differs is saved, and null says that a file is gone', () => {
    expect(changedFiles(files, { ...files, 'shop/pack.json': { order: 2 } })).toEqual({ 'shop/pack.json': { order: 2 } });
    const { 'shop/order/access.json': _gone, ...rest } = files;
    expect(changedFiles(files, rest)).toEqual({ 'shop/order/access.json': null });
  });
});

describe('packs of a draft', () => {
  it('a new pack has a name of its own and stands last in the menu', () => {
    const made = newPack(files, label('Shop'));
    expect(made).toEqual({ name: 'shop2', files: { 'shop2/pack.json': { label: label('Shop'), order: 11 } } });
  });

  it('a pack is switched off and on without anything left behind', () => {
    const off = withPack(files, 'shop', { off: true });
    expect(off['shop/pack.json']).toEqual({ label: label('Shop'), order: 1, off: true });
    expect(withPack(off, 'shop', { off: undefined })['shop/pack.json']).toEqual(files['shop/pack.json']);
  });

  it('a type that moves takes its whole folder and leaves every other file', () => {
    const moved = moveType(files, 'shop/order', 'stock');
    expect(Object.keys(moved)).toEqual(['shop/pack.json', 'stock/order/schema.json', 'stock/order/access.json']);
    expect(moved['stock/order/schema.json']).toBe(schema);
  });

  it('a choice between two sides is written at its place, and null takes the place away', () => {
    const path = 'shop/order/schema.json#attributes.code.label.en';
    const set = setAt(files, path, 'Number')['shop/order/schema.json'] as SchemaFile;
    expect([set.attributes.code.label.en, set.attributes.total]).toEqual(['Number', schema.attributes.total]);
    expect(setAt(files, 'shop/order/schema.json#title', null)['shop/order/schema.json']).not.toHaveProperty('title');
    expect(setAt(files, 'shop/order/access.json', null)).not.toHaveProperty(['shop/order/access.json']);
  });
});

describe('words and places', () => {
  it('a condition is told in words', () => {
    const fields = [{ name: 'owner', label: 'owner', group: 'system' as const, type: 'user' as const }, { name: 'size', label: 'size', group: 'own' as const, type: 'enum' as const, values: [{ name: 'big', label: 'large' }] }];
    const rule = { combinator: 'or' as const, rules: [{ field: 'owner', operator: '=', value: '$me' }, { combinator: 'and' as const, rules: [{ field: 'size', operator: 'in', value: ['big', 'odd'] }, { field: 'size', operator: 'notNull' }] }] };
    expect(conditionText(rule, fields, words.en)).toBe('owner is oneself or (size is one of large, odd and size is filled in)');
    expect(conditionText({ ...rule, not: true, rules: rule.rules.slice(0, 1) }, fields, words.en)).toBe('not (owner is oneself)');
  });

  it('names are made as the packs demand', () => {
    expect(camelName('Ink colour (new)', 'field')).toBe('inkColourNew');
    expect(camelName('颜色', 'field')).toBe('field');
    expect(kebabName('Ink colour', 'x')).toBe('ink-colour');
    expect(freeName('a', (name) => name === 'a' || name === 'a2')).toBe('a3');
  });

  it('a condition is stored without what the editor adds to it', () => {
    const edited = { id: '1', combinator: 'and', rules: [{ id: '2', field: 'a', operator: 'null', value: 'x', valueSource: 'value' }, { id: '3', combinator: 'or', not: true, rules: [] }] };
    expect(plainRule(edited)).toEqual({ combinator: 'and', rules: [{ field: 'a', operator: 'null' }, { combinator: 'or', not: true, rules: [] }] });
  });

  it('two texts stand beside each other, line by line', () => {
    expect(beside(['a', 'b', 'c'], ['a', 'x', 'c'])).toEqual([['a', 'a'], ['b', undefined], [undefined, 'x'], ['c', 'c']]);
    expect(beside(['a'], [])).toEqual([['a', undefined]]);
  });

  it('a problem leads to the place where it is put right', () => {
    expect(placeLink('orders/requisition/schema.json#attributes.lines.attributes.lot.maxLength')?.to).toBe('/designer/types/orders/requisition?tab=fields&field=lines.lot');
    expect(placeLink('orders/requisition/access.json#roles.finance')?.to).toBe('/designer/types/orders/requisition?tab=access&role=finance');
    expect(placeLink('orders/requisition/flow.json#states.signature.due')?.to).toBe('/designer/types/orders/requisition?tab=flow&at=states.signature.due');
    expect(placeLink('orders/requisition/notices.json#0')?.to).toBe('/designer/types/orders/requisition?tab=notices&at=0');
    expect(placeLink('orders/requisition/print/requisition.json#blocks.1')?.to).toBe('/designer/types/orders/requisition?tab=print&form=requisition');
    expect(placeLink('organisation/company.json#settings')?.to).toBe('/designer/company');
    expect(placeLink('orders/pack.json')).toBeUndefined();
  });

  it.each([['designer', words], ['flow editor', flowWords]])('every text of the %s is there in every language, with the same placeholders', (_name, words) => {
    const flat = (tree: object, at = ''): [string, string][] => Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [[`${at}${key}`, value]] : flat(value as object, `${at}${key}.`)));
    const holders = (text: string) => [...text.matchAll(/%\{\w+\}/g)].map(String).sort();
    const english = flat(words.en);
    for (const language of ['zh-Hans', 'ko'] as const) {
      const other = new Map(flat(words[language]));
      expect([...other.keys()]).toEqual(english.map(([key]) => key));
      for (const [key, text] of english) expect([key, holders(other.get(key) as string)]).toEqual([key, holders(text)]);
      for (const [key, text] of other) expect(text, key).not.toBe('');
    }
  });
});
