/** How long a panel that was loaded before the last change of the schema is still understood: ten minutes after the switch. */
import { isUnderstood } from '../engines/definitions';
import { model } from '../engines/model';
import type { Request } from '../foundation/http';
import type { Labels } from '../foundation/language';
import { Refusal } from '../foundation/refusal';

const always = /^\/api\/(meta|auth|events|files|design)(\/|$)/;

/** Refuses a request of a client that is older than that, so that it reads meta again. */
export function checkSchemaVersion({ headers, path }: Request): void {
  const theirs = Number(headers['x-schema-version'] ?? NaN);
  if (!(theirs < model().version) || !path.startsWith('/api/') || always.test(path)) return;
  if (!isUnderstood(theirs, model().version)) throw new Refusal(409, changedSince, { code: 'schema-changed' });
}

/** What somebody is told whose page names what is not there any more. */
export const changedSince: Labels = {
  'zh-Hans': '表单结构已更新，请刷新页面后重试。',
  en: 'The forms have changed since this page was loaded. Reload it and try again.',
  ko: '양식 구조가 변경되었습니다. 페이지를 새로 고친 후 다시 시도하세요.',
};
