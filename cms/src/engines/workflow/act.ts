/** THE transaction: an action on a record, with everything that belongs to it, or nothing at all. */
import { now } from '../../foundation/clock';
import type { Transaction } from '../../foundation/database';
import { database } from '../../foundation/database';
import { malformed, ruled } from '../../foundation/refusal';
import type { Person } from '../access';
import type { RecordType } from '../model';
import type { Changes, LoadedRecord } from '../store';
import { load, validateInput } from '../store';
import { checkPeople } from './check-people';
import { choicePrefix } from './choices';
import { goOn } from './go-on';
import { idsOf } from './ids';
import { settle } from './later';
import type { GovernedType } from './look';
import { isGoverned, look, lookAhead } from './look';
import { merged } from './merged';
import { compareVersion, opened, seen } from './opened';
import type { Permission } from './permitted';
import type { Presented } from './present';
import { sentences } from './sentences';
import { splitsOf } from './splits';
import { isStandard, standardAction } from './standard';
import { permissionFor, transition } from './transition';
import { lockFamily } from './wiring';
import { writeStep } from './write-step';

/** What comes with a click and is no field of the record. */
const ofTheClick = ['version', 'note', 'to', 'resume', 'who', 'where', 'mentions', 'task'];

/**
 * Acts on a record: row locked, version compared, the flow's rule asked, needs written, effects run, signed, tasks turned over, told; then whatever follows by itself.
 * @param body `{ version, note, ...needs }` as contract and action have it
 * @returns the record as this person sees it now, with the actions it has now
 */
export function act(person: Person, type: RecordType, id: number, action: string, body: unknown): Promise<Presented> {
  const input = objectIn(body);
  return database().transaction(async (tx) => {
    await lockFamily(tx, type);
    const record = await opened(tx, person, type, id);
    if (!isGoverned(type)) throw malformed(sentences.noFlow);
    if (!isLight(action)) await compareVersion(tx, person, type, record, input.version);
    const written = await actWithin(tx, person, type, record, action, input);
    const after = await settle(tx) ? await load(tx, type, id) : written;
    return seen(tx, person, type, after ?? written);
  });
}

/** The same inside an open transaction, on a record that is locked already; what it leaves for later is the caller's to settle. */
export async function actWithin(
  tx: Transaction, person: Person, type: GovernedType, record: LoadedRecord, action: string, input: Record<string, unknown> = {},
): Promise<LoadedRecord> {
  const { chosen, rest } = choicesIn(input);
  const undoing = isStandard(action) && !isLight(action);
  const situation = await look(tx, person, type, { record, place: record.system, entering: true, undoing, chosen });
  const changes = await neededInput(tx, person, type, record, permissionFor(situation, action), rest);
  const after = merged(type, record, changes);
  const ahead = Object.keys(changes).length > 0 ? await lookAhead(tx, type, situation, after) : situation;
  const decision = transition(ahead, action, rest);
  await checkPeople(tx, type, after, decision, Object.values(chosen).flat());
  const step = { record, after, changes, situation: ahead, decision, at: now().toISOString() };
  const written = await writeStep(tx, person, type, step);
  return decision.light ? written : goOn(tx, person, type, step, written);
}

const isLight = (action: string) => isStandard(action) && standardAction(action).light === true;

/** People picked for the step that comes: `chosen.<state>`. */
function choicesIn(input: Record<string, unknown>): { chosen: Record<string, number[]>; rest: Record<string, unknown> } {
  const chosen: Record<string, number[]> = {};
  const rest: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(input)) {
    if (!name.startsWith(choicePrefix)) rest[name] = value;
    else if (value !== null && value !== undefined) {
      const ids = idsOf(value);
      if (!ids) throw ruled(sentences.personRequired, { [name]: sentences.personRequired });
      chosen[name.slice(choicePrefix.length)] = ids;
    }
  }
  return { chosen, rest };
}

/** The fields that the step asks for, checked; nothing else can be written with a click. */
async function neededInput(
  tx: Transaction, person: Person, type: GovernedType, record: LoadedRecord, { needs, optional = [], branches }: Permission, input: Record<string, unknown>,
): Promise<Changes> {
  const fields = branches ? [...needs, ...optional].filter((need) => need !== 'note' && !need.startsWith(choicePrefix)) : [];
  const rest = Object.fromEntries(Object.entries(input).filter(([name]) => !ofTheClick.includes(name) || fields.includes(name)));
  if (Object.keys(rest).length === 0) return {};
  const splits = splitsOf(branches, fields);
  const shared = Object.entries(splits ?? {}).map(([lines, { sum }]) => `${lines}.${sum}`);
  const { changes, errors } = await validateInput(person, type, rest, { stored: record, writable: new Set([...fields, ...shared]), splits, sql: tx });
  if (Object.keys(errors).length > 0) throw ruled(sentences.incomplete, errors);
  return changes;
}

function objectIn(body: unknown): Record<string, unknown> {
  if (body === undefined || body === null) return {};
  if (typeof body !== 'object' || Array.isArray(body)) throw malformed(sentences.bodyNotObject);
  return body as Record<string, unknown>;
}
