/** The draft's edits as steps of undo and redo. Pure. */
import type { Files } from './pack-files';

const steps = 100;
/** Keystrokes in one place within this time are one step: typing a word is one. */
const oneStep = 900;

export interface Edits { now: Files; past: Files[]; future: Files[]; at: number; touched: string | null }
export type Move = { kind: 'edit'; change: (files: Files) => Files; at: number } | { kind: 'undo' } | { kind: 'redo' } | { kind: 'load'; files: Files };

export const loaded = (files: Files): Edits => ({ now: files, past: [], future: [], at: 0, touched: null });

export function move(edits: Edits, what: Move): Edits {
  const { now, past, future } = edits;
  switch (what.kind) {
    case 'load': return loaded(what.files);
    case 'undo': return past.length ? { now: past[past.length - 1], past: past.slice(0, -1), future: [now, ...future], at: 0, touched: null } : edits;
    case 'redo': return future.length ? { now: future[0], past: [...past, now], future: future.slice(1), at: 0, touched: null } : edits;
    case 'edit': {
      const next = what.change(now);
      if (next === now) return edits;
      const touched = typedAt(now, next);
      const goesOn = touched !== null && touched === edits.touched && what.at - edits.at < oneStep;
      return { now: next, past: goesOn ? past : [...past, now].slice(-steps), future: [], at: what.at, touched };
    }
  }
}

/** What differs between two states, as the server wants it told: null for a file that is gone. */
export function changedFiles(before: Files, after: Files): Record<string, unknown> {
  const changed: Record<string, unknown> = {};
  for (const path of Object.keys(after)) if (before[path] !== after[path]) changed[path] = after[path];
  for (const path of Object.keys(before)) if (!(path in after)) changed[path] = null;
  return changed;
}

/** The one place whose text or figure is another; null where more than that has changed: a press of a button, a choice, a move. */
function typedAt(before: unknown, after: unknown, path = ''): string | null {
  if (isTyped(before) && isTyped(after)) return path;
  if (!isHolder(before) || !isHolder(after)) return null;
  const differing = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((key) => before[key] !== after[key]);
  return differing.length === 1 ? typedAt(before[differing[0]], after[differing[0]], `${path}/${differing[0]}`) : null;
}

const isTyped = (value: unknown) => value === undefined || typeof value === 'string' || typeof value === 'number';
const isHolder = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
