/** Decides which version a worker boots: the one it is told, the active one, or, where nothing was customised, what ships now. */
import type { Knex } from 'knex';
import type { Labels } from '../../foundation/language';
import { packsFolder } from '../../foundation/settings';
import { checkFiles, type Files } from '../model';
import { readPacks } from './read-packs';
import { activeVersion, addVersion, markWaitingFailed, versionNumbered, waitingVersion, type Version } from './version';

/**
 * What the supervisor asks for: `start` = the packs where nobody changed them since, else the active version;
 * `active` = that one only (after a crash); `waiting` = the newest one published, else the active one; a number = that one.
 */
export type Wanted = 'start' | 'active' | 'waiting' | number;

export async function chooseVersion(knex: Knex, wanted: Wanted): Promise<Version> {
  // Nobody can be booting it any more: the server was ended in the middle. What it left in the tables is used when it is published again.
  if (wanted === 'start') await markWaitingFailed(knex, JSON.stringify(stopped));
  const active = await activeVersion(knex);
  if (typeof wanted === 'number') return found(await versionNumbered(knex, wanted), wanted);
  if (wanted === 'waiting') {
    const waiting = await waitingVersion(knex);
    if (waiting && waiting.n > (active?.n ?? 0)) return waiting;
  }
  if (active && (wanted !== 'start' || active.origin === 'designer')) return active;
  const shipped = await readPacks(packsFolder);
  if (active && JSON.stringify(active.files) === JSON.stringify(shipped)) return active;
  refuseProblems(shipped);
  return addVersion(knex, { origin: 'packs', files: shipped, note: active ? 'The packs of this release' : 'The packs of the first start' });
}

function found(version: Version | undefined, n: number): Version {
  if (!version) throw new Error(`There is no version ${n}.`);
  return version;
}

function refuseProblems(files: Files) {
  const problems = checkFiles(files);
  if (problems.length === 0) return;
  throw new Error(`The packs cannot be started:\n${problems.map(({ path, message }) => `  ${path}: ${message.en}`).join('\n')}`);
}

const stopped: Labels = {
  'zh-Hans': '启动此版本时服务器已停止。请重新发布。', en: 'The server was stopped while this version was being started. Publish again.', ko: '이 버전을 시작하는 동안 서버가 중지되었습니다. 다시 게시하세요.',
};
