import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { folded, gramsOf, gramsToFind, initialGramsOf, initialsOf, termsOf } from '../../cms/src/engines/store/grams';

describe('texts are cut so that any piece of them is found again', () => {
  test('Chinese into single characters and pairs', () => {
    expect(gramsOf('胶印油墨')).toEqual(new Set(['胶', '印', '油', '墨', '胶印', '印油', '油墨']));
  });

  test('Hangul like Chinese', () => {
    expect(gramsOf('잉크')).toEqual(new Set(['잉', '크', '잉크']));
  });

  test('words into triples and their beginnings, without regard to case or width', () => {
    expect(gramsOf('ＣＹ-01a')).toEqual(new Set(['c', 'cy', '0', '01', '01a']));
  });

  test('mixed scripts at their borders', () => {
    expect(gramsOf('UV油墨')).toEqual(new Set(['u', 'uv', '油', '墨', '油墨']));
  });

  test('whatever piece of two characters or more is looked for, the text has all its grams', () => {
    const alphabet = fc.constantFrom('胶', '印', '油', '墨', '잉', '크', 'a', 'B', 'c', '1', '2', ' ', '-', '.', '🎨');
    fc.assert(fc.property(fc.array(alphabet, { minLength: 3, maxLength: 24 }), fc.nat(), fc.integer({ min: 1, max: 12 }), (characters, from, length) => {
      const start = from % characters.length;
      const piece = characters.slice(start, start + length).join('');
      const text = characters.join('');
      const wanted = gramsToFind(piece);
      // A single short word is found where a word begins with it; everything else anywhere.
      const short = /^[^\p{L}\p{N}]*[a-zA-Z0-9]{1,2}[^\p{L}\p{N}]*$/u.test(piece);
      if (short && !/(^|[^a-zA-Z0-9])$/.test(characters.slice(0, start).join(''))) return;
      const grams = gramsOf(text);
      expect(wanted.grams.filter((gram) => !grams.has(gram))).toEqual([]);
    }));
  });
});

describe('a term is looked for by as few grams as say it', () => {
  test.each([['油墨', ['油墨'], true], ['墨', ['墨'], true], ['abc', ['abc'], true], ['cy', ['cy'], true], ['胶印墨', ['胶印', '印墨'], false], ['LL2026', ['ll2', 'l20', '202', '026'], false]])(
    '%s', (term, grams, exact) => expect(gramsToFind(term)).toMatchObject({ grams, exact }));

  test('a term of signs only is not in the index', () => expect(gramsToFind('🎨%')).toMatchObject({ grams: [], exact: false }));

  test('the end of a word before a sign does not have to begin one', () => expect(gramsToFind('1-0001').grams).toEqual(['000', '001']));

  test('a query is its words, each once', () => expect(termsOf('  油墨  CY 油墨 ')).toEqual(['油墨', 'CY']));
});

describe('titles are found by their initials', () => {
  test('in pinyin, Latin letters staying what they are', () => expect(initialsOf('胶印UV青墨')).toBe('jyuvqm'));

  test('only titles with Chinese have any', () => expect(initialsOf('Offset ink')).toBe(''));

  test('from any character on', () => {
    const grams = initialGramsOf('快干胶印四色青墨');
    for (const typed of ['kg', 'jyssqm', 'qm', 'kgjyssqm']) expect(gramsToFind(typed).initials.every((gram) => grams.has(gram))).toBe(true);
    expect(gramsToFind('mq').initials.every((gram) => grams.has(gram))).toBe(false);
  });

  test('a term with Chinese in it is no initials', () => expect(gramsToFind('青m').initials).toEqual([]));
});

test('folding makes capitals small and wide letters plain', () => expect(folded('ＡbＣ１')).toBe('abc1'));
