/** What the review of a flow says, in the three languages. The key is the finding's code. */
import type { Labels } from '../../foundation/language';

export const sentences = {
  'branch-never': {
    'zh-Hans': '分支“{action}”的条件在任何取值下都不成立，没有单据会走到“{to}”。',
    en: 'The condition of the branch “{action}” can never hold: no document takes it to “{to}”.',
    ko: '“{action}” 분기의 조건은 어떤 값에서도 성립하지 않아 “{to}”(으)로 가는 문서가 없습니다.',
  },
  'branch-two': {
    'zh-Hans': '在“{state}”，当{witness}时，“{action}”有两个分支同时成立：“{first}”和“{second}”。请让条件互相排斥。',
    en: 'At “{state}”, with {witness}, two branches of “{action}” hold at once: to “{first}” and to “{second}”. Make their conditions exclude each other.',
    ko: '“{state}”에서 {witness}이면 “{action}”의 두 분기 “{first}”와(과) “{second}”이(가) 동시에 성립합니다. 조건이 겹치지 않게 하세요.',
  },
  'branch-none': {
    'zh-Hans': '在“{state}”，当{witness}时，“{action}”没有任何分支成立，单据会卡住。',
    en: 'At “{state}”, with {witness}, no branch of “{action}” holds: the document is stuck.',
    ko: '“{state}”에서 {witness}이면 “{action}”의 어떤 분기도 성립하지 않아 문서가 멈춥니다.',
  },
  'branch-none-empty': {
    'zh-Hans': '在“{state}”，当{witness}时，“{action}”没有任何分支成立。请将字段设为必填，或增加一个分支。',
    en: 'At “{state}”, with {witness}, no branch of “{action}” holds. Require the field, or add a branch for it.',
    ko: '“{state}”에서 {witness}이면 “{action}”의 어떤 분기도 성립하지 않습니다. 필드를 필수로 하거나 분기를 추가하세요.',
  },
  'stuck': {
    'zh-Hans': '当{witness}时，“{state}”没有任何可以继续的操作。',
    en: 'With {witness}, nothing leads on from “{state}”.',
    ko: '{witness}이면 “{state}”에서 더 진행할 동작이 없습니다.',
  },
  'too-many': {
    'zh-Hans': '“{state}”的条件组合过多，只检查了其中一部分。',
    en: 'The conditions at “{state}” combine too often: only a sample of the combinations was checked.',
    ko: '“{state}”의 조건 조합이 너무 많아 일부만 검사했습니다.',
  },
  'no-way-out': {
    'zh-Hans': '从“{state}”出发无法到达任何结束状态。',
    en: 'No way leads from “{state}” to an end.',
    ko: '“{state}”에서 끝나는 상태로 가는 길이 없습니다.',
  },
  'system-loop': {
    'zh-Hans': '系统步骤会无休止地循环：{states}{witness}。',
    en: 'Steps of the system go round without end: {states}{witness}.',
    ko: '시스템 단계가 끝없이 반복됩니다: {states}{witness}.',
  },
  'lanes-never-join': {
    'zh-Hans': '“{state}”要求 {join} 条并行分支完成后汇合，但当{witness}时只有 {count} 条。',
    en: '“{state}” waits for {join} parallel branches to join; with {witness} there are only {count}.',
    ko: '“{state}”은(는) 병렬 분기 {join}개가 합류하기를 기다리지만 {witness}이면 {count}개뿐입니다.',
  },
  'lanes-all-skipped': {
    'zh-Hans': '当{witness}时，“{state}”的并行分支全部被跳过，没有人处理。',
    en: 'With {witness}, every parallel branch of “{state}” is skipped: nobody is asked.',
    ko: '{witness}이면 “{state}”의 병렬 분기를 모두 건너뛰어 아무도 처리하지 않습니다.',
  },
  'need-hidden': {
    'zh-Hans': '“{action}”要求{actor}填写“{field}”，但此角色看不到该字段。',
    en: '“{action}” asks {actor} for “{field}”, which this role does not see.',
    ko: '“{action}”은(는) {actor}에게 “{field}”을(를) 요구하지만 이 직무에는 보이지 않는 필드입니다.',
  },
  'need-hidden-here': {
    'zh-Hans': '“{action}”要求填写“{field}”，但“{state}”这一步隐藏了该字段。',
    en: '“{action}” asks for “{field}”, which the step “{state}” hides.',
    ko: '“{action}”은(는) “{field}”을(를) 요구하지만 “{state}” 단계에서 숨겨져 있습니다.',
  },
  'need-computed': {
    'zh-Hans': '“{action}”要求填写“{field}”，但该字段由系统计算，无法填写。',
    en: '“{action}” asks for “{field}”, which is computed and cannot be filled in.',
    ko: '“{action}”은(는) “{field}”을(를) 요구하지만 계산되는 필드라 입력할 수 없습니다.',
  },
  'rule-state': {
    'zh-Hans': '条件用到了流程中没有的状态“{name}”。',
    en: 'A condition names the state “{name}”, which the flow does not have.',
    ko: '조건에 흐름에 없는 상태 “{name}”이(가) 쓰였습니다.',
  },
  'rule-value': {
    'zh-Hans': '“{action}”的条件把“{field}”与它不可能有的值“{value}”比较。',
    en: 'The condition of “{action}” compares “{field}” with “{value}”, which it can never be.',
    ko: '“{action}”의 조건이 “{field}”을(를) 나올 수 없는 값 “{value}”과(와) 비교합니다.',
  },
} satisfies Record<string, Labels>;
