/** The words that come with a click: a reason, an opinion, a comment. */
import { phrase } from '../../foundation/language';
import { isOddText } from '../../foundation/odd-text';
import { ruled } from '../../foundation/refusal';
import type { ActInput } from './decision';
import { sentences } from './sentences';

const longest = 2000;

/**
 * The trimmed note, or null.
 * @param required refuse without one; `text` says what is missing.
 */
export function noteOf({ note }: ActInput, required: boolean, text = sentences.noteRequired): string | null {
  if (note !== undefined && note !== null && typeof note !== 'string') throw ruled(sentences.incomplete, { note: sentences.notText });
  const words = note?.trim() || null;
  if (words !== null && isOddText(words)) throw ruled(sentences.incomplete, { note: sentences.oddText });
  if (required && words === null) throw ruled(text, { note: text });
  if (words !== null && words.length > longest) {
    const tooLong = phrase(sentences.noteTooLong, { max: longest });
    throw ruled(tooLong, { note: tooLong });
  }
  return words;
}
