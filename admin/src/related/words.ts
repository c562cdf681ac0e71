/** The texts of the document graph, which only its own chunk carries. */
import { useLocaleState } from 'ra-core';
import type { Language } from '../meta/contract';

interface Words { alone: string; hidden: string; more: string; here: string; from: string; to: string; graph: string; document: string; relation: string; state: string }

const words: Record<Language, Words> = {
  'zh-Hans': {
    alone: '此单据没有关联的单据。', hidden: '无权查看的单据', more: '关联的单据太多，只显示最近的一部分。', here: '当前单据', from: '来自 %{name}', to: '生成 %{name}', graph: '单据流图',
    document: '单据', relation: '关系', state: '状态',
  },
  en: {
    alone: 'No other document belongs to this one.', hidden: 'A document you may not see', more: 'There are more documents than can be shown; these are the nearest.', here: 'This document', from: 'from %{name}', to: 'led to %{name}',
    graph: 'Document graph', document: 'Document', relation: 'How it belongs', state: 'State',
  },
  ko: {
    alone: '연결된 다른 문서가 없습니다.', hidden: '열람 권한이 없는 문서', more: '연결된 문서가 너무 많아 가까운 문서만 표시합니다.', here: '현재 문서', from: '%{name}에서 이어짐', to: '%{name}(으)로 이어짐', graph: '문서 흐름도',
    document: '문서', relation: '연결', state: '상태',
  },
};

export function useRelatedWords(): Words {
  const [locale] = useLocaleState();
  return words[locale as Language] ?? words.en;
}
