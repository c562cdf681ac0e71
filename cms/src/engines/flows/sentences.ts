/** What the engine of flows says to administrators, in the three languages. */
import type { Labels } from '../../foundation/language';

export const sentences = {
  'nobody-today': {
    'zh-Hans': '“{action}”交给{who}，但今天没有这样的人。请安排人员，或说明无人时怎么办（转给后备角色、跳过或拒绝）。',
    en: '“{action}” is for {who}, and today that is nobody. Give somebody the role, or say what happens then (the fallback role, pass, refuse).',
    ko: '“{action}”을(를) {who}에게 맡겼지만 오늘은 해당하는 사람이 없습니다. 사람을 배정하거나 없을 때의 처리(대체 직무, 통과, 거절)를 정하세요.',
  },
  'nobody-for': {
    'zh-Hans': '“{action}”交给{who}，但对以下 {count} 人的单据来说没有这样的人：{names}。',
    en: '“{action}” is for {who}, which is nobody for documents of these {count} people: {names}.',
    ko: '“{action}”을(를) {who}에게 맡겼지만 다음 {count}명의 문서에는 해당하는 사람이 없습니다: {names}.',
  },
  notMoved: { 'zh-Hans': '未能移至新流程，单据保持原样。', en: 'It could not be moved; the record is as it was.', ko: '새 흐름으로 옮기지 못했습니다. 문서는 그대로입니다.' },
  gone: { 'zh-Hans': '单据已不存在。', en: 'The record is no longer there.', ko: '문서가 더 이상 없습니다.' },
  stuck: { 'zh-Hans': '单据停在“{state}”：没有人可以继续。', en: 'The document stays at “{state}”: nobody can go on.', ko: '문서가 “{state}”에서 멈춥니다. 계속할 수 있는 사람이 없습니다.' },
  circle: { 'zh-Hans': '经过 60 步仍未结束，流程可能在循环。', en: 'After 60 steps it has not ended: the flow may go round.', ko: '60단계가 지나도 끝나지 않았습니다. 흐름이 반복될 수 있습니다.' },
  ofField: { 'zh-Hans': '{field}：{text}', en: '{field}: {text}', ko: '{field}: {text}' },
  'case-fails': {
    'zh-Hans': '用例“{name}”不再成立：{what}', en: 'The case “{name}” no longer holds: {what}', ko: '사례 “{name}”이(가) 더 이상 맞지 않습니다: {what}',
  },
  'case-skipped': {
    'zh-Hans': '用例“{name}”无法运行：这里没有“{key}”。', en: 'The case “{name}” cannot be run: there is no “{key}” here.', ko: '사례 “{name}”을(를) 실행할 수 없습니다. 여기에 “{key}”이(가) 없습니다.',
  },
  endsElsewhere: { 'zh-Hans': '应结束于“{expected}”，实际结束于“{found}”。', en: 'it should end at “{expected}” and ends at “{found}”.', ko: '“{expected}”에서 끝나야 하지만 “{found}”에서 끝납니다.' },
  endsNowhere: { 'zh-Hans': '应结束于“{expected}”，实际卡住了：{why}', en: 'it should end at “{expected}” and gets stuck: {why}', ko: '“{expected}”에서 끝나야 하지만 멈춥니다: {why}' },
  otherWay: { 'zh-Hans': '应经过 {expected}，实际经过 {found}。', en: 'it should pass {expected} and passes {found}.', ko: '{expected}을(를) 거쳐야 하지만 {found}을(를) 거칩니다.' },
  otherActors: { 'zh-Hans': '“{state}”应由 {expected} 处理，实际由 {found} 处理。', en: 'at “{state}” {expected} should be asked, and {found} is.', ko: '“{state}”에서 {expected}이(가) 처리해야 하지만 {found}이(가) 처리합니다.' },
  newStep: { 'zh-Hans': '新增步骤“{state}”：{who}', en: 'New step “{state}”: {who}', ko: '새 단계 “{state}”: {who}' },
  goneStep: { 'zh-Hans': '不再经过“{state}”（{who}）', en: 'No longer passes “{state}” ({who})', ko: '더 이상 “{state}”({who})을(를) 거치지 않음' },
  otherWho: { 'zh-Hans': '“{state}”：{before} → {after}', en: '“{state}”: {before} → {after}', ko: '“{state}”: {before} → {after}' },
  otherHours: { 'zh-Hans': '“{state}”的时限：{before} → {after} 小时', en: '“{state}” is due after {after} hours instead of {before}', ko: '“{state}” 기한: {before} → {after}시간' },
  otherEnd: { 'zh-Hans': '结束于“{after}”，而不是“{before}”', en: 'Ends at “{after}” instead of “{before}”', ko: '“{before}” 대신 “{after}”에서 끝남' },
  otherEffects: { 'zh-Hans': '“{state}”的效果：{before} → {after}', en: 'Effects at “{state}”: {before} → {after}', ko: '“{state}”의 효과: {before} → {after}' },
  nothing: { 'zh-Hans': '无', en: 'none', ko: '없음' },
} satisfies Record<string, Labels>;
