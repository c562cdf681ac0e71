/** Figures and times as people read them. Money and quantities stay strings throughout: nothing is rounded on the way. */
import type { Language } from '../meta/contract';

/** Groups the digits of a canonical decimal: `1234567.5` gives `1,234,567.5`. */
export function formatDecimal(value: unknown): string {
  if (value === null || value === undefined || value === '') return '';
  const [whole, part] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return part === undefined ? grouped : `${grouped}.${part}`;
}

/** Money always shows its two decimals. */
export function formatMoney(value: unknown): string {
  if (value === null || value === undefined || value === '') return '';
  const [whole, part = ''] = String(value).split('.');
  return formatDecimal(`${whole}.${part.padEnd(2, '0')}`);
}

/** Reads what a person typed into the canonical form: full-width digits, grouping commas and spaces are understood. */
export function readDecimal(typed: string): string {
  return typed
    .replace(/[０-９．，－]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\s,]/g, '')
    .replace(/。/g, '.')
    .replace(/^(-?)\./, '$10.');
}

/** The number without zeros that say nothing, as the server keeps it. */
export function trimDecimal(typed: string): string {
  if (!/^-?\d+(\.\d*)?$/.test(typed)) return typed;
  const [whole, part = ''] = typed.split('.');
  const sign = whole.startsWith('-') ? '-' : '';
  const digits = whole.replace(/^-?0+(?=\d)/, '').replace('-', '');
  const rest = part.replace(/0+$/, '');
  return sign + digits + (rest ? `.${rest}` : '');
}

const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** A moment in the company's time zone, to the minute. */
export function formatDateTime(value: unknown, language: Language, timeZone: string): string {
  const moment = typeof value === 'string' || typeof value === 'number' ? new Date(value) : null;
  if (!moment || Number.isNaN(moment.getTime())) return '';
  const key = `${language} ${timeZone}`;
  let format = dateFormats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'sv-SE', language === 'en'
      ? { timeZone, day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' }
      : { timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' });
    dateFormats.set(key, format);
  }
  return format.format(moment);
}

/** A calendar day as it stands; no time zone touches it. */
export function formatDate(value: unknown, language: Language): string {
  if (typeof value !== 'string') return '';
  const day = value.slice(0, 10);
  if (language !== 'en') return day;
  const moment = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(moment.getTime()) ? day : new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' }).format(moment);
}

/** A file's size in words. */
export function formatSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} kB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
