/** How a purge is written down. */
import { phrase, type Labels } from '../../foundation/language';
import { kinds } from './diff-words';

const text: Labels = {
  'zh-Hans': '彻底删除{kind}“{name}”及其 {count} 条数据',
  en: '{kind} "{name}" deleted for good, with the data of {count} records',
  ko: '{kind} "{name}"와(과) 데이터 {count}건을 완전히 삭제',
};

export function purged(kind: 'type' | 'field', name: Labels | string, count: number): Labels {
  return phrase(text, { kind: kinds[kind], name, count });
}
