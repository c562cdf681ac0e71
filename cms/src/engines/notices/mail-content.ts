/** What stands in a mail, before it is drawn as HTML and as plain text. */
import type { Language } from '../../foundation/language';
import type { Shown } from './document';

export interface MailButton { label: string; url: string; tone: 'primary' | 'neutral' | 'plain' }

export interface MailContent {
  language: Language;
  company: string;
  subject: string;
  /** What it is: "领料单 LL20261121-0001". */
  heading: string;
  /** The step or state it is at. */
  badge: string;
  /** What happened and what is asked; line breaks count. */
  lead: string;
  /** The same as safe HTML, where a rule has its own. */
  leadHtml?: string;
  note?: { label: string; text: string };
  summary: Shown[];
  table?: { label: string; columns: { label: string; figure: boolean }[]; rows: string[][]; more: string };
  next: { label: string; lines: string[] } | null;
  buttons: MailButton[];
  /** The link of the plain part, on a line of its own under its sentence. */
  links: { sentence: string; url: string }[];
  foot: string[];
}
