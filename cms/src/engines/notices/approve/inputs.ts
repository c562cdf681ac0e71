/** The inputs for what a step needs, named as the form sends them: `paymentMethod`, `lines.<id>.lot`. */
import { phrase, type Language } from '../../../foundation/language';
import type { Field, RecordType } from '../../model';
import type { Line, StoredRecord } from '../../store';
import type { Action } from '../../workflow';
import { formatValue, html, Html } from '../../wording';
import { page } from './sentences';

export interface Option { value: string; label: string }
/** The form as it was sent, by input name; empty at first. */
export type Sent = Readonly<Record<string, string>>;
/** Error texts by input name. */
export type InputErrors = Readonly<Record<string, string>>;

export interface Need { field: Field; part: string | null }

/** The fields that the decisions need; `note` has its own place in the form. */
export function needsOf(type: RecordType, decisions: readonly Action[]): Need[] {
  const names = [...new Set(decisions.flatMap(({ needs }) => needs))];
  return names.flatMap((name) => need(type, name) ?? []);
}

/** The field that a need names (`paymentMethod`, `lines.lot`). */
export function need(type: RecordType, name: string): Need | null {
  const [first, second] = name.split('.');
  const part = second === undefined ? null : type.parts.find(({ field }) => field.name === first);
  const field = part ? part.fields.find((one) => one.name === second) : second === undefined ? type.fields.find((one) => one.name === first) : undefined;
  return field ? { field, part: part?.field.name ?? null } : null;
}

/** Whether everything an action needs can be given on this page. */
export function fits(type: RecordType, action: Action): boolean {
  return action.needs.every((name) => name === 'note' || (need(type, name) !== null && !['files', 'lines'].includes(need(type, name)?.field.type ?? '')));
}

export interface Form { language: Language; record: StoredRecord; sent: Sent; errors: InputErrors; options: (field: Field) => Option[] }

/** All inputs: first the document's own, then a block per line. */
export function inputs(type: RecordType, needs: readonly Need[], form: Form): Html {
  const own = needs.filter(({ part }) => part === null).map(({ field }) => labelled(field, field.name, form.record[field.name], form));
  const blocks = type.parts.flatMap((part) => {
    const fields = needs.filter((one) => one.part === part.field.name).map(({ field }) => field);
    if (fields.length === 0) return [];
    return ((form.record[part.field.name] ?? []) as Line[]).map((line, at) => html`<fieldset><legend>${lineTitle(part.fields, line, at, form.language)}</legend>
${fields.map((field) => labelled(field, `${part.field.name}.${line.id}.${field.name}`, line[field.name], form))}</fieldset>`);
  });
  return html`${own}${blocks}`;
}

function lineTitle(fields: readonly Field[], line: Line, at: number, language: Language): string {
  const said = fields.map((field) => formatValue(field, line[field.name], language)).filter(Boolean).slice(0, 3);
  return [phrase(page.line, { n: at + 1 })[language], ...said].join(' · ');
}

function labelled(field: Field, name: string, value: unknown, form: Form): Html {
  const error = form.errors[name];
  const described = error === undefined ? null : `${name}.error`;
  return html`<label for="${name}">${field.label[form.language]}</label>${input(field, name, value, form, described)}${error !== undefined && html`<p class="error" id="${name}.error">${error}</p>`}`;
}

const kinds: Partial<Record<Field['type'], { type: string; mode?: string }>> = {
  int: { type: 'text', mode: 'numeric' }, decimal: { type: 'text', mode: 'decimal' }, money: { type: 'text', mode: 'decimal' }, percent: { type: 'text', mode: 'decimal' },
  date: { type: 'date' }, datetime: { type: 'datetime-local' }, time: { type: 'time' }, email: { type: 'email' }, phone: { type: 'tel' },
};

function input(field: Field, name: string, value: unknown, { sent, options, language }: Form, described: string | null): Html {
  const now = sent[name] ?? plain(value);
  const marks = described === null ? new Html('') : html` aria-invalid="true" aria-describedby="${described}"`;
  switch (field.type) {
    case 'longtext':
      return html`<textarea id="${name}" name="${name}"${marks}>${now}</textarea>`;
    case 'enum': case 'bool': case 'ref': case 'user': case 'role':
      return html`<select id="${name}" name="${name}"${marks}><option value="">${page.choose[language]}</option>${options(field).map(
        (option) => html`<option value="${option.value}"${option.value === now && new Html(' selected')}>${option.label}</option>`,
      )}</select>`;
    case 'enums': case 'refs': case 'users': case 'roles':
      return html`${options(field).map((option) => html`<label class="check"><input type="checkbox" name="${name}.${option.value}"${chosen(name, option.value, value, sent) && new Html(' checked')}>${option.label}</label>`)}`;
    default: {
      const kind = kinds[field.type] ?? { type: 'text' };
      return html`<input id="${name}" name="${name}" type="${kind.type}"${kind.mode && html` inputmode="${kind.mode}"`} value="${now}" autocomplete="off"${marks}>`;
    }
  }
}

/** A present value as the input holds it. */
function plain(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'object') {
    const { id, type } = value as { id?: number; type?: string };
    return id === undefined ? '' : type ? `${type}:${id}` : String(id);
  }
  return String(value);
}

function chosen(name: string, option: string, value: unknown, sent: Sent): boolean {
  if (Object.keys(sent).length > 0) return `${name}.${option}` in sent;
  return Array.isArray(value) && value.some((one) => plain(one) === option);
}
