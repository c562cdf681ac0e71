/** THE transaction: an action on a record, with everything that belongs to it, or nothing at all. */
import { now } from '../../foundation/clock';
import type { Transaction } from '../../foundation/database';
import { database } from '../../foundation/database';
import { malformed, ruled } from '../../foundation/refusal';
import type { Person } from '../access';
import type { RecordType } from '../model';
import type { Changes, LoadedRecord } from '../store';
import { validateInput } from '../store';
import { checkPeople } from './check-people';
import type { GovernedType } from './look';
import { isGoverned, look, lookAhead } from './look';
import { merged } from './merged';
import { compareVersion, opened, seen } from './opened';
import type { Permission } from './permitted';
import type { Presented } from './present';
import { sentences } from './sentences';
import { signOn } from './sign-on';
import { isStandard, standardAction } from './standard';
import { permissionFor, transition } from './transition';
import { writeStep } from './write-step';

/** What comes with a click and is no field of the record. */
const ofTheClick = ['version', 'note', 'to', 'resume', 'who', 'where', 'mentions', 'task'];

/**
 * Acts on a record: row locked, version compared, the flow's rule asked, needs written, effects run, signed, tasks turned over, told.
 * @param body `{ version, note, ...needs }` as contract and action have it
 * @returns the record as this person sees it now, with the actions it has now
 */
export function act(person: Person, type: RecordType, id: number, action: string, body: unknown): Promise<Presented> {
  const input = objectIn(body);
  return database().transaction(async (tx) => {
    const record = await opened(tx, person, type, id);
    if (!isGoverned(type)) throw malformed(sentences.noFlow);
    if (!isLight(action)) await compareVersion(tx, person, type, record, input.version);
    const situation = await look(tx, person, type, { record, place: record.system, entering: true, undoing: isStandard(action) && !isLight(action) });
    const changes = await neededInput(tx, person, type, record, permissionFor(situation, action), input);
    const after = merged(type, record, changes);
    const ahead = Object.keys(changes).length > 0 ? await lookAhead(tx, type, situation, after) : situation;
    const decision = transition(ahead, action, input);
    await checkPeople(tx, type, after, decision);
    const step = { record, after, changes, situation: ahead, decision, at: now().toISOString() };
    return seen(tx, person, type, await signOn(tx, person, type, step, await writeStep(tx, person, type, step)));
  });
}

const isLight = (action: string) => isStandard(action) && standardAction(action).light === true;

/** The fields that the step asks for, checked; nothing else can be written with a click. */
async function neededInput(
  tx: Transaction, person: Person, type: GovernedType, record: LoadedRecord, { needs, optional = [], branches }: Permission, input: Record<string, unknown>,
): Promise<Changes> {
  const fields = branches ? [...needs, ...optional].filter((need) => need !== 'note') : [];
  const rest = Object.fromEntries(Object.entries(input).filter(([name]) => !ofTheClick.includes(name) || fields.includes(name)));
  if (Object.keys(rest).length === 0) return {};
  const { changes, errors } = await validateInput(person, type, rest, { stored: record, writable: new Set(fields), sql: tx });
  if (Object.keys(errors).length > 0) throw ruled(sentences.incomplete, errors);
  return changes;
}

function objectIn(body: unknown): Record<string, unknown> {
  if (body === undefined || body === null) return {};
  if (typeof body !== 'object' || Array.isArray(body)) throw malformed(sentences.bodyNotObject);
  return body as Record<string, unknown>;
}
