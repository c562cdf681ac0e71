/** From the posted form to the input of an act: texts become what the API takes; whether they are right is the act's to say. Pure. */
import type { Field, RecordType } from '../../model';
import type { Line, StoredRecord } from '../../store';
import type { Action } from '../../workflow';
import { instantOf } from '../wall-clock';
import { need, type InputErrors, type Sent } from './inputs';

/** The form's own part of an act's input, without the version. Inputs that the action does not need are ignored. */
export function readForm(type: RecordType, record: StoredRecord, action: Action, sent: Sent): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  const note = sent.note?.trim();
  if (note) input.note = note;
  const lines = new Map<string, Map<number, Record<string, unknown>>>();
  for (const name of action.needs) {
    const found = need(type, name);
    if (!found) continue;
    if (found.part === null) {
      input[found.field.name] = valueOf(found.field, found.field.name, sent);
      continue;
    }
    const rows = lines.get(found.part) ?? new Map<number, Record<string, unknown>>();
    lines.set(found.part, rows);
    for (const { id } of (record[found.part] ?? []) as Line[]) {
      rows.set(id, { ...rows.get(id), id, [found.field.name]: valueOf(found.field, `${found.part}.${id}.${found.field.name}`, sent) });
    }
  }
  for (const [part, rows] of lines) input[part] = [...rows.values()];
  return input;
}

/** Errors come with a line's position; the inputs of the form have its id. */
export function errorsByInput(type: RecordType, record: StoredRecord, errors: Readonly<Record<string, string>>): InputErrors {
  return Object.fromEntries(Object.entries(errors).map(([name, text]) => {
    const [part, at, field] = name.split('.');
    const line = type.parts.some(({ field: { name: known } }) => known === part) ? ((record[part] ?? []) as Line[])[Number(at)] : undefined;
    return [line && field ? `${part}.${line.id}.${field}` : name, text];
  }));
}

function valueOf(field: Field, name: string, sent: Sent): unknown {
  if (['enums', 'refs', 'users', 'roles'].includes(field.type)) {
    const chosen = Object.keys(sent).filter((key) => key.startsWith(`${name}.`)).map((key) => key.slice(name.length + 1));
    return field.type === 'enums' ? chosen : chosen.map(reference);
  }
  const text = (sent[name] ?? '').trim();
  if (text === '') return null;
  switch (field.type) {
    case 'bool': return text === 'true';
    case 'ref': case 'user': case 'role': return reference(text);
    case 'int': case 'percent': return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
    case 'datetime': return instantOf(text) ?? text;
    default: return text;
  }
}

function reference(text: string): unknown {
  const [type, id] = text.includes(':') ? text.split(':') : [undefined, text];
  const number = /^\d{1,15}$/.test(id) ? Number(id) : id;
  return type === undefined ? number : { type, id: number };
}
