/** Which field each column of a file fills: by the row of names that a template carries, by label in any of the three languages, or as the person says. */
import { languages } from '../../foundation/language';
import type { Cell, SheetRow } from '../sheets';
import type { ImportField } from './import-field';

export interface MappedColumn {
  header: string;
  /** The path of the field; null = the column is left out. */
  field: string | null;
  /** The first values below, to recognise the column by. */
  examples: string[];
}

export interface MappedSheet { columns: MappedColumn[]; rows: SheetRow[] }

/** Compared without case, width, spaces and the mark of what is required. */
export const plain = (text: Cell): string => String(text ?? '').normalize('NFKC').toLowerCase().replace(/[\s*·:.\-_/()]/g, '');

/**
 * @param given the person's own choice per column (null = leave out), in place of what was found
 * @param rows with anything in them; the first has the headers
 */
export function mapColumns(rows: readonly SheetRow[], fields: readonly ImportField[], given?: readonly (string | null)[]): MappedSheet {
  const [head, second] = rows;
  const paths = new Map(fields.map((field) => [field.path, field]));
  const named = second?.cells.some((cell) => typeof cell === 'string' && cell.includes('.') ? paths.has(cell) : paths.has(String(cell ?? '')))
    && second.cells.every((cell) => cell === null || cell === '' || /^[a-z]\w*(\.\w+)?$/i.test(String(cell)));
  const data = rows.slice(named ? 2 : 1);
  const width = Math.max(head?.cells.length ?? 0, ...data.map(({ cells }) => cells.length));
  const byWord = wordsOf(fields);
  const taken = new Set<string>();
  const columns = Array.from({ length: width }, (_, index): MappedColumn => {
    const header = String(head?.cells[index] ?? '').trim();
    const found = given ? given[index] ?? null : (named && paths.has(String(second.cells[index] ?? '')) ? String(second.cells[index]) : undefined) ?? paths.get(header)?.path ?? byWord.get(plain(header)) ?? null;
    const field = found !== null && paths.has(found) && !taken.has(found) ? found : null;
    if (field !== null) taken.add(field);
    const examples = data.slice(0, 50).flatMap(({ cells }) => (cells[index] === null || cells[index] === undefined || cells[index] === '' ? [] : String(cells[index]).slice(0, 60))).slice(0, 3);
    return { header, field, examples };
  });
  return { columns, rows: data };
}

/** Label in any language -> path. What two fields are called names neither; a column of lines goes by its own label where no other field has it. */
function wordsOf(fields: readonly ImportField[]): Map<string, string> {
  const words = new Map<string, string | null>();
  const add = (word: string, path: string) => {
    const known = words.get(word);
    words.set(word, known === undefined || known === path ? path : null);
  };
  for (const { path, label } of fields) {
    add(plain(path), path);
    for (const language of languages) add(plain(label[language]), path);
  }
  const short = new Map<string, Set<string>>();
  for (const { path, part, label } of fields) {
    if (part === undefined) continue;
    for (const language of languages) {
      const word = plain(label[language].split(/[·:]/).slice(1).join(''));
      short.set(word, (short.get(word) ?? new Set()).add(path));
    }
  }
  for (const [word, those] of short) if (!words.has(word) && those.size === 1) words.set(word, [...those][0]);
  return new Map([...words].flatMap(([word, path]) => (word !== '' && path !== null ? [[word, path] as const] : [])));
}
