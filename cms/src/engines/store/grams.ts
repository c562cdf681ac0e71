/** Cuts texts into the n-grams that the search index holds: Chinese, Japanese and Hangul in 1 and 2 characters, other words in 3 and their beginnings, titles also in pinyin initials. */
import { pinyin } from 'pinyin-pro';

interface Run { text: string[]; wide: boolean }

const wideCharacter = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const wordCharacter = /[\p{L}\p{N}]/u;
const han = /\p{Script=Han}/u;

/** Longest text of one field that is cut; what stands behind is found by nothing. */
const longest = 20_000;
/** Initials are indexed in every piece of 2 to this many letters. */
const initialsPiece = 6;
const initialsLength = 24;
/** More grams than this for one term are more than it takes to find it. */
const plenty = 6;
/** Marks a gram of initials apart from one of text. */
const initialsMark = '~';

/** Full-width letters and digits become plain, capitals small: the form that is indexed and looked for. */
export function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** The grams of a text, each once. */
export function gramsOf(text: string): Set<string> {
  const grams = new Set<string>();
  for (const { text: run, wide } of runsOf(text.slice(0, longest))) {
    if (wide) {
      run.forEach((character, at) => {
        grams.add(character);
        if (at > 0) grams.add(run[at - 1] + character);
      });
      continue;
    }
    grams.add(run[0]);
    if (run.length > 1) grams.add(run[0] + run[1]);
    for (let at = 2; at < run.length; at += 1) grams.add(run[at - 2] + run[at - 1] + run[at]);
  }
  return grams;
}

/** The grams of a title's pinyin initials; none for a title without Chinese. */
export function initialGramsOf(title: string): Set<string> {
  const grams = new Set<string>();
  const initials = initialsOf(title).slice(0, initialsLength);
  for (let from = 0; from < initials.length; from += 1) {
    for (let length = 2; length <= initialsPiece && from + length <= initials.length; length += 1) {
      grams.add(initialsMark + initials.slice(from, from + length));
    }
  }
  return grams;
}

/**
 * The first letters of a text's Chinese characters in pinyin, with its Latin letters and digits between them.
 * @example initialsOf('胶印UV青墨') // "jyuvqm"
 */
export function initialsOf(text: string): string {
  if (!han.test(text)) return '';
  return pinyin(folded(text), { pattern: 'first', toneType: 'none', type: 'array' })
    .join('').toLowerCase().replace(/[^a-z0-9]/g, '');
}

export interface Wanted {
  /** Grams that a text which contains the term certainly has; empty = the index cannot help. */
  grams: string[];
  /** The one gram is the whole term: a text has the gram if and only if it contains the term. */
  exact: boolean;
  /** Grams of initials that a title which is meant by the term has; empty = the term is no initials. */
  initials: string[];
}

/** What to look for in the index for one term (a piece of the query without spaces). */
export function gramsToFind(term: string): Wanted {
  const plain = folded(term);
  const runs = runsOf(plain);
  const grams = new Set<string>();
  runs.forEach(({ text: run, wide }, position) => {
    if (wide && run.length === 1) grams.add(run[0]);
    else if (wide) for (let at = 1; at < run.length; at += 1) grams.add(run[at - 1] + run[at]);
    else if (run.length > 2) for (let at = 2; at < run.length; at += 1) grams.add(run[at - 2] + run[at - 1] + run[at]);
    // A short first piece of several may be the end of a longer word; only beginnings of words are indexed.
    else if (position > 0 || runs.length === 1) grams.add(run.join(''));
  });
  const found = thinned([...grams]);
  return { grams: found, exact: found.length === 1 && found[0] === plain, initials: initialsToFind(plain) };
}

/** Long terms are certain enough with every second gram; what the index then gives is checked against the texts. */
function thinned(grams: string[]): string[] {
  return grams.length > plenty ? grams.filter((_, position) => position % 2 === 0 || position === grams.length - 1) : grams;
}

function initialsToFind(plain: string): string[] {
  if (!/^[a-z0-9]{2,24}$/.test(plain)) return [];
  const pieces = new Set<string>();
  for (let from = 0; from === 0 || from + initialsPiece <= plain.length; from += 1) pieces.add(initialsMark + plain.slice(from, from + initialsPiece));
  return [...pieces];
}

/** The words of a query, each to be found. */
export function termsOf(query: string): string[] {
  return [...new Set(query.trim().split(/\s+/u).filter(Boolean))];
}

function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  let open: Run | undefined;
  for (const character of folded(text)) {
    const wide = wideCharacter.test(character);
    if (!wide && !wordCharacter.test(character)) {
      open = undefined;
      continue;
    }
    if (!open || open.wide !== wide) runs.push(open = { text: [], wide });
    open.text.push(character);
  }
  return runs;
}
