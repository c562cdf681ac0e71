/** What the bookings say to people. */
import type { Labels } from '../../foundation/language';

export const sentences = {
  taken: {
    'zh-Hans': '“{thing}”在该时段已被占用：{from} 至 {until}。',
    en: '“{thing}” is taken at that time: {from} to {until}.',
    ko: '“{thing}”은(는) 해당 시간에 이미 사용 중입니다: {from} ~ {until}.',
  },
  backwards: { 'zh-Hans': '结束时间必须晚于开始时间。', en: 'The end must be after the beginning.', ko: '종료 시각은 시작 시각보다 늦어야 합니다.' },
} satisfies Record<string, Labels>;
