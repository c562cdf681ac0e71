/** A rule's own words for one recipient: subject, text and HTML rendered over what that recipient may read, in their language. */
import { database } from '../../foundation/database';
import type { Labels, Language } from '../../foundation/language';
import { system, type Person } from '../access';
import { idOf } from '../conditions';
import { model, typeByName, type NoticeRule, type RecordType } from '../model';
import { read, type StoredRecord } from '../store';
import { htmlProblem, plainOf, renderHtmlTemplate, renderTemplate, templatePaths } from '../wording';
import { actionLabel } from './action-label';
import { shownValues, stateLabel } from './document';
import type { Telling } from './event';
import { sharedRecord } from './shared-fields';

/** Who reads, of what. `person` is null for an address outside. */
export interface Reading { telling: Telling; language: Language; type: RecordType; record: StoredRecord; person: Person | null; by: string; for: string | null }

export interface OwnWords { subject: string | null; text: string | null; html: string | null; /** The standard words stand in, and this is why. */ complaint: string | null }

/** A template that breaks must not keep the mail back: the standard words take its place. */
export async function ownWords(rule: NoticeRule, reading: Reading): Promise<OwnWords> {
  const { language } = reading;
  try {
    const scope = await scopeOf(rule, reading);
    const said = async (labels: Labels | undefined) => (textIn(labels, language) ? renderTemplate(textIn(labels, language), scope) : null);
    const template = textIn(rule.html, language);
    const wrong = template ? htmlProblem(template) : null;
    if (wrong !== null) throw new Error(`HTML is not to have ${wrong}`);
    const html = template ? await renderHtmlTemplate(template, scope) : null;
    return { subject: await said(rule.subject), text: await said(rule.text) ?? (html === null ? null : plainOf(html)), html, complaint: null };
  } catch (error) {
    return { subject: null, text: null, html: null, complaint: `The template of the rule "${rule.name}" failed: ${(error as Error).message}` };
  }
}

/** The title of a calendar entry, a name for a file: one template over the same scope. */
export async function ownText(labels: Labels | undefined, rule: NoticeRule, reading: Reading): Promise<string | null> {
  const template = textIn(labels, reading.language);
  return template ? renderTemplate(template, await scopeOf(rule, reading)) : null;
}

/** What templates are rendered over. */
async function scopeOf(rule: NoticeRule, reading: Reading): Promise<object> {
  const { telling, type, record: whole, language, person, by } = reading;
  const { company } = model();
  const record = person ? whole : sharedRecord(type, whole);
  return {
    record: await withBehind(rule, reading, record), shown: shownValues(type, record, language),
    me: { name: person?.name ?? '', username: person?.username ?? '', email: person?.email ?? '', language },
    event: {
      name: telling.event, action: telling.action === null ? '' : actionLabel(type, telling.action)[language],
      by, for: reading.for ?? '', from: stateLabel(type, telling.from)[language], to: stateLabel(type, telling.to)[language], note: telling.note ?? '', at: telling.at,
    },
    company: { name: company.name[language], currency: company.currency },
  };
}

/** The language's own text, else whichever there is: better in another language than nothing. */
function textIn(labels: Labels | undefined, language: Language): string {
  return labels ? [labels[language], labels.en, labels['zh-Hans'], labels.ko].find((text) => text.trim() !== '') ?? '' : '';
}

/** What the templates ask for one reference on (`record.customer.region`), as far as the reader may read it there. */
async function withBehind(rule: NoticeRule, { person, type }: Reading, record: StoredRecord): Promise<StoredRecord> {
  const result: Record<string, unknown> = { ...record };
  for (const [scope, first, second] of pathsIn(rule)) {
    const value = result[first];
    if (scope !== 'record' || second === undefined || typeof value !== 'object' || value === null || second in value) continue;
    const target = targetOf(type, first, value);
    const id = idOf(value);
    const behind = target && id !== undefined ? await read(person ?? system, target, id, database()) : null;
    const readable = behind && target && !person ? sharedRecord(target, behind) : behind;
    result[first] = { ...value, [second]: readable?.[second] ?? null };
  }
  return result as StoredRecord;
}

/** What the templates of a rule ask their scope for. */
export function pathsIn({ subject, text, html, attach = [] }: NoticeRule): string[][] {
  const titles = attach.map((one) => ('calendar' in one ? one.calendar.title : undefined));
  return [subject, text, html, ...titles].flatMap((labels) => Object.values(labels ?? {}).flatMap(templatePaths));
}

function targetOf(type: RecordType, name: string, value: object): RecordType | undefined {
  const field = type.fields.find((one) => one.name === name);
  const named = 'type' in value ? String(value.type) : field?.target?.[0] ?? (field?.type === 'user' || name === 'owner' ? 'person' : name === 'department' ? 'department' : '');
  return typeByName(named);
}
