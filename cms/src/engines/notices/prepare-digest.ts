/** One mail for everything that a person asked to hear of once a day. */
import { now } from '../../foundation/clock';
import { database } from '../../foundation/database';
import { phrase } from '../../foundation/language';
import { publicUrl } from '../../foundation/settings';
import { plainAddress } from '../../foundation/plain-address';
import { people, type Person } from '../access';
import { model, typeById } from '../model';
import { read } from '../store';
import { atTheirSteps } from '../workflow';
import { documentName } from './document';
import { tellingOf, type OutboxRow } from './outbox-row';
import { NotMailed, type PreparedMail } from './prepare-mail';
import { saidOf } from './said-of';
import { words } from './sentences';
import { headerLine } from './header-line';

const mostItems = 200;

/** Gathers what is due for the recipient of this row; the rows it says are settled together with it. */
export async function prepareDigest(row: OutboxRow): Promise<PreparedMail> {
  const person = people().byId(row.person_id ?? 0);
  const address = plainAddress(person?.email);
  if (!person || person.blocked || !address) throw new NotMailed('The person has no active login or no usable mail address.');
  const rows = await database().all<OutboxRow>(
    `SELECT * FROM "outbox" WHERE "recipient" = ? AND "thread" = ? AND "state" = 'waiting' AND ("due_at" <= ? OR "id" = ?) ORDER BY "id" LIMIT ${mostItems}`,
    [row.recipient, row.thread, now().toISOString(), row.id],
  );
  const reader = await atTheirSteps(person);
  const items = (await Promise.all(rows.map((one) => item(one, reader)))).filter((cells) => cells !== null);
  if (items.length === 0) throw new NotMailed('Nothing in the digest may be seen by its recipient any more.');
  const { language } = person;
  const company = model().company.name;
  const subject = headerLine(phrase(words.digest, { n: items.length })[language]);
  return {
    to: { name: headerLine(person.name), address },
    token: null, complaint: null, attachments: [],
    merged: rows.filter(({ id }) => id !== row.id).map(({ id }) => id),
    content: {
      language, company: company[language], subject, heading: subject, badge: '', lead: words.digestLead[language], summary: [], next: null,
      table: { label: '', columns: [{ label: words.document[language], figure: false }, { label: words.happened[language], figure: false }], rows: items, more: '' },
      buttons: [{ label: words.open[language], url: publicUrl, tone: 'primary' }],
      links: [{ sentence: words.openLink[language], url: publicUrl }],
      foot: [phrase(words.foot, { company })[language]],
    },
  };
}

async function item(row: OutboxRow, person: Person): Promise<[string, string] | null> {
  const type = typeById(row.type_id ?? 0);
  const record = type && (await read(person, type, row.record_id ?? 0));
  if (!type || !record) return null;
  const telling = tellingOf(row);
  const { title, text } = await saidOf(telling, type, record, person);
  const said = telling.rule === null ? text : [title, text].filter(Boolean).join(' · ');
  return [documentName(type, record)[person.language], `${said}${telling.note ? ` ${telling.note}` : ''}`];
}
