/** What an action is called: by its flow, as a standard action, or as one of the two things that happen without a flow. */
import type { Labels } from '../../foundation/language';
import type { RecordType } from '../model';
import { isStandard, standardAction } from '../workflow';

const plain: Record<string, Labels> = {
  create: { 'zh-Hans': '新建', en: 'Created', ko: '작성' },
  escalate: { 'zh-Hans': '超时升级', en: 'Escalated', ko: '기한 초과 보고' },
  'hand-over': { 'zh-Hans': '交接', en: 'Handed over', ko: '인계' },
  edit: { 'zh-Hans': '修改', en: 'Changed', ko: '수정' },
};

/** The label of an action in a record's history; an action that the flow has dropped keeps its bare name. */
export function actionLabel(type: RecordType, name: string): Labels {
  const listed = type.flow?.transitions.find((transition) => transition.name === name)?.label;
  return listed ?? (isStandard(name) ? standardAction(name).label : plain[name]) ?? { 'zh-Hans': name, en: name, ko: name };
}
