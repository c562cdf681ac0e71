/** What makes two records the same: how the keys of a record come about, without a database. */
import { describe, expect, test } from 'vitest';
import type { RecordType } from '../../cms/src/engines/model';
import { duplicateKeys, guardOf } from '../../cms/src/engines/store/duplicate-keys';

const text = (id: number, name: string, type = 'text') => ({ id, key: name, name, type });
const type = {
  fields: [text(1, 'title'), text(2, 'taxNumber'), text(3, 'contacts', 'lines'), text(6, 'region')],
  parts: [{ field: text(3, 'contacts', 'lines'), fields: [text(4, 'name'), text(5, 'phone', 'phone')] }],
  duplicates: [{ fields: ['title', 'region'] }, { fields: ['contacts.phone'] }],
} as unknown as RecordType;
const keys = (record: object) => duplicateKeys(type, record as Record<string, unknown>).map(({ key, place }) => [key, place]).sort();

describe('a record', () => {
  test.each<[string, object, [string, string][]]>([
    ['without case, width, spaces and signs', { title: 'ＡＢ c-油墨（上海）', region: '华 东', contacts: [] }, [['abc油墨上海 | 华东', 'title']]],
    ['not at all where one of the fields is empty', { title: '油墨', region: null, contacts: [] }, []],
    ['by each of its lines, with and without prefix', { title: null, contacts: [{ id: 1, phone: '+86 21 5555-0000' }, { id: 2, phone: '021 55550000' }, { id: 3, phone: null }, { id: 4, phone: '13800000000' }] }, [['13800000000', 'contacts.3.phone'], ['2155550000', 'contacts.0.phone']]],
  ])('is known %s', (_, record, expected) => expect(keys(record)).toEqual(expected));

  test('has keys that survive a rename', () => {
    const renamed = { ...type, fields: type.fields.map((field) => (field.name === 'title' ? { ...field, name: 'called' } : field)) };
    expect(guardOf(renamed, { fields: ['called', 'region'] })).toBe(guardOf(type, type.duplicates[0]));
  });
});
