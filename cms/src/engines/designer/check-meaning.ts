/** What the pack formats cannot know of a draft: effects that exist, templates that can be read, keys that belong to retired fields, texts in every language. */
import { languages } from '../../foundation/language';
import { placesOfField, readPackFiles, type Files, type TypeFiles } from '../model';
import { templateProblem } from '../wording';
import { effectNamed } from '../workflow';
import { definitionsIn, isRestored, type Retired } from './retired';
import type { Findings } from './problems';
import { usageOf } from './usage';

/** @param retired what was retired from the active version's line, newest first */
export function checkMeaning(before: Files, after: Files, retired: readonly Retired[], found: Findings): void {
  const { types } = readPackFiles(after, () => undefined);
  for (const type of types) {
    checkEffects(type, found);
    checkTemplates(type, found);
  }
  checkKeys(before, after, retired, found);
  checkLabels(before, after, found);
  tellUsage(before, after, found);
}

export function checkEffects({ folder, flow }: TypeFiles, found: Findings): void {
  const steps = Object.entries(flow?.states ?? {}).flatMap(([state, { lanes = {} }]) => Object.entries(lanes).flatMap(([lane, { steps }]) =>
    steps.map(({ effects }, i) => ({ effects, place: `states.${state}.lanes.${lane}.steps.${i}` }))));
  const transitions = (flow?.transitions ?? []).map(({ effects }, i) => ({ effects, place: `transitions.${i}` }));
  for (const { effects = [], place } of [...transitions, ...steps]) {
    for (const { do: name, with: given } of effects) {
      const effect = effectNamed(name);
      const path = `${folder}/flow.json#${place}`;
      const parsed = effect?.parameters.safeParse(given ?? {});
      if (!effect) found.problem(path, 'unknown-effect', { name });
      else if (parsed?.success === false) found.problem(path, 'bad-effect', { name, detail: parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; ') });
    }
  }
}

export function checkTemplates({ folder, notices, print }: TypeFiles, found: Findings): void {
  const check = (path: string, text: object | undefined) => {
    for (const one of Object.values(text ?? {})) {
      const detail = templateProblem(String(one));
      if (detail !== null) found.problem(path, 'bad-template', { detail });
    }
  };
  notices?.rules.forEach(({ subject, text, html, attach = [] }, i) => [subject, text, html, ...attach.map((one) => ('calendar' in one ? one.calendar.title : undefined))].forEach((one) => check(`${folder}/notices.json#rules.${i}`, one)));
  for (const { name, form } of print) form.blocks.forEach((block, i) => { if ('text' in block) check(`${folder}/print/${name}.json#blocks.${i}`, block.text); });
}

/** A new field must not get the data of one that was retired, unless it is that one. */
function checkKeys(before: Files, after: Files, retired: readonly Retired[], found: Findings): void {
  const there = definitionsIn(before);
  for (const [key, { type, field, folder, definition }] of definitionsIn(after)) {
    if (there.has(key) || field === '') continue;
    const earlier = retired.filter((one) => one.type === type && (one.field === field || (one.field === field.split('.')[0] && field.includes('.'))));
    const same = earlier.map((one) => (one.field === field ? one : columnOf(one, field)));
    const whole = retired.find((one) => one.type === type && one.field === '');
    const ofType = whole && !there.has(`${type}/`) ? definitionsIn(whole.definition).get(key) : undefined;
    if (ofType) same.push({ ...whole as Retired, field, definition: ofType.definition });
    if (same.length > 0 && !isRestored(definition, same)) found.problem(`${folder}/schema.json#attributes.${field.replace('.', '.attributes.')}`, 'key-used', { name: field.split('.').at(-1) as string });
  }
}

function columnOf(part: Retired, field: string): Retired {
  const columns = (part.definition.attributes ?? {}) as Record<string, Record<string, unknown>>;
  return { ...part, field, definition: columns[field.split('.')[1]] ?? {} };
}

function checkLabels(before: Files, after: Files, found: Findings): void {
  for (const [path, file] of Object.entries(after)) {
    if (JSON.stringify(before[path]) === JSON.stringify(file)) continue;
    emptyTexts(file, '', (place, missing) => found.follows(`${path}#${place}`, 'label', missing, []));
  }
}

function emptyTexts(value: unknown, place: string, tell: (place: string, missing: number) => void): void {
  if (typeof value !== 'object' || value === null) return;
  const texts = value as Record<string, unknown>;
  if (languages.every((language) => typeof texts[language] === 'string')) {
    const missing = languages.filter((language) => String(texts[language]).trim() === '').length;
    if (missing > 0) tell(place, missing);
    return;
  }
  for (const [key, one] of Object.entries(texts)) emptyTexts(one, place === '' ? key : `${place}.${key}`, tell);
}

/** Fields that are renamed or go: where they are named in the version in force. */
function tellUsage(before: Files, after: Files, found: Findings): void {
  const later = definitionsIn(after);
  for (const [key, { type, field, folder, definition }] of definitionsIn(before)) {
    const now = later.get(key);
    if (field === '' || !later.has(`${type}/`)) continue;
    if (now && (now.definition.name ?? null) === (definition.name ?? null)) continue;
    const places = placesOfField(before, { type, key: field });
    found.follows(
      `${folder}/schema.json#attributes.${field.replace('.', '.attributes.')}`, 'usage', places.length,
      places.slice(0, 20).map((place) => ({ plural: '', id: 0, value: place })), { places: usageOf(places) });
  }
}
