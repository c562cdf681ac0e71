/** `POST /api/auth/preferences`: what people set for themselves without opening their own record: language, mails, who stands in for them. */
import { now } from '../../foundation/clock';
import { database, type Bound } from '../../foundation/database';
import type { Reply, Request } from '../../foundation/http';
import { languages, type Labels } from '../../foundation/language';
import { mark } from '../../foundation/marks';
import { happened } from '../../foundation/events';
import { forbidden, malformed, ruled, type FieldErrors } from '../../foundation/refusal';
import { idOf, isDay } from '../conditions';
import { model, type Field, type RecordType } from '../model';
import { fieldRights } from './field-rights';
import { people, peopleReady } from './people';
import type { Person } from './person';
import { sentences } from './sentences';
import { presentSelf } from './session-reply';

type Values = Record<string, unknown>;

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
  const entries = Object.entries(given);
  if (entries.length > 0) {
    const columns = entries.map(([key]) => `"${fieldOf(type, key).column}" = ?`);
    const bound = entries.map(([key, value]): Bound => (key === 'standIn' ? idOf(value) ?? null : (value as string | null)));
    await database().transaction(async (tx) => {
      const at = tx.dialect === 'sqlite' ? now().getTime() : now().toISOString();
      await tx.run(
        `UPDATE "up_users" SET ${columns.join(', ')}, "version" = COALESCE("version", 1) + 1, "updated_at" = ? WHERE "id" = ?`, [...bound, at, person.id]);
      await mark(tx, 'people');
      tx.afterCommit(() => happened({ type: 'record', plural: type.plural, id: person.id }));
    });
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
