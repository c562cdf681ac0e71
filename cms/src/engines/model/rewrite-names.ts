/** Rewrites the names of fields in what several files of a pack have in common: conditions, actors, lists of names. */
import { isLinesRule, type RuleGroup } from '../conditions';

export interface Names {
  /** `total`, `lines.quantity`, `customer.region`, seen from the record or from one of its lines. */
  path(place: string, name: string, part?: string): string;
  /** A column of a part. */
  column(place: string, part: string, name: string): string;
  /** A field of another type. */
  of(place: string, type: string, name: string): string;
  /** The same from another type's records; undefined where there is no such type. */
  seenFrom(type: string): Names | undefined;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- files are walked as the JSON that they are, their formats checked before
export type AnyFile = Record<string, any>;

export function rule(tree: unknown, rename: (name: string) => string): void {
  for (const one of (tree as RuleGroup | undefined)?.rules ?? []) {
    if ('rules' in one) {
      rule(one, rename);
      continue;
    }
    const field = one.field;
    one.field = rename(field);
    if (isLinesRule(one)) rule(one.value, (name) => (name.startsWith(ofRecord) ? ofRecord + rename(name.slice(ofRecord.length)) : rename(`${field}.${name}`).slice(one.field.length + 1)));
    else if (one.valueSource === 'field') one.value = rename(String(one.value));
  }
}

const ofRecord = '$record.';

export function replaceAll(list: unknown, rename: (name: string) => string): void {
  if (Array.isArray(list)) list.forEach((name: unknown, i) => { if (typeof name === 'string') list[i] = rename(name); });
}

export function actor(place: string, who: string, names: Names): string {
  const [kind, field, ...more] = who.split(':');
  return field === undefined || kind === 'user' || kind === 'chosen' ? who : [kind, names.path(place, field), ...more].join(':');
}
