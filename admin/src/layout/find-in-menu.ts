/** Lets the keyboard shortcut reach the menu's search field. */

const listeners = new Set<() => void>();

/** Puts the cursor into the menu's search. */
export const findInMenu = (): void => listeners.forEach((listener) => listener());

export function onFindInMenu(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
