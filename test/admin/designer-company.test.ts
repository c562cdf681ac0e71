/** Paper forms and the company in a draft, without a browser: what an administrator makes is what the packs' formats accept. */
import { describe, expect, it } from 'vitest';
import { companyIn, settingValue, withNewRole, withRole, withSetting } from '../../admin/src/designer/company/change-company';
import { rolesOf, typesOf } from '../../admin/src/designer/draft/pack-files';
import { blockKinds, formsOf, movedBlock, newBlock, newForm, withBlock, withInserted, withoutBlock } from '../../admin/src/designer/print/change-forms';
import { checkFiles } from '../../cms/src/engines/model';
import { shippedFiles } from '../support/packs';

const shipped = shippedFiles();
const label = (text: string) => ({ 'zh-Hans': text, en: text, ko: text });

describe('paper forms of a draft', () => {
  it('a new form of any type can be published as it is made', () => {
    const files = typesOf(shipped).reduce<Record<string, unknown>>((all, type) => {
      const { path, form } = newForm(all, type, label('Slip'));
      return { ...all, [path]: form };
    }, shipped);
    expect(checkFiles(files)).toEqual([]);
  });

  it('every kind of block that a type offers can be published', () => {
    const type = typesOf(shipped).find(({ key }) => key === 'requisition')!;
    const blocks = blockKinds.map((kind) => newBlock(kind, type)!);
    expect(blocks.map(({ block }) => block)).toEqual(blockKinds);
    expect(checkFiles({ ...shipped, [`${type.folder}/print/all.json`]: { label: label('All'), copies: [label('One')], blocks } })).toEqual([]);
  });

  it('a second form of the same name gets a name of its own', () => {
    const type = typesOf(shipped).find(({ key }) => key === 'requisition')!;
    const [{ name }] = formsOf(shipped, type.folder);
    expect(newForm(shipped, type, label(name)).name).not.toBe(name);
  });

  it('blocks are moved, changed and taken out without touching the others', () => {
    const type = typesOf(shipped).find(({ key }) => key === 'requisition')!;
    const { form } = newForm(shipped, type, label('Slip'));
    expect(movedBlock(form, 0, 2).blocks.map(({ block }) => block)).toEqual(['fields', 'lines', 'heading', 'signatures']);
    expect(withoutBlock(form, 1).blocks.map(({ block }) => block)).toEqual(['heading', 'lines', 'signatures']);
    const changed = withBlock(form, 0, { block: 'heading', text: withInserted(label('No.'), 'record.number') });
    expect(changed.blocks[0]).toEqual({ block: 'heading', text: label('No. {{ record.number }}') });
    expect(changed.blocks.slice(1)).toEqual(form.blocks.slice(1));
  });
});

describe('the company of a draft', () => {
  it('settings keep their type, and everything else of the file', () => {
    const changed = withSetting(shipped, 'campaignLimit', settingValue('money', '25000.50')!);
    expect(companyIn(changed)!.company).toEqual({ ...companyIn(shipped)!.company, settings: { ...companyIn(shipped)!.company.settings, campaignLimit: expect.objectContaining({ value: '25000.50', type: 'money' }) } });
    expect(checkFiles(changed)).toEqual([]);
    expect(withSetting(shipped, 'nothing', true)).toBe(shipped);
  });

  it.each([['int', '12', 12], ['int', '1.5', undefined], ['money', '1.234', undefined], ['money', 'a', undefined], ['percent', '7.5', '7.5'], ['text', 'a', 'a'], ['money', '', undefined]] as const)(
    'a setting of type %s reads %j as %j', (type, typed, value) => expect(settingValue(type, typed)).toBe(value));

  it('a new role can be published, and a renamed one keeps its key', () => {
    const files = withRole(withNewRole(shipped, label('Ink chemist'), false), 'finance', label('Treasury'));
    expect(rolesOf(files)).toEqual(expect.arrayContaining([{ name: 'ink-chemist', label: label('Ink chemist') }, { name: 'finance', label: label('Treasury') }]));
    expect(checkFiles(files)).toEqual([]);
  });
});
