/** Reads the few texts that the sign-in routes take, and refuses everything else about a body. */
import type { FieldErrors } from '../../foundation/refusal';
import { malformed } from '../../foundation/refusal';
import { sentences } from './sentences';

const longest = 1000;

/** The named texts of a body; 400 naming those that are missing or no text. */
export function readTexts<Name extends string>(body: unknown, names: readonly Name[]): Record<Name, string> {
  const errors: FieldErrors = {};
  const texts = {} as Record<Name, string>;
  for (const name of names) {
    const value = typeof body === 'object' && body !== null && Object.hasOwn(body, name) ? (body as Record<string, unknown>)[name] : undefined;
    if (typeof value === 'string' && value !== '' && value.length <= longest) texts[name] = value;
    else errors[name] = sentences.missing;
  }
  if (Object.keys(errors).length > 0) throw malformed(sentences.incomplete, errors);
  return texts;
}

/** A text that may be absent. */
export function readOptionalText(body: unknown, name: string): string | undefined {
  if (typeof body !== 'object' || body === null || !Object.hasOwn(body, name)) return undefined;
  return readTexts(body, [name])[name];
}
