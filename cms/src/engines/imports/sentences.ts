/** What an import says: what is wrong in a row and its cure, how a whole import ended, and the words of template and error file. */
import type { Labels } from '../../foundation/language';

export const sentences = {
  // A row
  cellError: { 'zh-Hans': '单元格是 Excel 的错误值 {error}，请填写实际内容。', en: 'The cell holds Excel’s error {error}. Put the value itself there.', ko: '셀에 Excel 오류 {error}가 있습니다. 실제 값을 입력하세요.' },
  noChoice: { 'zh-Hans': '没有“{text}”这个选项，可填：{choices}。', en: 'There is no choice “{text}”. Take one of: {choices}.', ko: '“{text}” 항목이 없습니다. 다음 중에서 입력하세요: {choices}.' },
  noSuch: { 'zh-Hans': '没有找到名为“{text}”的{what}。请填写编码或完整名称，或先建立该记录。', en: 'No {what} is called “{text}”. Give its code or full name, or enter it first.', ko: '“{text}”(이)라는 {what}을(를) 찾을 수 없습니다. 코드나 전체 이름을 입력하거나 먼저 등록하세요.' },
  severalSuch: { 'zh-Hans': '有多个{what}名为“{text}”，请改填编码。', en: 'Several of {what} are called “{text}”. Give the code instead.', ko: '“{text}”(이)라는 {what}이(가) 여러 개입니다. 코드를 입력하세요.' },
  role: { 'zh-Hans': '岗位', en: 'role', ko: '직무' },
  person: { 'zh-Hans': '人员', en: 'person', ko: '사용자' },
  twiceInFile: { 'zh-Hans': '与第 {row} 行的{field}重复，请只保留一行或改正。', en: 'Row {row} has the same {field}. Keep one of them or correct it.', ko: '{row}행과 {field}이(가) 같습니다. 한 행만 남기거나 수정하세요.' },
  taken: { 'zh-Hans': '已有记录使用此{field}。如要更新它，请按{field}匹配；否则请换一个。', en: 'Another record has this {field} already. To change that one, match by {field}; else use a different one.', ko: '이미 이 {field}을(를) 쓰는 항목이 있습니다. 그 항목을 변경하려면 {field}(으)로 대조하고, 아니면 다른 값을 입력하세요.' },
  keyMissing: { 'zh-Hans': '按{field}匹配时，每条记录都要填写{field}。', en: 'Every record needs its {field}, by which it is matched.', ko: '{field}(으)로 대조하려면 모든 항목에 {field}이(가) 있어야 합니다.' },
  // A file
  nothingMapped: { 'zh-Hans': '没有一列与字段对应。请使用模板，或指定各列对应的字段。', en: 'No column fits a field. Use the template, or say which field each column is.', ko: '필드와 일치하는 열이 없습니다. 템플릿을 쓰거나 열마다 필드를 지정하세요.' },
  noRows: { 'zh-Hans': '表头以下没有内容。', en: 'There is nothing below the headers.', ko: '머리글 아래에 내용이 없습니다.' },
  mappingShape: { 'zh-Hans': 'mapping 必须是列表，每列一个字段名或 null。', en: 'mapping is a list with a field’s name or null per column.', ko: 'mapping은 열마다 필드 이름 또는 null이 있는 목록이어야 합니다.' },
  unknownField: { 'zh-Hans': '没有可导入的字段“{name}”。', en: 'There is no field “{name}” to import into.', ko: '가져올 수 있는 필드 “{name}”이(가) 없습니다.' },
  unknownKey: { 'zh-Hans': '不能按“{name}”匹配，请选择唯一的字段，例如编码。', en: 'Records cannot be matched by “{name}”. Choose a field that is unique, such as a code.', ko: '“{name}”(으)로 대조할 수 없습니다. 코드와 같이 고유한 필드를 선택하세요.' },
  keyNotInFile: { 'zh-Hans': '文件中没有“{field}”列，无法按它匹配。', en: 'No column of the file is “{field}”, so nothing can be matched by it.', ko: '파일에 “{field}” 열이 없어 대조할 수 없습니다.' },
  noFile: { 'zh-Hans': '请选择文件。', en: 'Choose a file.', ko: '파일을 선택하세요.' },
  fileTooLarge: { 'zh-Hans': '文件过大，最多 {max} MB。', en: 'The file is too large; at most {max} MB.', ko: '파일이 너무 큽니다. 최대 {max}MB입니다.' },
  formShape: { 'zh-Hans': '请以表单(multipart)上传文件。', en: 'Send the file as a multipart form.', ko: '파일을 multipart 양식으로 보내 주세요.' },
  templateFormat: { 'zh-Hans': '模板只有 xlsx 格式。', en: 'The template is an xlsx file only.', ko: '템플릿은 xlsx 형식만 있습니다.' },
  // How it ended
  rowsWrong: { 'zh-Hans': '有 {count} 行需要更正，因此全部未导入。请下载错误文件，改好后重新导入。', en: '{count} rows need correcting, so nothing was imported. Take the file of errors, correct it and import it again.', ko: '{count}개 행을 수정해야 하므로 아무것도 가져오지 않았습니다. 오류 파일을 내려받아 수정한 후 다시 가져오세요.' },
  stopped: { 'zh-Hans': '第 {row} 行写入时被拒绝，已撤回本次导入的全部内容：{why}', en: 'Row {row} was refused while it was written; everything of this import was taken back: {why}', ko: '{row}행이 저장 중에 거부되어 이번에 가져온 내용을 모두 되돌렸습니다: {why}' },
  gone: { 'zh-Hans': '导入期间账号、权限或单据类型已变更，导入已停止并全部撤回。', en: 'The account, its rights or the kind of record changed meanwhile: the import was stopped and taken back.', ko: '가져오는 동안 계정, 권한 또는 문서 유형이 변경되어 중단하고 모두 되돌렸습니다.' },
  broke: { 'zh-Hans': '服务器出错，导入已停止并全部撤回。', en: 'Something went wrong on the server: the import was stopped and taken back.', ko: '서버 문제로 가져오기를 중단하고 모두 되돌렸습니다.' },
  notUndoable: { 'zh-Hans': '此导入不能撤销：它没有完成，或已撤销，或超过了保留期限。', en: 'This import cannot be undone: it did not finish, was undone already, or is too long ago.', ko: '이 가져오기는 되돌릴 수 없습니다. 완료되지 않았거나 이미 되돌렸거나 보관 기간이 지났습니다.' },
  // Template and file of errors
  guide: { 'zh-Hans': '填写说明', en: 'How to fill in', ko: '작성 방법' },
  exampleSheet: { 'zh-Hans': '示例', en: 'Example', ko: '예시' },
  choicesSheet: { 'zh-Hans': '可选值', en: 'Choices', ko: '선택 값' },
  column: { 'zh-Hans': '列', en: 'Column', ko: '열' },
  mustBe: { 'zh-Hans': '必填', en: 'Required', ko: '필수' },
  must: { 'zh-Hans': '是', en: 'yes', ko: '예' },
  how: { 'zh-Hans': '填写方式', en: 'How', ko: '작성 형식' },
  example: { 'zh-Hans': '示例', en: 'Example', ko: '예시' },
  problem: { 'zh-Hans': '问题与改法', en: 'What is wrong and what to do', ko: '문제와 해결 방법' },
  rowOf: { 'zh-Hans': '原行号', en: 'Row', ko: '행 번호' },
  at: { 'zh-Hans': '{field}:{message}', en: '{field}: {message}', ko: '{field}: {message}' },
} satisfies Record<string, Labels>;
