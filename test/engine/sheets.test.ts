/** Reading and writing spreadsheets, mapping columns, making values of cells: without a database. */
import { describe, expect, test } from 'vitest';
import { strToU8, zipSync } from 'fflate';
import { convertCell } from '../../cms/src/engines/imports/convert-cell';
import { groupRows } from '../../cms/src/engines/imports/group-rows';
import type { ImportField } from '../../cms/src/engines/imports/import-field';
import { localMoment } from '../../cms/src/engines/imports/local-moment';
import { mapColumns } from '../../cms/src/engines/imports/map-columns';
import { makeBook } from '../../cms/src/engines/sheets';
import { csvLine, withoutApostrophe } from '../../cms/src/engines/sheets/csv-line';
import { isHarmlessZip } from '../../cms/src/engines/sheets/guard-zip';
import { parseCsvFile } from '../../cms/src/engines/sheets/parse-csv';
import { parseXlsxFile } from '../../cms/src/engines/sheets/parse-xlsx';
import type { Cell } from '../../cms/src/engines/sheets';

const label = (zh: string, en: string, ko: string) => ({ 'zh-Hans': zh, en, ko });
const field = (type: ImportField['type'], more: Partial<ImportField> = {}): ImportField => ({ path: 'f', name: 'f', type, label: label('字段', 'Field', '필드'), required: false, unique: false, ...more });
const fields: ImportField[] = [
  field('text', { path: 'code', name: 'code', label: label('编码', 'Code', '코드') }),
  field('text', { path: 'title', name: 'title', label: label('名称', 'Name', '명칭') }),
  field('phone', { path: 'contacts.phone', name: 'phone', part: 'contacts', label: label('联系人·电话', 'Contacts: Phone', '담당자·전화') }),
];
const sheet = (...rows: Cell[][]) => rows.map((cells, index) => ({ n: index + 1, cells }));

