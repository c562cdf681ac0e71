/** What changed from one version's files to another's, in words, place by place. Pure. */
import { languages, phrase, type Labels, type Placeholder } from '../../foundation/language';
import type { Files } from '../model';
import { kinds, properties, saying } from './diff-words';
import { same } from './draft-files';

export interface Change { path: string; message: Labels }

type Plain = Record<string, unknown>;

/** @returns the changes in the order of the paths; empty when the files say the same */
export function diffFiles(before: Files, after: Files): Change[] {
  const changes: Change[] = [];
  const say: Say = (path, text, placeholders) => changes.push({ path, message: phrase(text, placeholders) });
  const folders = wholeTypes(before, after, say);
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  for (const path of paths) {
    if (same(before[path], after[path]) || folders.has(path.split('/').slice(0, 2).join('/'))) continue;
    diffFile(path, before[path], after[path], say);
  }
  return changes;
}

type Say = (path: string, text: Labels, placeholders?: Record<string, Placeholder>) => void;

/** A type that came or went is one change, whatever files it has. */
function wholeTypes(before: Files, after: Files, say: Say): Set<string> {
  const folders = new Set<string>();
  for (const path of [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()) {
    if (!path.endsWith('/schema.json') || (path in before) === (path in after)) continue;
    const folder = path.slice(0, -'/schema.json'.length);
    folders.add(folder);
    const file = plain(after[path] ?? before[path]);
    const other = folderOf(path in after ? before : after, folder.split('/')[1]);
    if (other === undefined) say(path, path in after ? saying.added : saying.retired, { kind: kinds.type, name: nameOf(file, folder) });
    else if (path in after) sayMoved(before, after, other, folder, say);
  }
  return folders;
}

/** Where a type stands: its key is its identity, the pack is not. */
const folderOf = (files: Files, key: string) => Object.keys(files).find((path) => path.split('/')[1] === key && path.endsWith('/schema.json'))?.slice(0, -'/schema.json'.length);

/** A type in another pack is the same type: told as moved, with whatever else changed in it. */
function sayMoved(before: Files, after: Files, from: string, to: string, say: Say): void {
  const packOf = (files: Files, folder: string) => nameOf(plain(files[`${folder.split('/')[0]}/pack.json`]), folder.split('/')[0]);
  say(`${to}/schema.json`, saying.moved, { kind: kinds.type, name: nameOf(plain(after[`${to}/schema.json`]), to), from: packOf(before, from), to: packOf(after, to) });
  const inside = (files: Files, folder: string) => Object.keys(files).filter((path) => path.startsWith(`${folder}/`)).map((path) => path.slice(folder.length));
  for (const file of new Set([...inside(before, from), ...inside(after, to)])) {
    if (!same(before[from + file], after[to + file])) diffFile(to + file, before[from + file], after[to + file], say);
  }
}

function diffFile(path: string, before: unknown, after: unknown, say: Say): void {
  const file = path.split('/').at(-1) as string;
  const told = files[path.includes('/print/') ? 'print' : file];
  if (!told) {
    say(path, after === undefined ? saying.removed : before === undefined ? saying.added : saying.changed, { kind: kinds.file, name: path, what: properties.text });
    return;
  }
  told(path, plain(before), plain(after), say);
}

const files: Readonly<Record<string, (path: string, before: Plain, after: Plain, say: Say) => void>> = {
  'schema.json'(path, before, after, say) {
    const name = nameOf(after, path.split('/')[1]);
    diffProperties(`${path}#`, kinds.type, name, before, after, ['attributes'], say);
    diffAttributes(`${path}#attributes`, plain(before.attributes), plain(after.attributes), say);
  },
  'flow.json'(path, before, after, say) {
    diffEntries(`${path}#states`, kinds.state, plain(before.states), plain(after.states), [], say);
    const [left, right] = [before, after].map(({ transitions }) => byName(transitions, ({ from, name }) => `${String(from)}.${String(name)}`));
    diffEntries(`${path}#transitions`, kinds.action, left, right, [], say);
    diffProperties(`${path}#`, kinds.file, path, before, after, ['states', 'transitions'], say);
  },
  'access.json': (path, before, after, say) => diffEntries(`${path}#roles`, kinds.grant, plain(before.roles), plain(after.roles), [], say),
  'notices.json'(path, before, after, say) {
    const [left, right] = [before, after].map(({ rules }) => byName(rules, ({ name }) => String(name)));
    diffEntries(`${path}#rules`, kinds.notice, left, right, [], say);
  },
  'roles.json': (path, before, after, say) => diffEntries(`${path}#`, kinds.role, before, after, [], say),
  'home.json': (path, before, after, say) => diffEntries(`${path}#`, kinds.home, before, after, [], say),
  'pack.json'(path, before, after, say) {
    const [{ off: was, ...left }, { off: is, ...right }] = [before, after];
    whole(kinds.pack)(path, left, right, say);
    const there = Object.keys(left).length > 0 && Object.keys(right).length > 0;
    if (there && (was === true) !== (is === true)) say(`${path}#off`, is === true ? saying.switchedOff : saying.switchedOn, { kind: kinds.pack, name: nameOf(after, path) });
  },
  'company.json': whole(kinds.company),
  print: whole(kinds.print),
};

function whole(kind: Labels) {
  return (path: string, before: Plain, after: Plain, say: Say) => {
    const [file, none] = [Object.keys(after).length ? after : before, (one: Plain) => Object.keys(one).length === 0];
    const name = nameOf(file, path);
    if (none(before) || none(after)) say(path, none(before) ? saying.added : saying.removed, { kind, name });
    else diffProperties(`${path}#`, kind, name, before, after, [], say);
  };
}

function diffAttributes(at: string, before: Plain, after: Plain, say: Say): void {
  diffEntries(at, kinds.field, before, after, ['values', 'attributes'], say, saying.retired);
  for (const [key, file] of Object.entries(after)) {
    if (!Object.hasOwn(before, key)) continue;
    const [left, right] = [plain(before[key]), plain(file)];
    diffEntries(`${at}.${key}.values`, kinds.choice, choices(left.values), choices(right.values), [], say);
    diffAttributes(`${at}.${key}.attributes`, plain(left.attributes), plain(right.attributes), say);
  }
}

/** A choice's short form is its label. */
function choices(values: unknown): Plain {
  return Object.fromEntries(Object.entries(plain(values)).map(([name, value]) => [name, 'label' in plain(value) ? value : { label: value }]));
}

function diffEntries(at: string, kind: Labels, before: Plain, after: Plain, apart: readonly string[], say: Say, gone = saying.removed): void {
  const place = (key: string) => (at.endsWith('#') ? `${at}${key}` : `${at}.${key}`);
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  for (const key of keys) {
    const [left, right] = [before[key], after[key]];
    if (left === undefined || right === undefined) say(place(key), left === undefined ? saying.added : gone, { kind, name: nameOf(plain(right ?? left), key) });
    else if (Array.isArray(left) || Array.isArray(right)) {
      if (!same(left, right)) say(place(key), saying.changed, { kind, name: key, what: kind });
    } else diffProperties(place(key), kind, nameOf(plain(left), key), plain(left), plain(right), apart, say, key);
  }
  const order = (file: Plain, other: Plain) => Object.keys(file).filter((key) => Object.hasOwn(other, key));
  if (!same(order(before, after), order(after, before))) say(at.replace(/#$/, ''), saying.reordered, { kind });
}

function diffProperties(at: string, kind: Labels, name: Labels | string, before: Plain, after: Plain, apart: readonly string[], say: Say, key?: string): void {
  const what: Labels[] = [];
  const place = (property: string) => (at.endsWith('#') ? `${at}${property}` : `${at}.${property}`);
  for (const property of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [left, right] = [before[property], after[property]];
    if (apart.includes(property) || same(left, right)) continue;
    const word = properties[property] ?? every(property);
    if (property === 'label') say(place(property), saying.relabelled, { kind, from: labelOf(left, key ?? ''), to: labelOf(right, key ?? '') });
    else if (property === 'name' && key !== undefined) say(place(property), saying.renamed, { kind, name, from: text(left ?? key), to: text(right ?? key) });
    else if (property === 'type') say(place(property), saying.retyped, { kind, name, from: text(left), to: text(right) });
    else if (isSwitch(left) && isSwitch(right)) say(place(property), right === true ? saying.on : saying.off, { kind, name, what: word });
    else if (isScalar(left) && isScalar(right)) say(place(property), saying.set, { kind, name, what: word, from: text(left), to: text(right) });
    else what.push(word);
  }
  if (what.length > 0) say(at.replace(/#$/, ''), saying.changed, { kind, name, what: joined(what) });
}

const isSwitch = (value: unknown) => value === undefined || typeof value === 'boolean';
const isScalar = (value: unknown) => value === undefined || ['string', 'number', 'boolean'].includes(typeof value);
const text = (value: unknown) => (value === undefined ? '–' : String(value));
const plain = (value: unknown): Plain => (typeof value === 'object' && value !== null && !Array.isArray(value) ? value as Plain : {});

/** A thing is called by its label, whatever language the reader has. */
function nameOf(file: Plain, otherwise: string): Labels | string {
  return file.label === undefined ? otherwise : labelOf(file.label, otherwise);
}

function labelOf(label: unknown, otherwise: string): Labels {
  const given = plain(label);
  return map((language) => (typeof given[language] === 'string' && given[language] !== '' ? given[language] : otherwise));
}

function byName(list: unknown, key: (one: Plain) => string): Plain {
  return Object.fromEntries((Array.isArray(list) ? list : []).map((one) => [key(plain(one)), one]));
}

const every = (word: string): Labels => map(() => word);
const joined = (list: readonly Labels[]): Labels => map((language) => list.map((one) => one[language]).join(language === 'en' ? ', ' : '、'));

function map(make: (language: keyof Labels) => string): Labels {
  return Object.fromEntries(languages.map((language) => [language, make(language)])) as Labels;
}
