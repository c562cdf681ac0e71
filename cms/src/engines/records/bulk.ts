/** The same act, or the same change, on many records: each row its own transaction, each with its own answer. */
import { phrase, type Language } from '../../foundation/language';
import { malformed, Refusal } from '../../foundation/refusal';
import { before, type Person } from '../access';
import type { RecordType } from '../model';
import { act, save } from '../workflow';
import { sentences } from './sentences';

export interface BulkResult { id: unknown; status: number; message?: string; errors?: Record<string, string>; record?: unknown }

const mostItems = 200;
const ofTheRequest: ReadonlySet<string> = new Set(['items', 'act', 'set']);

/** @returns one result per item, in the order of the items. */
export async function bulk(person: Person, type: RecordType, body: unknown, language: Language): Promise<BulkResult[]> {
  const { items, act: action, set, rest } = requestIn(body);
  const results: BulkResult[] = [];
  for (const item of items) {
    const { id, version } = item as { id?: unknown; version?: unknown };
    try {
      if (typeof id !== 'number' || !Number.isSafeInteger(id) || id < 1 || id > 0x7fff_ffff) throw malformed(sentences.bulkShape);
      const actor = before(person, type, id);
      const record = action === undefined ? await save(actor, type, id, { ...set, version }) : await act(actor, type, id, action, { ...rest, version });
      results.push({ id, status: 200, record });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const errors = error.extra.errors && Object.fromEntries(Object.entries(error.extra.errors).map(([field, text]) => [field, text[language]]));
      results.push({ id, status: error.status, message: error.text[language], ...(errors && { errors }), ...(error.extra.record !== undefined && { record: error.extra.record }) });
    }
  }
  return results;
}

function requestIn(body: unknown): { items: unknown[]; act?: string; set?: Record<string, unknown>; rest: Record<string, unknown> } {
  const request = (typeof body === 'object' && body !== null && !Array.isArray(body) ? body : {}) as Record<string, unknown>;
  const { items, act: action, set } = request;
  const whole = Array.isArray(items) && items.every((item) => typeof item === 'object' && item !== null);
  const acts = typeof action === 'string';
  const sets = typeof set === 'object' && set !== null && !Array.isArray(set);
  if (!whole || acts === sets) throw malformed(sentences.bulkShape);
  if (items.length > mostItems) throw malformed(phrase(sentences.bulkTooLong, { max: mostItems }));
  const rest = Object.fromEntries(Object.entries(request).filter(([name]) => !ofTheRequest.has(name)));
  return { items, rest, ...(acts ? { act: action } : { set: set as Record<string, unknown> }) };
}
