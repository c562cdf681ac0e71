/** A notice rule in words: when, for whom. */
import type { DraftType } from '../draft/pack-files';
import { actorWords } from '../flow/words/actor-words';
import type { Speaker } from '../flow/words/speaker';
import { fill } from '../words';
import type { NoticeRule, Occasion, StandardNotice } from './notice-shape';
import type { NoticeWords } from './words';

export function occasionWords(on: Occasion | undefined, type: DraftType, speaker: Speaker, n: NoticeWords): string {
  if (!on) return '';
  const { said, units } = n.occasion;
  const field = (name: string) => speaker.fields.get(name)?.label ?? name;
  const state = (name: string | undefined) => (name === undefined ? n.occasion.anyStep : speaker.fields.get('state')?.values?.find((one) => one.name === name)?.label ?? (speaker.label(type.flow?.states[name]?.label) || name));
  switch (on.event) {
    case 'created': return said.created;
    case 'entered': return fill(said.entered, { what: state(on.state) });
    case 'acted': return fill(said.acted, { what: speaker.label(type.flow?.transitions.find(({ name }) => name === on.action)?.label) || on.action });
    case 'changed': return fill(said.changed, { what: field(on.field) });
    case 'overdue': return fill(said.overdue, { what: state(on.state) });
    case 'date': {
      const plus = on.plus ?? 0;
      return fill(plus === 0 ? said.onDay : plus < 0 ? said.before : said.after, { what: field(on.field), plus: Math.abs(plus), unit: units[on.unit ?? 'days'] });
    }
  }
}

export function recipientWords(entry: string, speaker: Speaker, n: NoticeWords): string {
  const field = (name: string) => speaker.fields.get(name)?.label ?? name;
  if (entry === 'customer') return fill(n.to.contacts, { field: field('customer') });
  if (entry.startsWith('contacts-of:')) return fill(n.to.contacts, { field: field(entry.slice('contacts-of:'.length)) });
  if (entry.startsWith('field:')) return fill(n.to.in, { field: field(entry.slice('field:'.length)) });
  return actorWords(entry, speaker);
}

const readers: Record<StandardNotice, keyof NoticeWords['readers']> = {
  task: 'turn', 'due-soon': 'turn', overdue: 'turn', urged: 'turn', escalated: 'turn', reassigned: 'turn', delegated: 'turn',
  returned: 'owner', rejected: 'owner', completed: 'owner', cancelled: 'owner', withdrawn: 'before', lapsed: 'both', comment: 'picked', cc: 'picked', stuck: 'administrators',
};

export const readersOf = (name: StandardNotice, n: NoticeWords): string => n.readers[readers[name]];

/** What the list calls a rule. */
export const ruleName = (rule: NoticeRule, speaker: Speaker, n: NoticeWords): string => speaker.label(rule.label) || (n.names as Record<string, string>)[rule.name] || rule.name;
