/** 定期计划的中文文字。 */
import type { ScheduleWords } from '.';

export const chinese: ScheduleWords = {
  help: '由系统自动拟稿的本类单据：何时、为谁、填什么。无论中途停机多久，每份只拟一次。',
  none: '还没有自动拟稿的计划。', add: '添加计划', newName: '新计划', remove: '移除', removed: '发布后将移除“%{name}”，可撤销。', off: '已停用', on: '启用', name: '名称', helpText: '说明',
  when: {
    title: '何时', kind: '周期', kinds: { day: '每天', week: '每周', month: '每月', year: '每年', date: '某日期之后' }, weekdays: '星期', monthDays: '每月几日', monthDaysHelp: '用逗号分隔；-1 为最后一天。', yearDays: '每年几月几日', yearDaysHelp: '月和日，如 01-05。',
    date: '日期', plus: '之后几天', plusHelp: '用逗号分隔；负数为之前。', unit: '按', units: { days: '自然日', workingDays: '工作日' }, moved: '遇休息日', moves: { stays: '不调整', before: '提前到前一工作日', after: '顺延到后一工作日', skip: '跳过' },
    ahead: '提前拟稿', at: '时间', atHelp: '如 07:00，或 $company.draftingHour；留空则为上班时间。', missed: '停机之后', misses: { last: '只补最近一次', all: '每次都补' },
  },
  days: ['', '周一', '周二', '周三', '周四', '周五', '周六', '周日'], setting: '按公司设置', meeting: '公司设置的日子',
  whom: { title: '为谁', kind: '拟稿对象', kinds: { one: '总共一份', roles: '某岗位的每个人', each: '某类单据的每一份' }, roles: '岗位', type: '单据类型', when: '仅当', more: '配置包中另有条件，将予保留：%{what}。', having: '有单据指向它', quiet: '久无往来' },
  fields: {
    title: '填什么', field: '字段', add: '再填一个字段', remove: '不填', kind: '填入', kinds: { own: '对方的字段', value: '固定值', text: '文字', this: '对方本身', today: '当日', day: '日期', figure: '统计数' }, value: '值', day: '哪一天',
    daysOf: { $today: '当日', $monthStart: '本月第一天', $monthEnd: '本月最后一天', $nextMonthStart: '下月第一天', $nextMonthEnd: '下月最后一天', $lastMonthStart: '上月第一天', $lastMonthEnd: '上月最后一天', $weekStart: '本周一', $comingWeekStart: '即将到来的周一', '$comingWeekStart+6': '该周周日' },
    does: '取', doings: { count: '数量', sum: '合计', mean: '平均', min: '最小', max: '最大', take: '第一份的' }, of: '单据', path: '字段', where: '条件', fill: '另由系统填写：%{effects}。', lines: '明细按配置包填写。',
  },
  rest: { title: '之后', owner: '归谁', ownerSelf: '本人或该单据的经办人', ownerRole: '岗位：%{role}', act: '系统随即办理', noAct: '不办理，留作草稿', once: '以下字段相同则不再拟', late: '未交算迟交', latePlus: '到期后几个工作日', lateTell: '同时通知' },
  next: '接下来：%{dates}', runs: '执行记录', noRuns: '还没有拟过稿。', run: '拟稿 %{made} 份', there: '已有 %{n} 份', unwanted: '不需要 %{n} 份', failed: '失败 %{n} 份', late: '迟交 %{n} 份', unpublished: '尚未发布。',
  preview: { title: '试一试', look: '看看现在会怎样', run: '立即执行', sure: '现在拟稿 %{count} 份？', started: '已安排 %{count} 份。', nothing: '现在没有要拟的。', total: '%{day}，共 %{total} 份', outcomes: { made: '会拟稿', there: '已有', none: '不需要', failed: '无法拟稿' }, ownerOf: '归%{name}' },
  said: { every: { day: '每天', week: '每%{days}', month: '每月 %{days} 日', year: '每年 %{days}' }, last: '最后一', fromEnd: '倒数第 %{n}', date: '“%{date}”之后 %{plus} 天', ahead: '提前 %{n} %{unit}拟稿', roles: '每个%{roles}', each: '每份%{type}', one: '总共一份', comma: '、' },
};
