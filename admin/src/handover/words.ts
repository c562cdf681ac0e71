/** The texts of handing over, which only its own chunk carries. */
import { useLocaleState } from 'ra-core';
import type { Language } from '../meta/contract';

interface Words {
  help: string; nothing: string; closed: string; toAll: string; tasks: string; records: string; flows: string; reports: string; standIns: string; fields: string; note: string; block: string; go: string; done: string; partly: string;
  someoneElse: string; due: string; records_n: string; until: string; failed: string;
}

const words: Record<Language, Words> = {
  'zh-Hans': {
    help: '离职或停用账号之前，请把下列事项交给他人。每份单据的历史记录中都会注明交接。', nothing: '没有需要交接的事项。', closed: '账号已停用。', toAll: '全部交给', tasks: '待办', records: '办理中的单据（经办人）', flows: '流程中指名由其办理', reports: '直属下属',
    standIns: '为其代理的人', fields: '单据和资料中指定的人', note: '说明', block: '交接完成后停用账号', go: '交接', done: '已交接。', partly: '%{count} 项未能交接，原因见下。', someoneElse: '交给其他人', due: '截止 %{at}', records_n: '%{count} 条', until: '至 %{day}', failed: '未能交接',
  },
  en: {
    help: 'Before somebody leaves and the account is closed, give what they hold to others. The history of each document says so.', nothing: 'There is nothing to hand over.', closed: 'The account is closed.', toAll: 'Everything to', tasks: 'Open tasks',
    records: 'Documents under way that they own', flows: 'Named in flows', reports: 'People who report to them', standIns: 'People they stand in for', fields: 'Named in documents and master data', note: 'Note', block: 'Close the account afterwards', go: 'Hand over',
    done: 'Handed over.', partly: '%{count} could not be handed over; the reasons stand below.', someoneElse: 'To somebody else', due: 'due %{at}', records_n: '%{count} records', until: 'until %{day}', failed: 'Not handed over',
  },
  ko: {
    help: '퇴사하거나 계정을 중지하기 전에 아래 항목을 다른 사람에게 넘기세요. 각 문서의 이력에 인계 사실이 남습니다.', nothing: '인계할 항목이 없습니다.', closed: '계정이 중지되었습니다.', toAll: '모두 받는 사람', tasks: '할 일', records: '진행 중인 문서(담당자)', flows: '결재 흐름에 지정됨',
    reports: '직속 부하 직원', standIns: '대리해 주는 사람', fields: '문서와 기준 정보에 지정됨', note: '메모', block: '인계 후 계정 중지', go: '인계', done: '인계했습니다.', partly: '%{count}건을 인계하지 못했습니다. 사유는 아래와 같습니다.', someoneElse: '다른 사람에게', due: '기한 %{at}',
    records_n: '%{count}건', until: '%{day}까지', failed: '인계하지 못함',
  },
};

export function useHandoverWords(): Words {
  const [locale] = useLocaleState();
  return words[locale as Language] ?? words.en;
}
