/** Three versions of the files become one: what each side changed of the common ground, place by place. */
import type { Files } from '../model';
import { same } from './draft-files';

/** A place that both sides changed, each in its own way. */
export interface Conflict { path: string; ours: unknown; theirs: unknown }

/** Decides a conflict; without it ours stays. */
export type Choose = (path: string) => 'ours' | 'theirs' | undefined;

/** @returns the merged files and the conflicts that `choose` did not decide; in those, ours stands. */
export function mergeFiles(base: Files, ours: Files, theirs: Files, choose: Choose = () => undefined): { files: Files; conflicts: Conflict[] } {
  const conflicts: Conflict[] = [];
  const merged = new Map<string, unknown>();
  const paths = new Set([...Object.keys(ours), ...Object.keys(theirs)]);
  for (const path of [...paths].sort()) {
    const file = mergeValue(path, `${path}#`, base[path], ours[path], theirs[path]);
    if (file !== undefined) merged.set(path, file);
  }
  return { files: Object.fromEntries(merged), conflicts };

  function mergeValue(path: string, at: string, before: unknown, left: unknown, right: unknown): unknown {
    if (same(left, right) || same(right, before)) return left;
    if (same(left, before)) return right;
    if (isObject(left) && isObject(right)) return mergeObject(path, at, isObject(before) ? before : {}, left, right);
    const place = at.endsWith('#') ? path : at;
    const choice = choose(place) ?? choose(path);
    if (choice === undefined) conflicts.push({ path: place, ours: left ?? null, theirs: right ?? null });
    return choice === 'theirs' ? right : left;
  }

  function mergeObject(path: string, at: string, before: Plain, left: Plain, right: Plain): Plain {
    const keys = mergedOrder(Object.keys(before), Object.keys(left), Object.keys(right));
    const entries = keys.map((key): [string, unknown] => [
      key, mergeValue(path, at.endsWith('#') ? `${at}${key}` : `${at}.${key}`, before[key], left[key], right[key]),
    ]);
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  }
}

type Plain = Record<string, unknown>;
const isObject = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Ours in our order (theirs where only they moved things), what is new of theirs after its neighbour. */
function mergedOrder(before: string[], left: string[], right: string[]): string[] {
  const moved = (keys: string[]) => !same(before.filter((key) => keys.includes(key)), keys.filter((key) => before.includes(key)));
  const [first, second] = !moved(left) && moved(right) ? [right, left] : [left, right];
  const order = [...first];
  second.forEach((key, i) => {
    if (order.includes(key)) return;
    const neighbour = second.slice(0, i).findLast((one) => order.includes(one));
    order.splice(neighbour === undefined ? 0 : order.indexOf(neighbour) + 1, 0, key);
  });
  return order;
}
