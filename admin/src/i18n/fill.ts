/** A text with its `%{placeholders}` filled in, for words that travel in a chunk of their own. */
export const fill = (text: string, values: Record<string, string | number>): string => text.replace(/%\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
