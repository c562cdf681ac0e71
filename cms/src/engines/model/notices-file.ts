/** `notices.json` of a pack: who is told what, when. Task, return, reject and completion are told without any rule. */
import { z } from 'zod';
import { ruleGroup } from '../conditions';
import { keyFile, labelsFile } from './field-type';

const noticeRule = z.strictObject({
  name: keyFile,
  on: z.discriminatedUnion('event', [
    z.strictObject({ event: z.literal('created') }),
    z.strictObject({ event: z.literal('entered'), state: keyFile }),
    z.strictObject({ event: z.literal('acted'), action: keyFile }),
    z.strictObject({ event: z.literal('changed'), field: z.string() }),
  ]),
  when: ruleGroup.optional(),
  /** Like a transition's `by` (`finance`, `owner`, `field:picker`), plus `customer`. */
  to: z.array(z.string()).min(1),
  channels: z.array(z.enum(['mail', 'inbox'])).optional(),
  /** Liquid over `record`, `me`, `event`, `company`; absent = the standard text of the event. */
  subject: labelsFile.optional(),
  text: labelsFile.optional(),
});

export const noticesFile = z.strictObject({ rules: z.array(noticeRule) });
export type NoticesFile = z.infer<typeof noticesFile>;
export type NoticeRule = z.infer<typeof noticeRule>;
