/** What the schedules say to people. */
import type { Labels } from '../../foundation/language';

export const sentences = {
  bodyShape: { 'zh-Hans': '请求的格式不正确。', en: 'The request is not in the right form.', ko: '요청 형식이 올바르지 않습니다.' },
  wrong: { 'zh-Hans': '此计划还不完整或有误：{detail}', en: 'This schedule is incomplete or wrong: {detail}', ko: '이 일정이 완전하지 않거나 잘못되었습니다: {detail}' },
  unpublished: { 'zh-Hans': '请先发布此计划，再立即执行。', en: 'Publish this schedule before running it.', ko: '이 일정을 먼저 게시한 뒤 실행하세요.' },
  effect: { 'zh-Hans': '“{name}”不是可在拟稿时填写内容的操作。', en: '“{name}” is not an effect that fills in a draft.', ko: '‘{name}’은(는) 초안을 채우는 동작이 아닙니다.' },
} satisfies Record<string, Labels>;
