/** The designer's pure part: what changed in words, three versions become one, a rename reaches every place. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffFiles } from '../../cms/src/engines/designer/diff-files';
import { applied, changesBetween } from '../../cms/src/engines/designer/draft-files';
import { mergeFiles } from '../../cms/src/engines/designer/merge-files';
import { renameField } from '../../cms/src/engines/designer/rename-field';
import { checkFiles, mapFieldNames, placesOfField, type Files } from '../../cms/src/engines/model';
import { shippedFiles } from '../support/packs';

const shipped = shippedFiles();
const requisition = 'orders/requisition/schema.json';
const label = (text: string) => ({ 'zh-Hans': text, en: text, ko: text });

function changed(path: string, change: (file: any) => void, files: Files = shipped): Files {
  const file = structuredClone(files[path]);
  change(file);
  return { ...files, [path]: file };
}

const said = (before: Files, after: Files) => diffFiles(before, after).map(({ path, message }) => `${path}: ${message.en}`);

interface Named { name?: string; attributes?: Record<string, Named> }

describe('what changed, in words', () => {
  it('calls a type in another pack moved, with what else changed in it', () => {
    const after = structuredClone(shipped) as Record<string, any>;
    for (const path of Object.keys(after).filter((one) => one.startsWith('orders/requisition/'))) {
      after[path.replace('orders/', 'organisation/')] = after[path];
      delete after[path];
    }
    after['organisation/requisition/schema.json'].icon = 'Mail';
    const told = said(shipped, after);
    expect(told).toHaveLength(2);
    expect(told[0]).toMatch(/^organisation\/requisition\/schema\.json: Record type ".*" moved from .* to /);
    expect(told[1]).toMatch(/icon/);
  });

  it('says of a pack that it is switched off, and on', () => {
    const off = { ...shipped, 'orders/pack.json': { ...(shipped['orders/pack.json'] as object), off: true } };
    expect(said(shipped, off)).toEqual([expect.stringMatching(/^orders\/pack\.json#off: Pack ".*" switched off; its data is kept$/)]);
    expect(said(off, shipped)).toEqual([expect.stringMatching(/switched on$/)]);
  });

  it('is nothing between a version and itself', () => expect(diffFiles(shipped, structuredClone(shipped))).toEqual([]));

  it('names each place and what became of it, in three languages', () => {
    const after = changed('organisation/carrier/schema.json', ({ attributes }) => {
      attributes.contact.name = 'person';
      attributes.phone.type = 'text';
      attributes.title.required = false;
      attributes.title.maxLength = 80;
      delete attributes.regions;
      attributes.fax = { type: 'text', label: label('Fax') };
    });
    const at = 'organisation/carrier/schema.json#attributes';
    expect(said(shipped, after)).toEqual([
      `${at}.title: Field "Name": required switched off`.replace('.title:', '.title.required:'),
      `${at}.title.maxLength: Field "Name", longest text: 120 → 80`,
      `${at}.contact.name: Field "Contact" renamed: contact → person`,
      `${at}.phone.type: Field "Phone" changes its type: phone → text`,
      `${at}.regions: Field "Routes" retired; its data is kept`,
      `${at}.fax: Field "Fax" added`,
    ]);
    expect(diffFiles(shipped, after).every(({ message }) => message['zh-Hans'] !== message.en && message.ko !== message.en)).toBe(true);
  });

  it('is one change for a type that comes or goes', () => {
    const without = Object.fromEntries(Object.entries(shipped).filter(([path]) => !path.startsWith('orders/stock-count/')));
    expect(said(shipped, without)).toHaveLength(1);
    expect(said(without, shipped)[0]).toMatch(/added$/);
  });
});

describe('a draft', () => {
  it('is the difference: applied to its base it gives the files', () => {
    const after = changed(requisition, (file) => { file.label = label('Other'); });
    const changes = changesBetween(shipped, after);
    expect(Object.keys(changes)).toEqual([requisition]);
    expect(applied(shipped, changes)).toEqual(after);
    const { [requisition]: _gone, ...without } = shipped;
    expect(changesBetween(shipped, without)).toEqual({ [requisition]: null });
  });
});

describe('merging', () => {
  it('takes what either side changed', () => {
    const ours = changed(requisition, (file) => { file.attributes.purpose.required = true; });
    const theirs = changed(requisition, (file) => { file.label = label('Theirs'); });
    const { files, conflicts } = mergeFiles(shipped, ours, theirs);
    expect(conflicts).toEqual([]);
    expect(files[requisition]).toMatchObject({ label: label('Theirs'), attributes: { purpose: { required: true } } });
  });

  it('says where both did, and takes whom it is told', () => {
    const [ours, theirs] = ['Ours', 'Theirs'].map((text) => changed(requisition, (file) => { file.label.en = text; }));
    const path = `${requisition}#label.en`;
    expect(mergeFiles(shipped, ours, theirs)).toMatchObject({ conflicts: [{ path, ours: 'Ours', theirs: 'Theirs' }], files: { [requisition]: { label: { en: 'Ours' } } } });
    expect(mergeFiles(shipped, ours, theirs, () => 'theirs')).toMatchObject({ conflicts: [], files: { [requisition]: { label: { en: 'Theirs' } } } });
  });

  it('with one side unchanged gives the other, whatever it is', () => {
    const json = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof({ maxDepth: 3 }, fc.string(), fc.integer(), fc.boolean(), fc.array(fc.integer(), { maxLength: 3 }), fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), tie('value'), { noNullPrototype: true })),
    })).value;
    const files = fc.dictionary(fc.constantFrom('x/a.json', 'x/b.json', 'x/c.json'), json, { noNullPrototype: true });
    fc.assert(fc.property(files, files, (base, other) => {
      expect(mergeFiles(base, base, other)).toEqual({ files: mergeFiles(base, other, base).files, conflicts: [] });
      expect(mergeFiles(base, other, base).files).toEqual(other);
      expect(mergeFiles(base, base, other).files).toEqual(other);
    }));
  });
});

describe('a rename', () => {
  it('reaches every place that names the field: the files are as right as before', () => {
    const places = placesOfField(shipped, { type: 'requisition', key: 'customer' });
    expect(places.length).toBeGreaterThan(2);
    const renamed = renameField(shipped, 'orders/requisition', 'customer', 'buyer');
    expect(checkFiles(renamed)).toEqual(checkFiles(shipped));
    expect(placesOfField(renamed, { type: 'requisition', key: 'customer' })).toEqual(places);
    expect(renameField(renamed, 'orders/requisition', 'customer', 'customer')).toEqual(shipped);
  });

  it('of every field of every type leaves nothing dangling', () => {
    for (const [path, file] of Object.entries(shipped)) {
      if (!path.endsWith('/schema.json')) continue;
      const { attributes, store } = file as { attributes: Record<string, Named>; store?: string };
      if (store !== undefined) continue;
      const key = path.split('/').at(-2) as string;
      // All fields of a type at once: one by one would be a thousand readings of every file.
      const files = mapFieldNames(shipped, (field, name) => (field.type === key ? `${name}Renamed` : name));
      const schema = structuredClone(files[path]) as { attributes: Record<string, Named> };
      const called = (fields: Record<string, Named>) => {
        for (const [name, field] of Object.entries(fields)) {
          field.name = `${field.name ?? name}Renamed`;
          called(field.attributes ?? {});
        }
      };
      called(schema.attributes);
      expect(Object.keys(attributes)).toEqual(Object.keys(schema.attributes));
      expect(checkFiles({ ...files, [path]: schema }), path).toEqual([]);
    }
  }, 120_000);
});
