/** Moving through the lines of a list by keyboard: arrows (or j and k) go up and down, x selects. */
import type { KeyboardEvent } from 'react';

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };

/** @param onSelect the place of the line that is to be selected or not */
export function onRowKey(event: KeyboardEvent<HTMLElement>, onSelect?: (index: number) => void): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-line]')];
  const at = lines.findIndex((line) => line.contains(event.target as Node));
  const step = steps[event.key];
  if (step !== undefined) {
    event.preventDefault();
    lines[Math.min(Math.max(at + step, 0), lines.length - 1)]?.querySelector<HTMLElement>('button, a')?.focus();
  }
  if (event.key === 'x' && at >= 0) onSelect?.(at);
}
