/** The texts of the notice editor in Chinese. */
import type { NoticeWords } from '.';

export const chinese: NoticeWords = {
  help: '什么时候、把什么通知给谁。轮到谁办理，无需任何规则也会通知。',
  standard: '标准通知', standardHelp: '每个流程都会发送。打开后可以改措辞和渠道（针对某一步或全部步骤），也可以关闭。', rules: '通知规则', noRules: '还没有规则。', add: '添加规则', panel: '通知', close: '关闭', remove: '删除此规则', reset: '恢复标准', removed: '已删除“%{name}”。撤销可以恢复。',
  changed: '已修改', off: '已关闭', mandatoryMark: '本人不可关闭', problems: '%{count} 个问题', newRule: { 'zh-Hans': '新通知', en: 'New notice', ko: '새 알림' },
  names: {
    task: '待办', 'due-soon': '即将到期', overdue: '已超时', urged: '催办', escalated: '超时升级', reassigned: '转办', delegated: '委派', returned: '已退回', rejected: '已驳回', completed: '已完成', cancelled: '已作废', withdrawn: '已撤回', lapsed: '系统自动办理', comment: '评论中提到', cc: '抄送', stuck: '自动办理失败',
  },
  readers: {
    turn: '轮到办理的人', owner: '经办人', picked: '被指名的人', before: '原办理人', both: '经办人和原办理人', administrators: '管理员',
  },
  company: { title: '全公司设置', help: '适用于所有类型的通知。需要本人办理的通知不受数量限制。', quiet: '免打扰时段：邮件延后发送', from: '开始', until: '结束', perHour: '每人每小时邮件上限，超出的合并为一封' },
  name: '名称', send: '发送此通知', step: '步骤', everyStep: '所有步骤', addStep: '为某一步单独设置',
  occasion: {
    title: '何时通知', kinds: { created: '新建单据时', entered: '到达步骤或状态时', acted: '执行操作后', changed: '字段变化时', date: '某日期之前或之后', overdue: '步骤超时时' },
    state: '步骤或状态', anyStep: '任一步骤', action: '操作', field: '字段', date: '日期', shift: '多少', before: '之前', after: '之后', onDay: '当天', side: '之前或之后', unit: '单位', units: { days: '天', workingDays: '个工作日', hours: '小时' }, at: '时刻',
    said: { created: '新建时', entered: '到达“%{what}”时', acted: '“%{what}”之后', changed: '“%{what}”变化时', before: '“%{what}”前 %{plus} %{unit}', after: '“%{what}”后 %{plus} %{unit}', onDay: '“%{what}”当天', overdue: '“%{what}”超时时' },
  },
  when: '仅在满足条件时', to: {
    title: '通知谁', add: '添加收件人', kind: '收件人', detail: '具体', remove: '移除%{name}',
    kinds: { role: '岗位', owner: '经办人', manager: '经办人的上级', user: '指定人员', field: '字段中的人员或邮箱', head: '部门负责人', contacts: '所引用记录的联系人', 'any-staff': '公司任何员工' }, contacts: '“%{field}”的联系人', in: '“%{field}”',
  },
  way: { title: '渠道', mail: '邮件', inbox: '站内通知', when: '发送时间', once: '立即', digest: '并入每日汇总', mandatory: '收件人不可关闭', urgent: '免打扰时段也发送' },
  words: { title: '内容', subject: '主题', text: '正文', html: 'HTML 正文（代替纯文本）', htmlAdd: '用 HTML 编写', htmlRemove: '不用 HTML', help: '留空则使用标准措辞。', insert: '插入', shown: '字段（按显示格式）', behind: '引用记录的字段', about: '关于本次事件', event: { by: '办理人', action: '操作', to: '到达的步骤', from: '之前的步骤', note: '说明' }, me: '收件人姓名', company: '公司名称' },
  attach: { title: '附件', form: '打印单', calendar: '日历事件', start: '开始', end: '结束', place: '地点', entry: '事件标题', none: '无', add: '添加附件', remove: '移除' },
  preview: { title: '预览', record: '单据', reader: '收件人', outside: '外部邮箱', pick: '选择一张单据，查看通知的样子。', invisible: '此人看不到该单据，不会收到通知。', holdsNot: '该单据不满足条件，不会发送。', goesTo: '将发给：%{names}', nobody: '没有人', html: '邮件', text: '纯文本', test: '发一封测试给我', sent: '已发往 %{to}。', unpublished: '该类型发布之后，才能用真实单据预览。' },
};
