/** Where flows and notices name a person, and how another name is put in. Pure. */
import type { Labels } from '../../foundation/language';
import { flowFile, noticesFile, type Files, type Model } from '../model';

export interface FlowPlace { type: string; typeLabel: Labels; /** The action, or the state whose escalation it is. */ label: Labels; path: string }

const entryOf = (username: string) => `user:${username}`;

/** Every place in the flows and notices in force. */
export function placesNaming({ types }: Model, username: string): FlowPlace[] {
  const entry = entryOf(username);
  return types.flatMap((type): FlowPlace[] => {
    const place = (label: Labels, file: string): FlowPlace => ({ type: type.name, typeLabel: type.label, label, path: `${type.pack}/${type.key}/${file}` });
    const transitions = (type.flow?.transitions ?? []).filter(({ by, tell = [] }) => [...by, ...tell].includes(entry));
    const states = (type.flow?.states ?? []).filter(({ due }) => due?.escalate?.to === entry);
    const rules = type.notices.rules.filter(({ to = [] }) => to.includes(entry));
    return [...transitions.map(({ label }) => place(label, 'flow.json')), ...states.map(({ label }) => place(label, 'flow.json')), ...(rules.length > 0 ? [place(type.label, 'notices.json')] : [])];
  });
}

/** The files with one person's name in flows and notices replaced by another's. */
export function renamedIn(files: Files, from: string, to: string): Files {
  const [entry, other] = [entryOf(from), entryOf(to)];
  return Object.fromEntries(Object.entries(files).map(([path, file]) => {
    const format = path.endsWith('/flow.json') ? flowFile : path.endsWith('/notices.json') ? noticesFile : undefined;
    return [path, format?.safeParse(file).success ? replaced(file, entry, other) : file];
  }));
}

/** Entries are whole texts, in lists (each once) or by themselves. */
function replaced(value: unknown, entry: string, other: string): unknown {
  if (value === entry) return other;
  if (Array.isArray(value)) {
    const list: unknown[] = value.map((one) => replaced(one, entry, other));
    return value.includes(entry) ? [...new Set(list)] : list;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replaced(inner, entry, other)]));
}
