/** Finds what the names in a file stand for, many at once; what was found is kept for the rest of the file. */
import { languages, phrase, type Labels } from '../../foundation/language';
import { database } from '../../foundation/database';
import type { Person } from '../access';
import { model, typeByName, type RecordType } from '../model';
import { findByTexts } from '../store';
import type { ImportField } from './import-field';
import { plain } from './map-columns';
import type { Find } from './record-of-rows';
import { sentences } from './sentences';

/** One per piece of work: what somebody adds meanwhile is found by the next. */
export class NameFinder {
  readonly #known = new Map<number, Map<string, number[]>>();

  /** @param own what records of the file itself are called, where some of them point to others */
  constructor(private readonly person: Person, private readonly own?: { type: RecordType; names: ReadonlySet<string> }) {}

  /** Looks up what is not known yet: a few statements for each type that is pointed to. */
  async learn(names: readonly { field: ImportField; text: string }[]): Promise<void> {
    const wanted = new Map<RecordType, Set<string>>();
    for (const { field, text } of names) {
      for (const type of targetsOf(field)) if (!this.#known.get(type.id)?.has(text)) wanted.set(type, (wanted.get(type) ?? new Set()).add(text));
    }
    for (const [type, texts] of wanted) {
      const found = await findByTexts(database(), this.person, type, [...texts]);
      const known = this.#known.get(type.id) ?? new Map<string, number[]>();
      for (const text of texts) known.set(text, found.get(text) ?? []);
      this.#known.set(type.id, known);
    }
  }

  readonly find: Find = (field, text) => {
    if (field.type === 'role' || field.type === 'roles') return roleCalled(text);
    const targets = targetsOf(field);
    const what = targets.length === 1 ? (targets[0].store === 'people' ? sentences.person : targets[0].label) : field.label;
    const found = targets.flatMap((type) => (this.#known.get(type.id)?.get(text) ?? []).map((id) => ({ id, type: type.name })));
    if (found.length > 1) return { problem: phrase(sentences.severalSuch, { what, text: text.slice(0, 60) }) };
    if (found.length === 0 && this.own && targets.includes(this.own.type) && this.own.names.has(text)) return { later: true };
    if (found.length === 0) return { problem: noSuch(what, text) };
    return { value: targets.length > 1 ? found[0] : found[0].id };
  };
}

const noSuch = (what: Labels, text: string): Labels => phrase(sentences.noSuch, { what, text: text.slice(0, 60) });

function roleCalled(text: string): ReturnType<Find> {
  const word = plain(text);
  const role = model().roles.find(({ name, label }) => name === text || languages.some((language) => plain(label[language]) === word));
  return role ? { value: role.id } : { problem: noSuch(sentences.role, text) };
}

function targetsOf({ type, target }: ImportField): RecordType[] {
  if (type === 'role' || type === 'roles') return [];
  if (type === 'user' || type === 'users') return model().types.filter(({ store }) => store === 'people');
  return (target ?? []).flatMap((name) => typeByName(name) ?? []);
}
