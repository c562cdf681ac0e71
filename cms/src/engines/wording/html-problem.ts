/** What a mail's HTML may be made of: text, lists, tables and links; no scripts, no styles, nothing that is loaded. Pure. */

const tags: ReadonlySet<string> = new Set(['p', 'br', 'b', 'strong', 'i', 'em', 'u', 's', 'a', 'ul', 'ol', 'li', 'h2', 'h3', 'h4', 'blockquote', 'hr', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'span', 'div', 'small']);
const attributes = /^\s*(?:(?:href="(?:https?:\/\/|mailto:)[^"<>{}]*"|title="[^"<>{}]*"|align="(?:left|right|center)")\s*)*\/?$/;

/** @param template liquid stands between tags only, never within one. @returns what it may not have, or null */
export function htmlProblem(template: string): string | null {
  const text = template.replace(/\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g, (liquid) => '{'.repeat(liquid.length));
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    const found = /^<\/?([A-Za-z][A-Za-z0-9]*)([^<>]*)>/.exec(text.slice(at));
    const whole = template.slice(at, at + 40);
    if (!found || !tags.has(found[1].toLowerCase()) || !attributes.test(found[2])) return whole;
  }
  return null;
}

/** The text of HTML without its tags, for the plain part of a mail. */
export function plainOf(html: string): string {
  const lines = html.replace(/<(br|\/p|\/div|\/li|\/h[2-4]|\/tr|hr)\b[^>]*>/gi, '\n').replace(/<\/t[dh]>/gi, ' ').replace(/<[^>]*>/g, '');
  const text = lines.replace(/&(amp|lt|gt|quot|#34|#39|nbsp);/g, (_whole, name: string) => entities[name]);
  return text.replace(/[ \t]+\n/g, '\n').replace(/\n{3,}/g, '\n\n').trim();
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#34': '"', '#39': "'", nbsp: ' ' };
