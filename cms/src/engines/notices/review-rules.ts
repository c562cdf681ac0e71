/** Looks through a type's notice rules for what their templates and recipients cannot have. Pure: nobody is asked. */
import { languages, phrase, type Labels, type Placeholder } from '../../foundation/language';
import { fieldRights, system } from '../access';
import { systemFields, type Model, type NoticeRule, type RecordType } from '../model';
import { htmlProblem, templateProblem } from '../wording';
import { pathsIn } from './own-words';
import { readersOf, type ReaderRole } from './readers-of';
import { findingTexts } from './review-sentences';
import { sharedFields } from './shared-fields';

export type NoticeFindingCode = keyof typeof findingTexts;
/** One thing found: where, which kind, how grave, and the sentence for a person. */
export interface NoticeFinding { path: string; code: NoticeFindingCode; message: Labels; /** An error keeps the version from being published. */ severity: 'error' | 'warning' }

type Tell = (code: NoticeFindingCode, severity: NoticeFinding['severity'], placeholders?: Record<string, Placeholder>) => void;

export function reviewNotices(model: Model, type: RecordType): NoticeFinding[] {
  const findings: NoticeFinding[] = [];
  type.notices.rules.forEach((rule, i) => {
    const path = `${type.pack}/${type.key}/notices.json#rules.${i}`;
    reviewRule(model, type, rule, (code, severity, placeholders) => findings.push({ path, code, severity, message: phrase(findingTexts[code], placeholders) }));
  });
  return findings;
}

function reviewRule(model: Model, type: RecordType, rule: NoticeRule, tell: Tell): void {
  for (const labels of [rule.subject, rule.text, rule.html]) {
    const missing = labels ? languages.filter((language) => labels[language].trim() === '') : [];
    if (missing.length > 0 && missing.length < languages.length) tell('template-language', 'warning', { languages: missing.map((one) => languageNames[one]).join('、') });
  }
  for (const html of Object.values(rule.html ?? {})) {
    const tag = templateProblem(html) === null ? htmlProblem(html) : null;
    if (tag !== null) tell('html-tag', 'error', { tag });
  }
  const readers = readersOf(model, type, rule);
  const told = new Set<string>();
  for (const [scope, first, second] of named(rule)) {
    const field = [first, second].filter((one) => one !== undefined).join('.');
    if (told.has(`${scope} ${field}`)) continue;
    told.add(`${scope} ${field}`);
    if (!scopes.has(scope)) tell('template-name', 'warning', { name: scope });
    else if (scope === 'record' || scope === 'shown') reviewField(model, type, { first, second: scope === 'record' ? second : undefined }, readers, tell);
  }
}

interface Named { first: string | undefined; second: string | undefined }

function reviewField(model: Model, type: RecordType, { first, second }: Named, readers: readonly ReaderRole[], tell: Tell): void {
  const field = type.fields.find(({ name }) => name === first);
  const label = field?.label ?? (first !== undefined && Object.hasOwn(systemFields, first) ? systemFields[first].label : undefined);
  if (first === undefined || !label) return tell('template-field', 'error', { field: first ?? '' });
  const behind = second === undefined || ofAReference.has(second) || field?.type === 'lines' || field?.type === 'files' ? undefined : second;
  const targets = behind === undefined ? [] : model.types.filter(({ name, key, store }) => (field ? (field.target ?? (field.type === 'user' ? ['person'] : [])).includes(name) || (field.type === 'user' && store === 'people') : first === 'owner' ? store === 'people' : key === 'department'));
  const target = targets.find(({ fields }) => fields.some(({ name }) => name === behind)) ?? targets.find(() => behind !== undefined && Object.hasOwn(systemFields, behind));
  if (behind !== undefined && !target) return tell('template-field', 'error', { field: `${first}.${behind}` });
  for (const reader of readers) {
    const hidden = !maySee(reader, type, first) ? label : target && behind !== undefined && !maySee(reader, target, behind) ? target.fields.find(({ name }) => name === behind)?.label ?? behind : undefined;
    if (hidden === undefined) continue;
    if (reader.kind === 'outside') tell('template-outside', 'error', { field: hidden });
    else tell(reader.kind === 'certain' ? 'template-hidden' : 'template-perhaps-hidden', reader.kind === 'certain' ? 'error' : 'warning', { field: hidden, role: reader.label });
  }
}

function maySee(reader: ReaderRole, type: RecordType, name: string): boolean {
  if (reader.kind === 'outside') return sharedFields(type).has(name);
  return fieldRights({ ...system, id: -1, roles: [reader.role], outside: reader.of }, type).read.has(name) || Object.hasOwn(systemFields, name);
}

/** What templates and calendar entries ask for. */
const named = (rule: NoticeRule): string[][] => [
  ...pathsIn(rule),
  ...(rule.attach ?? []).flatMap((one) => ('calendar' in one ? [one.calendar.start, one.calendar.end, one.calendar.place].flatMap((field) => (field === undefined ? [] : [['record', ...field.split('.')]])) : [])),
];

const scopes: ReadonlySet<string> = new Set(['record', 'shown', 'me', 'event', 'company']);
/** What a reference always brings along. */
const ofAReference: ReadonlySet<string> = new Set(['id', 'label', 'type', 'size', 'first', 'last']);
const languageNames = { 'zh-Hans': '中文', en: 'English', ko: '한국어' } as const;
