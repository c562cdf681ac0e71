/** The texts of importing, which only its own chunk carries. */
import { useLocaleState } from 'ra-core';
import type { Language } from '../meta/contract';

interface Words {
  title: string; help: string; template: string; choose: string; another: string; drop: string; checking: string; writing: string; reverting: string; undoing: string; waiting: string;
  created: string; updated: string; failed: string; rows: string; columns: string; inFile: string; field: string; examples: string; leaveOut: string; key: string; keyNone: string; keyHelp: string; left: string;
  errors: string; errorsMore: string; errorsFile: string; row: string; what: string; go: string; nothingToDo: string; correct: string; ready: string; done: string; toList: string; undo: string; undoAsk: string; undone: string; kept: string;
  past: string; all: string; none: string; file: string; kind: string; by: string; at: string; result: string; open: string; cancel: string; stateFailed: string; stateUndone: string; unnamed: string; gone: string;
}

const words: Record<Language, Words> = {
  'zh-Hans': {
    title: '导入%{name}', help: '先下载模板，按说明填写；也可以直接上传自己的 Excel 或 CSV 文件，再指定各列对应的字段。检查无误之前，不会写入任何内容。', template: '下载模板', choose: '选择文件', another: '换一个文件', drop: '把 Excel 或 CSV 文件拖到这里',
    checking: '正在检查…', writing: '正在导入…', reverting: '正在撤回已写入的内容…', undoing: '正在撤销…', waiting: '排队中…', created: '新增', updated: '更新', failed: '有误的行', rows: '%{done} / %{total} 行',
    columns: '列与字段的对应', inFile: '文件中的列', field: '字段', examples: '内容举例', leaveOut: '不导入', key: '更新已有记录', keyNone: '不更新，全部新增', keyHelp: '选择后，与已有记录%{field}相同的行将更新该记录，空单元格不改动原值。', left: '%{count} 列不导入',
    errors: '需要更正的行', errorsMore: '这里显示前 %{count} 处，全部见错误文件。', errorsFile: '下载错误文件', row: '行', what: '问题与改法', go: '导入 %{count} 条', nothingToDo: '文件中没有可导入的内容。', correct: '请更正后重新选择文件；只要有一行有误，全部不会导入。', ready: '检查通过，尚未写入。',
    done: '导入完成：新增 %{created} 条，更新 %{updated} 条。', toList: '查看列表', undo: '撤销此次导入', undoAsk: '新增的记录将被删除，更新的记录恢复原值。此后有人改过或引用的记录会保留并列出。', undone: '已撤销。', kept: '有 %{count} 条未能撤销，原因如下。',
    past: '以往的导入', all: '全部导入记录', none: '还没有导入过。', file: '文件', kind: '类型', by: '导入人', at: '时间', result: '结果', open: '查看', cancel: '取消', stateFailed: '未导入', stateUndone: '已撤销', unnamed: '(无标题)', gone: '该类型已不存在',
  },
  en: {
    title: 'Import %{name}', help: 'Take the template and fill it in as it says, or send an Excel or CSV file of your own and say which column is which field. Nothing is written before everything is right.', template: 'Template', choose: 'Choose a file', another: 'Another file', drop: 'Drop an Excel or CSV file here',
    checking: 'Checking…', writing: 'Importing…', reverting: 'Taking back what was written…', undoing: 'Undoing…', waiting: 'Waiting…', created: 'New', updated: 'Changed', failed: 'Wrong rows', rows: '%{done} of %{total} rows',
    columns: 'Columns and fields', inFile: 'Column in the file', field: 'Field', examples: 'For example', leaveOut: 'Leave out', key: 'Change existing records', keyNone: 'No, all are new', keyHelp: 'Rows with the same %{field} as an existing record change it; empty cells leave its values alone.', left: '%{count} columns are left out',
    errors: 'Rows to correct', errorsMore: 'The first %{count} are shown; the file has them all.', errorsFile: 'File of errors', row: 'Row', what: 'What is wrong and what to do', go: 'Import %{count} records', nothingToDo: 'The file has nothing to import.', correct: 'Correct them and choose the file again; as long as one row is wrong, none is imported.', ready: 'Everything is right. Nothing is written yet.',
    done: 'Imported: %{created} new, %{updated} changed.', toList: 'To the list', undo: 'Undo this import', undoAsk: 'New records are deleted, changed ones get their values back. What somebody has changed or referred to since stays and is listed.', undone: 'Undone.', kept: '%{count} could not be undone, for these reasons.',
    past: 'Past imports', all: 'All imports', none: 'Nothing was imported yet.', file: 'File', kind: 'Kind', by: 'By', at: 'When', result: 'Result', open: 'Open', cancel: 'Cancel', stateFailed: 'Not imported', stateUndone: 'Undone', unnamed: '(no header)', gone: 'This kind of record is gone',
  },
  ko: {
    title: '%{name} 가져오기', help: '템플릿을 내려받아 설명대로 작성하거나, 가지고 있는 Excel 또는 CSV 파일을 올린 뒤 열마다 필드를 지정하세요. 모든 행이 올바를 때까지 아무것도 저장하지 않습니다.', template: '템플릿 내려받기', choose: '파일 선택', another: '다른 파일', drop: 'Excel 또는 CSV 파일을 여기에 놓으세요',
    checking: '확인 중…', writing: '가져오는 중…', reverting: '저장한 내용을 되돌리는 중…', undoing: '실행 취소 중…', waiting: '대기 중…', created: '신규', updated: '변경', failed: '잘못된 행', rows: '%{done} / %{total}행',
    columns: '열과 필드', inFile: '파일의 열', field: '필드', examples: '내용 예', leaveOut: '가져오지 않음', key: '기존 항목 변경', keyNone: '아니요, 모두 신규', keyHelp: '%{field}이(가) 기존 항목과 같은 행은 그 항목을 변경합니다. 빈 셀은 기존 값을 유지합니다.', left: '%{count}개 열은 가져오지 않음',
    errors: '수정할 행', errorsMore: '처음 %{count}건만 표시합니다. 전체는 오류 파일에 있습니다.', errorsFile: '오류 파일 내려받기', row: '행', what: '문제와 해결 방법', go: '%{count}건 가져오기', nothingToDo: '가져올 내용이 없습니다.', correct: '수정한 후 파일을 다시 선택하세요. 한 행이라도 잘못되면 아무것도 가져오지 않습니다.', ready: '모두 올바릅니다. 아직 저장하지 않았습니다.',
    done: '가져오기 완료: 신규 %{created}건, 변경 %{updated}건.', toList: '목록 보기', undo: '이 가져오기 취소', undoAsk: '새 항목은 삭제되고 변경된 항목은 이전 값으로 돌아갑니다. 그 후에 변경되거나 참조된 항목은 남고 목록에 표시됩니다.', undone: '취소했습니다.', kept: '%{count}건을 취소하지 못했습니다. 이유는 아래와 같습니다.',
    past: '지난 가져오기', all: '전체 가져오기 기록', none: '아직 가져온 것이 없습니다.', file: '파일', kind: '유형', by: '실행한 사람', at: '시각', result: '결과', open: '보기', cancel: '취소', stateFailed: '가져오지 않음', stateUndone: '취소됨', unnamed: '(제목 없음)', gone: '이 유형은 더 이상 없습니다',
  },
};

export function useImportWords(): Words {
  const [locale] = useLocaleState();
  return words[locale as Language] ?? words.en;
}
