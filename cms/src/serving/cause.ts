/** Why a version did not boot, in words that the designer can show: in every language, with the error's own text where there is no better one. */
import { WrongFiles } from '../engines/definitions';
import { MoveFailed } from '../engines/designer';
import { phrase, type Labels } from '../foundation/language';

/** The process that booted a version is gone without a word (killed, out of memory). */
export class BootDied extends Error {}

/** The text to be kept with the version: JSON of labels. */
export function causeOf(error: unknown): string {
  if (error instanceof MoveFailed) return JSON.stringify(error.text);
  const detail = error instanceof WrongFiles ? error.text : error instanceof Error ? error.message : String(error);
  return JSON.stringify(phrase(error instanceof BootDied ? died : failed, { detail }));
}

const failed: Labels = {
  'zh-Hans': '此版本无法启动，原版本继续运行。原因：{detail}', en: 'This version could not be started; the one before serves on. Cause: {detail}', ko: '이 버전을 시작할 수 없어 이전 버전이 계속 운영됩니다. 원인: {detail}',
};
const died: Labels = {
  'zh-Hans': '启动此版本的进程意外终止（{detail}），原版本继续运行。请重新发布。', en: 'The process that started this version ended unexpectedly ({detail}); the version before serves on. Publish again.',
  ko: '이 버전을 시작하던 프로세스가 예기치 않게 종료되어({detail}) 이전 버전이 계속 운영됩니다. 다시 게시하세요.',
};
