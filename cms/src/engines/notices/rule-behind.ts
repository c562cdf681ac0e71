/** Whose words a telling has: a rule of notices.json, an effect of the flow, or the standard ones. */
import { database } from '../../foundation/database';
import type { NoticeRule, RecordType } from '../model';
import type { Telling } from './event';
import { wordsOfEffect } from './notify';
import { saidBy } from './rule-notices';

/** The rule; undefined where nothing but the standard words is said. */
export async function ruleBehind({ rule, event, to }: Telling, type: RecordType): Promise<NoticeRule | undefined> {
  if (rule === null) return saidBy(type, event, to);
  return type.notices.rules.find(({ name }) => name === rule) ?? await wordsOfEffect(database(), rule);
}
