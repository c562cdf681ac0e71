/** `@name` in a text that is being written. Pure. */

/** What stands between the last `@` and the caret; null where nobody is being mentioned. */
export function mentionAt(text: string, caret: number): string | null {
  const found = /(?:^|[\s,.;:!?,。;:!?、])@([^\s@]{0,20})$/.exec(text.slice(0, caret));
  return found ? found[1] : null;
}

/** The text with the name in place of what was typed of it, and where the caret stands then. */
export function mentioned(text: string, caret: number, name: string): { text: string; caret: number } {
  const before = text.slice(0, caret).replace(/@[^\s@]*$/, `@${name} `);
  return { text: before + text.slice(caret), caret: before.length };
}
