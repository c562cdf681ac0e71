/** The template of a type as a workbook: the sheet to fill in, how to fill it in, an example, and the choices. */
import { phrase, type Labels, type Language } from '../../foundation/language';
import type { Person } from '../access';
import { model, typeByName, type FieldType, type RecordType } from '../model';
import { makeBook, type BookSheet, type Cell, type ColumnKind } from '../sheets';
import { list } from '../store';
import { importFields, type ImportField } from './import-field';
import { hints } from './hints';
import { sentences } from './sentences';

const mostChoices = 500;
const kinds: Partial<Record<FieldType, ColumnKind>> = { date: 'date', datetime: 'datetime', money: 'money' };

/** What may be picked in a column; `strict` = nothing else is taken. */
interface Offered { field: ImportField; texts: string[]; strict: boolean }

export async function template(person: Person, type: RecordType, language: Language): Promise<Buffer> {
  const fields = importFields(person, type);
  const offered = (await Promise.all(fields.map((field) => offeredFor(person, field, language)))).filter((one) => one.texts.length > 0);
  const headers = fields.map(({ label, required }) => `${label[language]}${required ? ' *' : ''}`);
  const columns = fields.map(({ type: kind }) => ({ kind: kinds[kind] ?? 'text' as const, width: 18 }));
  const marked = fields.flatMap(({ required }, index) => (required ? [index] : []));
  const example = fields.map((field) => exampleOf(field, offered.find((one) => one.field === field)?.texts ?? [], language));
  const names = choicesName(language);
  const sheet: BookSheet = {
    name: type.label[language], columns, rows: [headers, fields.map(({ path }) => path)], hidden: [1], marked,
    choices: offered.map(({ field, texts, strict }, of) => ({ column: fields.indexOf(field), from: 2, sheet: names, of, count: texts.length, strict })),
  };
  return makeBook([sheet, guide(fields, example, language), { name: sentences.exampleSheet[language], columns, rows: [headers, example], marked }, ...(offered.length > 0 ? [choices(offered, language)] : [])]);
}

const choicesName = (language: Language) => sentences.choicesSheet[language];

function guide(fields: readonly ImportField[], example: readonly Cell[], language: Language): BookSheet {
  const words = [sentences.column, sentences.mustBe, sentences.how, sentences.example].map((one) => one[language]);
  return {
    name: sentences.guide[language],
    columns: [{ kind: 'text', width: 26 }, { kind: 'text', width: 10 }, { kind: 'text', width: 70 }, { kind: 'text', width: 26 }],
    rows: [words, ...fields.map((field, index): Cell[] => [field.label[language], field.required ? sentences.must[language] : null, howOf(field)[language], example[index]])],
  };
}

function howOf({ type, help, target = [] }: ImportField): Labels {
  const targets = target.flatMap((name) => typeByName(name)?.label ?? []);
  const what: Labels = { 'zh-Hans': targets.map((one) => one['zh-Hans']).join('、'), en: targets.map(({ en }) => en).join(', '), ko: targets.map(({ ko }) => ko).join(', ') };
  const hint = phrase(hints[type], { what });
  return help ? { 'zh-Hans': `${hint['zh-Hans']} ${help['zh-Hans']}`, en: `${hint.en} ${help.en}`, ko: `${hint.ko} ${help.ko}` } : hint;
}

function choices(offered: readonly Offered[], language: Language): BookSheet {
  const longest = Math.max(...offered.map(({ texts }) => texts.length));
  return {
    name: choicesName(language), columns: offered.map(() => ({ kind: 'text', width: 22 })),
    rows: [offered.map(({ field }) => field.label[language]), ...Array.from({ length: longest }, (_, row) => offered.map(({ texts }): Cell => texts[row] ?? null))],
  };
}

async function offeredFor(person: Person, field: ImportField, language: Language): Promise<Offered> {
  const texts = field.values?.filter(({ retired }) => !retired).map(({ label }) => label[language])
    ?? (field.type === 'role' || field.type === 'roles' ? model().roles.map(({ label }) => label[language]) : field.type === 'ref' ? await records(person, field) : []);
  return { field, texts, strict: field.type === 'enum' || field.type === 'role' };
}

/** What records are called, where there are few enough to choose among. */
async function records(person: Person, { target = [] }: ImportField): Promise<string[]> {
  const [type, ...more] = target.map((name) => typeByName(name));
  if (!type || more.length > 0) return [];
  const name = type.fields.find(({ unique, type: kind }) => unique && kind === 'text')?.name ?? type.title;
  try {
    const { rows, total } = await list(person, type, { range: [0, mostChoices - 1], sort: [name, 'ASC'] });
    return total > mostChoices ? [] : rows.flatMap((row) => (typeof row[name] === 'string' ? row[name] : []));
  } catch {
    // Not theirs to list: they write what they know.
    return [];
  }
}

const examples: Partial<Record<FieldType, Cell>> = {
  int: 10, decimal: 12.5, money: 1280, percent: 5, date: '2026-11-22', datetime: '2026-11-22 10:30', time: '08:30', email: 'name@company.com', phone: '+86 21 5555 0000',
};

function exampleOf(field: ImportField, texts: readonly string[], language: Language): Cell {
  if (field.type === 'bool') return { 'zh-Hans': '是', en: 'yes', ko: '예' }[language];
  return texts[0] ?? examples[field.type] ?? (field.required ? field.label[language] : null);
}
