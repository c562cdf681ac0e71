/** The words in which a change is told: what kinds of things there are, what can be said of each, in three languages. */
import type { Labels } from '../../foundation/language';

const words = (zh: string, en: string, ko: string): Labels => ({ 'zh-Hans': zh, en, ko });

export const kinds = {
  type: words('单据类型', 'Record type', '문서 유형'),
  field: words('字段', 'Field', '필드'),
  choice: words('选项', 'Choice', '선택 항목'),
  state: words('状态', 'State', '상태'),
  action: words('操作', 'Action', '동작'),
  grant: words('角色权限', 'Rights of role', '직무 권한'),
  notice: words('通知', 'Notice', '알림'),
  print: words('打印单', 'Printed form', '인쇄 양식'),
  pack: words('模块', 'Pack', '묶음'),
  role: words('角色', 'Role', '직무'),
  home: words('首页', 'Home screen', '홈 화면'),
  company: words('公司资料', 'Company', '회사 정보'),
  file: words('文件', 'File', '파일'),
};

/** Sentences about one thing; `{kind}` and `{name}` say which. */
export const saying = {
  added: words('新增{kind}“{name}”', '{kind} "{name}" added', '{kind} "{name}" 추가'),
  retired: words('停用{kind}“{name}”（数据保留）', '{kind} "{name}" retired; its data is kept', '{kind} "{name}" 사용 중지(데이터 보관)'),
  removed: words('删除{kind}“{name}”', '{kind} "{name}" removed', '{kind} "{name}" 삭제'),
  changed: words('修改{kind}“{name}”：{what}', '{kind} "{name}": {what} changed', '{kind} "{name}" 수정: {what}'),
  renamed: words('{kind}“{name}”更名：{from} → {to}', '{kind} "{name}" renamed: {from} → {to}', '{kind} "{name}" 이름 변경: {from} → {to}'),
  relabelled: words('{kind}“{from}”的显示名称改为“{to}”', '{kind} "{from}" is now labelled "{to}"', '{kind} "{from}"의 표시 이름이 "{to}"(으)로 변경'),
  retyped: words('{kind}“{name}”的类型：{from} → {to}', '{kind} "{name}" changes its type: {from} → {to}', '{kind} "{name}" 유형 변경: {from} → {to}'),
  set: words('{kind}“{name}”的{what}：{from} → {to}', '{kind} "{name}", {what}: {from} → {to}', '{kind} "{name}"의 {what}: {from} → {to}'),
  on: words('{kind}“{name}”：开启{what}', '{kind} "{name}": {what} switched on', '{kind} "{name}": {what} 켜기'),
  off: words('{kind}“{name}”：关闭{what}', '{kind} "{name}": {what} switched off', '{kind} "{name}": {what} 끄기'),
  moved: words('{kind}“{name}”从“{from}”移到“{to}”', '{kind} "{name}" moved from {from} to {to}', '{kind} "{name}"을(를) "{from}"에서 "{to}"(으)로 이동'),
  switchedOff: words('停用{kind}“{name}”（数据保留）', '{kind} "{name}" switched off; its data is kept', '{kind} "{name}" 사용 중지(데이터 보관)'),
  switchedOn: words('启用{kind}“{name}”', '{kind} "{name}" switched on', '{kind} "{name}" 사용'),
  reordered: words('调整了{kind}的顺序', 'The order of this changed: {kind}', '{kind} 순서 변경'),
};

/** What the keys of the files mean. */
export const properties: Readonly<Record<string, Labels>> = {
  label: words('显示名称', 'label', '표시 이름'), help: words('帮助', 'help text', '도움말'), name: words('名称', 'name', '이름'), type: words('类型', 'type', '유형'),
  required: words('必填', 'required', '필수'), unique: words('唯一', 'unique', '고유'), readOnly: words('只读', 'read-only', '읽기 전용'), default: words('默认值', 'default', '기본값'),
  min: words('最小值', 'minimum', '최솟값'), max: words('最大值', 'maximum', '최댓값'), maxLength: words('最大长度', 'longest text', '최대 길이'),
  computed: words('算式', 'expression', '계산식'), target: words('引用的类型', 'target', '참조 대상'), filter: words('筛选', 'filter', '필터'), search: words('搜索', 'search', '검색'),
  takes: words('自动带入', 'value taken over', '자동 입력'), visibleWhen: words('显示条件', 'condition to be shown', '표시 조건'), requiredWhen: words('必填条件', 'condition to be required', '필수 조건'),
  beside: words('旁注数字', 'figures beside', '옆 수치'), plural: words('复数名称', 'plural', '복수형 이름'), icon: words('图标', 'icon', '아이콘'), order: words('排列位置', 'position', '위치'),
  number: words('编号规则', 'number series', '번호 규칙'), title: words('标题字段', 'title field', '제목 필드'), subtitle: words('副标题字段', 'subtitle fields', '부제목 필드'), duplicates: words('查重', 'duplicates', '중복 확인'),
  store: words('存储', 'storage', '저장소'), form: words('表单布局', 'form layout', '양식 배치'), list: words('列表', 'list', '목록'), retired: words('停用', 'retired', '사용 중지'),
  final: words('结束状态', 'final', '종료 상태'), due: words('时限', 'due time', '기한'), from: words('起始状态', 'from', '시작 상태'), to: words('目标状态', 'to', '대상 상태'),
  by: words('执行人', 'who acts', '수행자'), mode: words('会签方式', 'mode', '방식'), needs: words('需填写的字段', 'needs', '필요 항목'), when: words('条件', 'condition', '조건'),
  effects: words('效果', 'effects', '효과'), tell: words('告知', 'who is told', '알릴 사람'), stamp: words('盖章', 'stamp', '도장'), tone: words('按钮样式', 'tone', '버튼 모양'),
  without: words('关闭的标准操作', 'standard actions switched off', '끈 표준 동작'), fallback: words('替补角色', 'fallback', '대체 직무'), signOnce: words('连续签名合并', 'sign once', '연속 서명 생략'),
  may: words('允许的操作', 'what it may', '허용 동작'), rows: words('可见范围', 'rows', '행 범위'), editRows: words('可编辑范围', 'rows to edit', '편집 행 범위'), hide: words('隐藏的字段', 'hidden fields', '숨긴 필드'),
  on: words('事件', 'event', '이벤트'), channels: words('渠道', 'channels', '채널'), subject: words('标题', 'subject', '제목'), text: words('正文', 'text', '본문'),
  paper: words('纸张', 'paper', '용지'), copies: words('联次', 'copies', '부수'), blocks: words('内容', 'content', '내용'), dependsOn: words('依赖', 'dependencies', '의존성'),
  outside: words('外部人员', 'outside people', '외부 사람'), currency: words('货币', 'currency', '통화'), workingHours: words('工作时间', 'working hours', '근무 시간'),
};
