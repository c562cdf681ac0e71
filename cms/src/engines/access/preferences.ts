/** `POST /api/auth/preferences`: what people set for themselves without opening their own record: language, mails, who stands in for them. */
import type { Reply, Request } from '../../foundation/http';
import { languages, type Labels } from '../../foundation/language';
import { forbidden, malformed, ruled, type FieldErrors } from '../../foundation/refusal';
import { idOf, isDay } from '../conditions';
import { model, type Field, type RecordType } from '../model';
import { fieldRights } from './field-rights';
import { people, peopleReady } from './people';
import type { Person } from './person';
import { sentences } from './sentences';
import { presentSelf } from './session-reply';

type Values = Record<string, unknown>;

/** Writes fields of a person's own record, with its history; given by the engine that writes records. */
export type WriteOwnRecord = (person: Person, type: RecordType, values: Values) => Promise<unknown>;

let writeOwn: WriteOwnRecord = () => { throw new Error('Preferences were set before anybody could write them.'); };

/** Called once by the assembly. */
export function provideOwnWrite(write: WriteOwnRecord): void {
  writeOwn = write;
}

/** Keys of the people type that a person may set here, each with what is wrong with a value. */
const settings: Record<string, (value: unknown, person: Person) => Labels | undefined> = {
  language: (value) => (languages.some((one) => one === value) ? undefined : sentences.notAChoice),
  mailPreference: (value) => (['each', 'digest', 'none'].some((one) => one === value) ? undefined : sentences.notAChoice),
  standIn: (value, person) => (value === null || mayStandIn(idOf(value), person) ? undefined : sentences.noStandIn),
  standInFrom: (value) => (value === null || isDay(value) ? undefined : sentences.notADay),
  standInUntil: (value) => (value === null || isDay(value) ? undefined : sentences.notADay),
};

/** Sets what the body names and leaves the rest; answers with the person as it is now. */
export async function setPreferences(request: Request<Person>): Promise<Reply> {
  const { person } = request;
  const type = model().types.find(({ store }) => store === 'people');
  if (!type) throw forbidden();
  const given = checked(request.body, person, type);
  const values = Object.entries(given).map(([key, value]) => [fieldOf(type, key).name, key === 'standIn' ? idOf(value) ?? null : value] as const);
  if (values.length > 0) {
    await writeOwn(person, type, Object.fromEntries(values));
    await peopleReady();
  }
  return { body: { user: presentSelf(people().byId(person.id) ?? person) } };
}

function checked(body: unknown, person: Person, type: RecordType): Values {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw malformed(sentences.incomplete);
  const values = body as Values;
  const errors: FieldErrors = {};
  const { write } = fieldRights(person, type);
  for (const [key, value] of Object.entries(values)) {
    if (!Object.hasOwn(settings, key)) throw malformed(sentences.unknownPreference, { [key]: sentences.unknownPreference });
    const wrong = write.has(fieldOf(type, key).name) ? settings[key](value, person) : sentences.notYours;
    if (wrong) errors[key] = wrong;
  }
  const from = 'standInFrom' in values ? values.standInFrom : person.standInFrom;
  const until = 'standInUntil' in values ? values.standInUntil : person.standInUntil;
  if (isDay(from) && isDay(until) && until < from) errors.standInUntil ??= sentences.untilBeforeFrom;
  if (Object.keys(errors).length > 0) throw ruled(sentences.incomplete, errors);
  return values;
}

function fieldOf(type: RecordType, key: string): Field {
  const field = type.fields.find((one) => one.key === key);
  if (!field) throw malformed(sentences.unknownPreference, { [key]: sentences.unknownPreference });
  return field;
}

/** Somebody else of the company, who is there. */
function mayStandIn(id: number | undefined, person: Person): boolean {
  const other = id === undefined ? undefined : people().byId(id);
  return other !== undefined && other.id !== person.id && !other.blocked && !other.outside;
}
