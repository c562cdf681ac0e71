/** `notify`: tells people in words of the flow's own, by mail and in the panel. What was said stays said. */
import { z } from 'zod';
import { isSeeding, now } from '../../foundation/clock';
import type { Sql } from '../../foundation/database';
import { labelsFile, type NoticeRule } from '../model';
import { parametersOf, type Effect } from '../workflow';
import { templateProblem } from '../wording';
import type { Telling } from './event';
import { recipientsOf } from './recipients';
import { send } from './send';

const template = labelsFile.superRefine((labels, context) => {
  for (const text of Object.values(labels)) {
    const message = templateProblem(text);
    if (message !== null) context.addIssue({ code: 'custom', message });
  }
});

const parameters = z.strictObject({
  /** Like a transition's `by`, plus `customer`. */
  to: z.union([z.string(), z.array(z.string()).min(1)]),
  /** Liquid over `record`, `shown`, `me`, `event`, `company`, as in notices.json. */
  subject: template,
  text: template,
});
type Parameters = z.infer<typeof parameters>;

export const notify: Effect<Parameters> = {
  name: 'notify',
  label: { 'zh-Hans': '通知', en: 'Notify', ko: '알림 보내기' },
  describe: [
    { name: 'to', kind: 'actors', required: true, label: { 'zh-Hans': '通知谁', en: 'Who is told', ko: '받는 사람' } },
    { name: 'subject', kind: 'words', required: true, label: { 'zh-Hans': '标题', en: 'Subject', ko: '제목' } },
    { name: 'text', kind: 'words', required: true, label: { 'zh-Hans': '正文', en: 'Text', ko: '내용' } },
  ],
  parameters,
  async run({ tx, type, record, person, action }, { to }, applied) {
    if (isSeeding()) return;
    const telling: Telling = {
      event: 'told', rule: `${ofEffect}${applied}`, typeId: type.id, recordId: record.id, byId: person.id, forId: null, action, from: record.state, to: null, note: null, due: null, at: now().toISOString(),
    };
    const recipients = await recipientsOf(tx, type, record, [to].flat());
    await send(tx, recipients.map((recipient) => ({ ...telling, recipient, mail: true, inbox: true })));
  },
  undo: () => Promise.resolve(),
};

/** The rule of a telling that an effect asked for begins so; its words are what the effect was given. */
const ofEffect = 'effect:';

/** The words of the effect behind a telling; undefined where no effect asked for it. */
export async function wordsOfEffect(sql: Sql, rule: string): Promise<NoticeRule | undefined> {
  if (!rule.startsWith(ofEffect)) return undefined;
  const { success, data } = parameters.safeParse(await parametersOf(sql, Number(rule.slice(ofEffect.length))));
  return success ? { name: notify.name, subject: data.subject, text: data.text } : undefined;
}
