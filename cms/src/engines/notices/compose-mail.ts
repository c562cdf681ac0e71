/** Words of one mail: from what happened, the record as the recipient sees it and what he may do, to the content that is drawn. Pure. */
import { phrase, type Labels, type Language } from '../../foundation/language';
import type { RecordType } from '../model';
import type { StoredRecord } from '../store';
import { isDay } from '../conditions';
import { formatMoment, formatValue } from '../wording';
import type { Action } from '../workflow';
import { documentName, stateLabel, summary, tables } from './document';
import { asking, type Telling } from './event';
import { approveLink, recordLink } from './links';
import type { MailButton, MailContent } from './mail-content';
import { leadOf, nexts, subjects, words } from './sentences';
import { headerLine } from './header-line';

export interface Ingredients {
  telling: Telling;
  language: Language;
  company: Labels;
  type: RecordType;
  /** Only what the recipient may read; nothing but its name for an address outside. */
  record: StoredRecord;
  by: string;
  for: string | null;
  /** What the recipient may decide now, the step's own actions first; empty where nothing is asked. */
  decisions: readonly Action[];
  /** The link's secret, where there is something to decide. */
  token: string | null;
  /** Subject and text of a rule's own template, already rendered. */
  own?: { subject: string | null; text: string | null; html?: string | null };
  /** Somebody tries a rule, by looking at it or with a mail, which says so; neither asks anybody to act. */
  tried?: 'seen' | 'sent';
  /** An address without a login gets no link into the panel, no summary and no lines. */
  outside: boolean;
  /** The address has a step of the flow: it sees what guests may read, and its link decides. */
  guest: boolean;
  /** The link shows the document; deciding asks for signing in. */
  signIn: boolean;
  /** Somebody reads what is answered to this mail. */
  answersRead: boolean;
}

const mostRows = 15;

/** @returns the mail, ready to be drawn as HTML and as text. */
export function composeMail(from: Ingredients): MailContent {
  const { telling, language, type, record, guest } = from;
  const outside = from.outside && !guest;
  const say = (labels: Labels) => phrase(labels, placeholders(from))[language];
  const link = from.token && approveLink(from.token);
  const panel = recordLink(type, record.id);
  const answered = telling.event === 'answered';
  const overtaken = asking.includes(telling.event) && from.decisions.length === 0 && from.tried === undefined;
  const subject = from.own?.subject?.trim() || say(overtaken ? words.overtakenSubject : guest && !answered ? words.guestSubject : subjects[telling.event]);
  return {
    language,
    company: from.company[language],
    subject: headerLine(from.tried === 'sent' ? phrase(words.tried, { subject })[language] : subject),
    heading: documentName(type, record)[language],
    badge: guest ? '' : stateLabel(type, record.state)[language],
    lead: from.own?.text?.trim() || (answered && telling.note) || say(overtaken ? words.overtaken : guest ? words.guestLead : leadOf(telling.event, telling.byId, telling.due)),
    leadHtml: from.own?.html?.trim() || undefined,
    note: telling.note && !answered ? { label: say(words.note), text: telling.note } : remarksOf(from),
    summary: outside ? [] : summary(type, record, language),
    table: outside ? undefined : linesTable(from),
    next: guest ? null : nextSteps(from, say),
    buttons: outside ? [] : buttons(from, link, panel),
    links: outside ? [] : [
      ...(link ? [{ sentence: (from.signIn ? words.lookLink : guest ? words.guestLink : words.decideLink)[language], url: link }] : []),
      ...(guest ? [] : [{ sentence: words.openLink[language], url: panel }]),
    ],
    foot: foot(from, link !== null, say),
  };
}

/** Whoever is asked to decide reads what the owner remarked. */
function remarksOf({ record, decisions, language }: Ingredients): MailContent['note'] {
  return decisions.length > 0 && record.remarks ? { label: words.remarks[language], text: record.remarks } : undefined;
}

/** What may be done with the mail itself: use its link, and where answers are read, answer it. */
function foot({ decisions, answersRead, signIn, guest, language }: Ingredients, link: boolean, say: (labels: Labels) => string): string[] {
  const answerable = link && answersRead && !signIn && !guest && decisions[0].needs.every((name) => name === 'note');
  return [...(answerable ? [words.answerFoot[language]] : []), ...(link ? [(guest ? words.guestFoot : words.linkFoot)[language]] : []), say(answersRead ? words.sentBy : words.foot)];
}

/** What the sentences of an event may name. */
export function placeholders({ telling, company, type, record, by, for: person }: Pick<Ingredients, 'telling' | 'company' | 'type' | 'record' | 'by' | 'for'>): Record<string, string | Labels> {
  return {
    by: person ? phrase(words.onBehalf, { by, person }) : by,
    document: documentName(type, record),
    to: stateLabel(type, telling.to ?? record.state),
    due: momentIn(telling.due),
    company,
  };
}

/** A moment as it is said in each language. */
function momentIn(moment: string | null): Labels {
  const said = (language: Language) => (moment === null ? '' : isDay(moment) ? formatValue({ type: 'date' }, moment, language) : formatMoment(moment, language));
  return { 'zh-Hans': said('zh-Hans'), en: said('en'), ko: said('ko') };
}

function linesTable({ type, record, language }: Ingredients): MailContent['table'] {
  const [first] = tables(type, record, language, 5);
  if (!first) return undefined;
  const left = first.rows.length - mostRows;
  return {
    label: first.label,
    columns: first.columns,
    rows: first.rows.slice(0, mostRows).map(({ cells }) => cells),
    more: left > 0 ? phrase(words.moreLines, { n: left })[language] : '',
  };
}

function nextSteps({ telling, type, record, decisions, signIn, language }: Ingredients, say: (labels: Labels) => string): MailContent['next'] {
  if (signIn) return { label: words.next[language], lines: [words.tooMuch[language]] };
  const own = decisions.flatMap((action) => {
    const transition = type.flow?.transitions.find(({ name, from }) => name === action.name && from === record.state);
    return transition ? [{ action, to: type.flow?.states.find(({ name }) => name === transition.to) }] : [];
  });
  const lines = own.map(({ action, to }) => phrase(to?.final ? words.ends : words.afterwards, { action: action.label, to: to?.label ?? '' })[language]);
  const fixed = nexts[telling.event];
  if (lines.length === 0 && fixed) lines.push(say(fixed));
  return lines.length > 0 ? { label: words.next[language], lines } : null;
}

function buttons({ decisions, signIn, guest, language }: Ingredients, link: string | null, panel: string): MailButton[] {
  if (link && signIn) return [{ label: words.signInToDecide[language], url: panel, tone: 'primary' }, { label: words.look[language], url: link, tone: 'neutral' }];
  const shown = link ? decisions.filter(({ name }) => name !== 'reject') : [];
  return [
    ...shown.map(({ name, label }, at): MailButton => ({ label: label[language], url: `${link}?action=${encodeURIComponent(name)}`, tone: at === 0 ? 'primary' : 'neutral' })),
    ...(guest ? [] : [{ label: words.open[language], url: panel, tone: shown.length > 0 ? 'plain' as const : 'primary' as const }]),
  ];
}
