/** HTML written as a tagged template: everything put into it is escaped, except what this tag itself made. */

/** A piece of finished, safe HTML. */
export class Html {
  constructor(readonly text: string) {}
  toString(): string {
    return this.text;
  }
}

type Piece = string | number | Html | null | undefined | false | readonly Piece[];

/** `html\`<p>${name}</p>\``: texts are escaped, Html stays, lists are joined, nothing (null, undefined, false) leaves nothing. */
export function html(strings: TemplateStringsArray, ...pieces: Piece[]): Html {
  return new Html(strings.reduce((text, part, at) => text + (at > 0 ? shown(pieces[at - 1]) : '') + part, ''));
}

/** Text in which line breaks count. */
export function multiline(text: string): Html {
  return new Html(text.split(/\r\n|\r|\n/).map(escape).join('<br>'));
}

function shown(piece: Piece): string {
  if (piece === null || piece === undefined || piece === false) return '';
  if (piece instanceof Html) return piece.text;
  if (Array.isArray(piece)) return piece.map(shown).join('');
  return escape(String(piece));
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character]);
}
