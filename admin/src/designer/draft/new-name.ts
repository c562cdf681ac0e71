/** Finds names for new things: readable, as the packs demand, and never one that was given before. */

/** `Ink colour` gives `inkColour`; a text without Latin letters gives the fallback. */
export function camelName(text: string, fallback: string): string {
  const words = text.normalize('NFKD').replace(/[^A-Za-z0-9]+/g, ' ').trim().split(' ').filter(Boolean);
  const name = words.map((word, i) => (i === 0 ? word.toLowerCase() : word[0].toUpperCase() + word.slice(1).toLowerCase())).join('').replace(/^[^a-zA-Z]+/, '');
  return (name || fallback).slice(0, 40);
}

/** `Ink colour` gives `ink-colour`. */
export function kebabName(text: string, fallback: string): string {
  const name = text.normalize('NFKD').replace(/[^A-Za-z0-9]+/g, '-').replace(/^[^a-zA-Z]+|-+$/g, '').toLowerCase();
  return (name || fallback).slice(0, 40).replace(/-+$/, '');
}

/** The name itself, or with the first free figure behind it. */
export function freeName(wanted: string, taken: (name: string) => boolean): string {
  if (!taken(wanted)) return wanted;
  for (let n = 2; ; n += 1) if (!taken(`${wanted}${n}`)) return `${wanted}${n}`;
}
