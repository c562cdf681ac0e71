/** What the checks of a definition say, in the three languages. The key is the problem's code. */
import type { Labels } from '../../foundation/language';

export const sentences = {
  'format': { 'zh-Hans': '格式不正确：{detail}', en: 'The format is not right: {detail}', ko: '형식이 올바르지 않습니다: {detail}' },
  'unknown-file': { 'zh-Hans': '配置包中没有这种文件。', en: 'A pack has no such file.', ko: '구성 팩에 이런 파일은 없습니다.' },
  'missing-file': { 'zh-Hans': '缺少此文件。', en: 'This file is missing.', ko: '이 파일이 없습니다.' },
  'name-taken': { 'zh-Hans': '名称“{name}”已被“{other}”使用。', en: 'The name "{name}" is already used by {other}.', ko: '이름 "{name}"은(는) 이미 {other}에서 사용 중입니다.' },
  'name-reserved': { 'zh-Hans': '名称“{name}”由系统保留，请换一个。', en: 'The name "{name}" is reserved; choose another one.', ko: '이름 "{name}"은(는) 시스템에서 사용하므로 다른 이름을 고르세요.' },
  'plural-same': { 'zh-Hans': '复数名称必须与单数名称不同。', en: 'The plural must differ from the singular.', ko: '복수형 이름은 단수형과 달라야 합니다.' },
  'unknown-type': { 'zh-Hans': '没有名为“{name}”的单据类型。', en: 'There is no record type "{name}".', ko: '"{name}"(이)라는 문서 유형이 없습니다.' },
  'unknown-pack': { 'zh-Hans': '没有名为“{name}”的配置包。', en: 'There is no pack "{name}".', ko: '"{name}"(이)라는 구성 팩이 없습니다.' },
  'unknown-field': { 'zh-Hans': '没有名为“{name}”的字段。', en: 'There is no field "{name}".', ko: '"{name}"(이)라는 필드가 없습니다.' },
  'unknown-role': { 'zh-Hans': '没有名为“{name}”的角色。', en: 'There is no role "{name}".', ko: '"{name}"(이)라는 직무가 없습니다.' },
  'unknown-state': { 'zh-Hans': '没有名为“{name}”的状态。', en: 'There is no state "{name}".', ko: '"{name}"(이)라는 상태가 없습니다.' },
  'unknown-action': { 'zh-Hans': '没有名为“{name}”的操作。', en: 'There is no action "{name}".', ko: '"{name}"(이)라는 동작이 없습니다.' },
  'unknown-choice': { 'zh-Hans': '没有名为“{name}”的选项。', en: 'There is no choice "{name}".', ko: '"{name}"(이)라는 선택 항목이 없습니다.' },
  'no-values': { 'zh-Hans': '选项字段至少需要一个选项。', en: 'A choice field needs at least one choice.', ko: '선택 필드에는 항목이 하나 이상 있어야 합니다.' },
  'bad-value': { 'zh-Hans': '选项“{name}”须以字母开头，只含字母、数字、连字符，且不得与其他选项仅大小写或连字符不同。', en: 'The choice "{name}" must begin with a letter, hold only letters, digits and hyphens, and differ from the others by more than case or hyphens.', ko: '선택 항목 "{name}"은(는) 영문자로 시작하고 영문자, 숫자, 하이픈만 쓸 수 있으며 대소문자나 하이픈만 다른 항목이 있어서는 안 됩니다.' },
  'no-target': { 'zh-Hans': '引用字段必须指明引用的单据类型。', en: 'A reference must name the record types it points to.', ko: '참조 필드는 가리킬 문서 유형을 지정해야 합니다.' },
  'no-columns': { 'zh-Hans': '明细至少需要一个字段。', en: 'Lines need at least one field.', ko: '내역에는 필드가 하나 이상 있어야 합니다.' },
  'not-in-lines': { 'zh-Hans': '明细行中不能使用 {type} 类型的字段。请改用单选的类型，或把该字段放在单据上。', en: 'A line cannot have a field of the type {type}. Take the type for one value, or put the field on the record.', ko: '내역 행에는 {type} 유형의 필드를 둘 수 없습니다. 단일 값 유형을 쓰거나 필드를 문서에 두세요.' },
  'bad-expression': { 'zh-Hans': '算式“{text}”无法理解：{detail}', en: 'The expression "{text}" cannot be understood: {detail}', ko: '계산식 "{text}"을(를) 이해할 수 없습니다: {detail}' },
  'circular': { 'zh-Hans': '字段“{name}”的算式最终引用了自身。', en: 'The expression of "{name}" depends on itself in the end.', ko: '"{name}" 필드의 계산식이 결국 자기 자신을 참조합니다.' },
  'bad-range': { 'zh-Hans': '最小值“{min}”大于最大值“{max}”，或不是数字。', en: 'The minimum "{min}" is above the maximum "{max}", or one of them is not a number.', ko: '최솟값 "{min}"이(가) 최댓값 "{max}"보다 크거나 숫자가 아닙니다.' },
  'no-final': { 'zh-Hans': '流程没有结束状态。', en: 'The flow has no final state.', ko: '흐름에 종료 상태가 없습니다.' },
  'unreachable': { 'zh-Hans': '没有任何操作能到达状态“{name}”。', en: 'No action leads to the state "{name}".', ko: '"{name}" 상태로 가는 동작이 없습니다.' },
  'dead-end': { 'zh-Hans': '状态“{name}”既不是结束状态，也没有后续操作。', en: 'The state "{name}" is not final, yet no action leaves it.', ko: '"{name}" 상태는 종료 상태가 아닌데 나가는 동작이 없습니다.' },
  'final-left': { 'zh-Hans': '状态“{name}”是结束状态，不能再有后续操作。', en: 'The state "{name}" is final; no action may leave it.', ko: '"{name}"은(는) 종료 상태이므로 나가는 동작이 있을 수 없습니다.' },
  'action-twice': { 'zh-Hans': '状态“{state}”有两个名为“{name}”的操作。', en: 'Two actions called "{name}" leave the state "{state}".', ko: '"{state}" 상태에서 나가는 "{name}" 동작이 둘입니다.' },
  'need-of-nobody': { 'zh-Hans': '字段“{name}”要求“{who}”填写，但此步骤的执行人中没有它。', en: 'The field "{name}" is asked of "{who}", who is not among those who act here.', ko: '"{name}" 필드를 "{who}"에게 요구하지만 이 단계의 수행자에 없습니다.' },
  'on-not-system': { 'zh-Hans': '等待其他单据或日期的操作只能由系统执行。', en: 'Only the system can take an action that waits for other records or for a date.', ko: '다른 문서나 날짜를 기다리는 동작은 시스템만 수행할 수 있습니다.' },
  'no-date': { 'zh-Hans': '“{name}”不是日期字段。', en: '"{name}" is not a date.', ko: '"{name}"은(는) 날짜 필드가 아닙니다.' },
  'no-join': { 'zh-Hans': '状态“{name}”有并行分支，却没有由系统执行的汇合操作。', en: 'The state "{name}" has parallel branches and no action by the system that joins them.', ko: '"{name}" 상태에 병렬 분기가 있지만 시스템이 합류시키는 동작이 없습니다.' },
  'join-too-many': { 'zh-Hans': '状态“{name}”要求完成的分支多于实有的分支。', en: 'The state "{name}" waits for more branches than it has.', ko: '"{name}" 상태가 실제 분기보다 많은 분기를 기다립니다.' },
  'not-for-rows': { 'zh-Hans': '行权限由数据库筛选，此处不能逐行判断明细，也不能与另一字段比较（{name}）。', en: 'Rows are chosen by the database: here a condition cannot look at lines one by one or compare with another field ({name}).', ko: '행은 데이터베이스가 고르므로 여기서는 내역을 한 줄씩 보거나 다른 필드와 비교할 수 없습니다({name}).' },
} satisfies Record<string, Labels>;

export type ProblemCode = keyof typeof sentences;
