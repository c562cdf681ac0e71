/** A field's value as a person reads it in a mail, on the approval page or on paper: in their language, exact figures, the company's time zone. */
import { timeZone } from '../../foundation/clock';
import type { Labels, Language } from '../../foundation/language';
import type { Field } from '../model';

const locales: Record<Language, string> = { 'zh-Hans': 'zh-CN', en: 'en-GB', ko: 'ko-KR' };
const perLanguage = (options: Intl.DateTimeFormatOptions) => Object.fromEntries(
  Object.entries(locales).map(([language, locale]) => [language, new Intl.DateTimeFormat(locale, options)])) as Record<Language, Intl.DateTimeFormat>;
const days = perLanguage({ dateStyle: 'medium', timeZone: 'UTC' });
const moments = perLanguage({ dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23', timeZone });
const yes: Labels = { 'zh-Hans': '是', en: 'yes', ko: '예' };
const no: Labels = { 'zh-Hans': '否', en: 'no', ko: '아니요' };

/** The text of a value; empty for nothing. Plain text: whoever puts it into HTML escapes it. */
export function formatValue(field: Pick<Field, 'type' | 'values'>, value: unknown, language: Language): string {
  if (value === null || value === undefined || value === '') return '';
  switch (field.type) {
    case 'money':
    case 'decimal':
    case 'int':
      return grouped(String(value));
    case 'percent':
      return `${grouped(String(value))}%`;
    case 'date':
      return days[language].format(new Date(`${String(value)}T00:00:00Z`));
    case 'datetime':
      return formatMoment(String(value), language);
    case 'bool':
      return (value ? yes : no)[language];
    case 'enum':
      return choiceLabel(field, String(value), language);
    case 'enums':
      return (value as string[]).map((name) => choiceLabel(field, name, language)).join(language === 'en' ? ', ' : '、');
    case 'role':
    case 'user':
    case 'ref':
      return named(value, language);
    case 'users':
    case 'roles':
    case 'refs':
      return (value as unknown[]).map((one) => named(one, language)).join(language === 'en' ? ', ' : '、');
    case 'files':
      return (value as { name: string }[]).map((file) => file.name).join(', ');
    case 'lines':
      return '';
    default:
      return String(value);
  }
}

/** Day and minute of a moment in the company's time zone. */
export function formatMoment(moment: string, language: Language): string {
  return moments[language].format(new Date(moment));
}

/** Figures stand at the right edge of a table's column. */
export function isFigure(field: Pick<Field, 'type'>): boolean {
  return ['money', 'decimal', 'int', 'percent'].includes(field.type);
}

function choiceLabel(field: Pick<Field, 'values'>, name: string, language: Language): string {
  return field.values?.find((choice) => choice.name === name)?.label[language] ?? name;
}

function named(value: unknown, language: Language): string {
  const label = (value as { label?: string | Record<Language, string> } | null)?.label;
  return typeof label === 'object' ? label[language] : (label ?? '');
}

function grouped(figure: string): string {
  const [whole, fraction] = figure.split('.');
  const shown = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? shown : `${shown}.${fraction}`;
}
