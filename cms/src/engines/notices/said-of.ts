/** A notice in words, for the panel and for a digest: the standard sentences, or the rule's own. */
import { phrase } from '../../foundation/language';
import type { Person } from '../access';
import { model, type RecordType } from '../model';
import type { StoredRecord } from '../store';
import { placeholders } from './compose-mail';
import type { Telling } from './event';
import { headerLine } from './header-line';
import { ownWords } from './own-words';
import { ruleBehind } from './rule-behind';
import { leadOf, subjects } from './sentences';
import { nameOf } from './write-mail';

export async function saidOf(telling: Telling, type: RecordType, record: StoredRecord, person: Person): Promise<{ title: string; text: string }> {
  const { language } = person;
  const names = { by: nameOf(telling.byId, language), for: telling.forId === null ? null : nameOf(telling.forId, language) };
  const rule = await ruleBehind(telling, type);
  const own = rule && (await ownWords(rule, { telling, language, type, record, person, ...names }));
  const said = placeholders({ telling, type, record, company: model().company.name, ...names });
  return {
    title: headerLine(own?.subject?.trim() || phrase(subjects[telling.event], said)[language]),
    text: own?.text?.trim() || phrase(leadOf(telling.event, telling.byId, telling.due), said)[language],
  };
}
