/** Enter in a row goes to the same column of the next row; in the last one it adds a row. Tab needs nobody's help. */
import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';

const inputsOf = '[data-column] :is(input, textarea, [role="combobox"]):not([disabled], [type="hidden"])';

/** @param add absent where rows cannot be added. */
export function useRowKeys(box: RefObject<HTMLElement>, count: number, add: (() => void) | undefined) {
  const goTo = useRef<string | null>(null);

  useEffect(() => {
    if (goTo.current === null) return;
    focusColumn(box.current, count - 1, goTo.current);
    goTo.current = null;
  }, [box, count]);

  return (event: KeyboardEvent<HTMLElement>) => {
    const target = event.target as HTMLElement;
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    if (target.getAttribute('aria-expanded') === 'true' || target.closest('button, a, label') || !target.closest('[data-row]')) return;
    if (target.getAttribute('role') === 'combobox' && target.tagName !== 'INPUT') return;
    event.preventDefault();
    const row = Number(target.closest('[data-row]')?.getAttribute('data-row'));
    const column = target.closest('[data-column]')?.getAttribute('data-column') ?? '';
    if (row < count - 1) return focusColumn(box.current, row + 1, column);
    if (!add) return;
    goTo.current = '';
    add();
  };
}

/** With '' for the column: the row's first input. */
function focusColumn(box: HTMLElement | null, row: number, column: string) {
  const found = box?.querySelector(`[data-row="${row}"]`);
  const input = (column && found?.querySelector<HTMLElement>(`[data-column="${column}"] :is(input, textarea, [role="combobox"])`)) || found?.querySelector<HTMLElement>(inputsOf);
  input?.focus();
  if (input instanceof HTMLInputElement) input.select();
}