describe('a cell', () => {
  const kinds = { values: [{ name: 'ink', label: label('油墨', 'Ink', '잉크'), retired: false }] };
  test.each<[ImportField['type'], string | number | boolean, unknown]>([
    ['money', '¥1,234.50', '1234.50'], ['money', '１２３', '123'], ['decimal', 12.5, '12.5'], ['percent', '5%', '5'], ['int', '1,000', '1000'], ['int', '1,00', '1,00'], ['decimal', 1e-7, '0.0000001'],
    ['text', 1001, '1001'], ['text', ' a ', 'a'],
    ['date', '2026/1/5', '2026-01-05'], ['date', '2026年11月22日', '2026-11-22'], ['date', '2026년 11월 22일', '2026-11-22'], ['date', '2026. 11. 22.', '2026-11-22'], ['date', '20261122', '2026-11-22'], ['date', '11/12/2026', '11/12/2026'],
    ['datetime', '2026-11-22 10:30', '2026-11-22T02:30:00.000Z'], ['datetime', '2026-11-22', '2026-11-21T16:00:00.000Z'], ['datetime', '2026-11-22T10:30:00Z', '2026-11-22T10:30:00Z'],
    ['time', '8:05', '08:05'], ['bool', '是', true], ['bool', 'NO', false], ['bool', '예', true], ['bool', true, true], ['bool', 'maybe', 'maybe'],
    ['enum', 'ink', 'ink'], ['enum', '油墨', 'ink'], ['enum', ' INK ', 'ink'], ['enum', '잉크', 'ink'],
  ])('of a %s field with %j becomes %j', (type, cell, value) => {
    expect(convertCell(field(type, kinds), cell)).toEqual({ value });
  });

  test('that names records is left for looking up', () => {
    expect(convertCell(field('ref'), ' KH001 ')).toEqual({ refers: ['KH001'], many: false });
    expect(convertCell(field('refs'), 'KH001、KH002; KH003')).toEqual({ refers: ['KH001', 'KH002', 'KH003'], many: true });
  });

  test.each<[ImportField['type'], string, RegExp]>([['text', '#N/A', /Excel’s error #N\/A/], ['enum', '火星', /no choice “火星”.*Ink/], ['enums', '油墨,火星', /火星/]])('of a %s field with %s is refused with a cure', (type, cell, says) => {
    const converted = convertCell(field(type, kinds), cell);
    expect('problem' in converted && converted.problem.en).toMatch(says);
  });

  test('with a time that the clocks skip or repeat is some moment of that day', () => {
    expect(localMoment('2026-03-29', '02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z');
    expect(localMoment('2026-02-30', '10:00', 'Asia/Shanghai')).toBe('2026-02-30 10:00');
  });
});

describe('columns', () => {
  const paths = (...rows: Cell[][]) => mapColumns(sheet(...rows), fields).columns.map((column) => column.field);
  test.each<[string, Cell[][], (string | null)[]]>([
    ['by label in any language, however it is marked', [['名称 *', '코드', 'contacts: PHONE'], ['a', 'b', 'c']], ['title', 'code', 'contacts.phone']],
    ['by name', [['code', 'title', 'contacts.phone'], ['a', 'b', 'c']], ['code', 'title', 'contacts.phone']],
    ['by the label of the line alone, where nothing else is called so', [['电话'], ['1']], ['contacts.phone']],
    ['by the row of names below, whatever stands above it', [['Foo', 'Bar'], ['title', 'code'], ['a', 'b']], ['title', 'code']],
    ['only once', [['code', '编码'], ['a', 'b']], ['code', null]],
    ['or are left out', [['code', 'state'], ['a', 'b']], ['code', null]],
  ])('are found %s', (_, rows, expected) => expect(paths(...rows)).toEqual(expected));

  test('are what the person says, and the row of names is no record', () => {
    const mapped = mapColumns(sheet(['A', 'B'], ['code', 'title'], ['x', 'y']), fields, ['title', null]);
    expect([mapped.columns.map((column) => column.field), mapped.rows.map(({ n }) => n)]).toEqual([['title', null], [3]]);
  });
});

describe('rows', () => {
  const of = (...rows: Cell[][]) => groupRows(sheet(...rows), fields, 'code');
  test('that say the same of the record, or nothing, are its further lines', () => {
    expect(of(['A', '甲', '1'], ['A', '甲', '2'], [null, null, '3'], ['B', '乙', '1'], ['B', '丙', '2'], ['B', '丙', null])).toEqual([1, 1, 1, 2, 3, 4]);
  });
  test('of a type without lines are a record each', () => {
    expect(groupRows(sheet(['A'], ['A'], ['B']), fields.slice(0, 1), 'code')).toEqual([1, 2, 3]);
  });
});

describe('a file', () => {
  test.each([['=1+1', '\'=1+1'], ['+86', '\'+86'], ['-x', '\'-x'], ['@a', '\'@a'], ['a=b', 'a=b']])('of CSV makes %s harmless, and reads it back', (text, written) => {
    expect(csvLine([text, -5, null])).toBe(`${written},-5,\r\n`);
    expect(withoutApostrophe(written)).toBe(text);
  });

  test('of CSV is read as UTF-8, as what Excel writes in China, or in Korea', async () => {
    const first = async (bytes: number[], korean = false) => (await parseCsvFile(Uint8Array.from(bytes), korean))[0].cells;
    expect(await first([0xef, 0xbb, 0xbf, 0xe6, 0xb2, 0xb9, 0x2c, 0x31])).toEqual(['油', '1']);
    expect(await first([0xd3, 0xcd, 0xc4, 0xab])).toEqual(['油墨']);
    expect(await first([0xc0, 0xd7, 0xc5, 0xa9], true)).toEqual(['잉크']);
  });

  test('of Excel gives its texts as they stand, of the first sheet that shows', async () => {
    const bytes = await makeBook([{ name: 'a:b/c', columns: [{ kind: 'text' }, { kind: 'date' }], rows: [['=1+1', '2026-11-22'], ['x', null]], hidden: [1], marked: [0] }]);
    expect(await parseXlsxFile(bytes)).toEqual([{ n: 1, cells: ['=1+1', '2026-11-22'] }, { n: 2, cells: ['x', null] }]);
  });

  test('that unpacks without measure is not opened', () => {
    const bomb = Buffer.from(zipSync({ 'a.xml': strToU8('0'.repeat(2_000_000)) }));
    expect([isHarmlessZip(bomb), isHarmlessZip(Buffer.from(zipSync({ 'a.xml': strToU8('<a/>') }))), isHarmlessZip(Buffer.from('PK nothing'))]).toEqual([false, true, false]);
  });
});
