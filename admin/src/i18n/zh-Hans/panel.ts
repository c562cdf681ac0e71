/** The panel's own texts in Chinese. */
import type { PanelTexts } from '../messages';

export const chinese: PanelTexts = {
  app: { home: '首页', menu: '菜单', more: '更多', findType: '查找菜单…', noType: '没有匹配的菜单。', shortcuts: '键盘快捷键', preferences: '个人设置', mailbox: '邮箱', designer: '设计器', documents: '单据', account: '账号', signOut: '退出登录' },
  state: {
    unreachable: '暂时连接不上服务器。您填写的内容仍在，请重试。', failed: '服务器出错了，请重试。', offline: '当前处于离线状态，显示的内容可能不是最新的。',
    again: '重试', notFound: '没有找到', notFoundHelp: '它不存在，或者您无权查看。', denied: '没有权限', deniedHelp: '您可以查看，但不能进行这项操作。', backHome: '回到首页', back: '返回',
    broken: '页面显示出错', newVersion: '表单和流程刚刚更新，您填写的内容已保留。', loading: '加载中…', backOnline: '已重新连接。',
  },
  record: {
    document: '单据', related: '单据流', handover: '交接', history: '历史记录', new: '新建%{name}', unsaved: '尚未编号', save: '保存', saveDraft: '保存草稿', saveAnd: '保存并%{action}', saved: '已保存。', savedNotActed: '已保存为草稿，但尚未办理：%{why}',
    details: '详情', none: '—', empty: '还没有%{name}。', emptyFiltered: '没有符合筛选条件的记录。', createFirst: '新建%{name}', overdue: '已超时', print: '打印', printView: '%{form}(预览)', printPdf: '%{form}(PDF)', delete: '删除',
    deleteAsk: '确定要永久删除吗？', deleted: '已删除。', mandatory: '必填', edit: '编辑', leave: '有未保存的修改，确定离开吗？', changedMeanwhile: '您操作期间，此记录已被他人修改。', showNow: '查看最新内容', other: '其他',
    openPopup: '浏览器拦截了新窗口，请允许本页面打开窗口。',
  },
  late: { title: '迟交', help: '系统到时要求交出、至今未交的单据。', open: '未交', all: '含已迟交补上的', empty: '没有迟交的。', due: '应于 %{at} 前交', handed: '%{at} 交出', days: '迟 %{count} 个工作日', noRecord: '草稿已删除', chip: '迟交 %{count} 项' },
  report: { title: '统计报表', none: '没有可查看的报表。', show: '查看', empty: '所选范围内没有数据。' },
  lines: { add: '添加一行', remove: '删除第 %{row} 行', row: '行', total: '合计', empty: '还没有明细。', help: 'Enter:下一行 · Tab:下一格', split: '拆分第 %{row} 行', duplicate: '复制第 %{row} 行' },
  files: { add: '添加附件', drop: '拖放文件到这里，或点击选择', remove: '移除 %{name}', uploading: '正在上传 %{name}…', failed: '%{name} 上传失败：%{why}', download: '下载 %{name}' },
  list: {
    import: '导入', export: '导出', exportShown: 'Excel:显示的列', exportAll: 'Excel:全部列', exportCsv: 'CSV:全部列',
    approve: '一起办理', bulkRowDone: '已办理',
    from: '起', until: '止', contains: '包含', atLeast: '不少于', atMost: '不超过', selected: '已选 %{count} 项', search: '搜索%{name}', columns: '列', bulkTitle: '%{action}:%{count} 张单据', bulkDone: '已办理 %{done} / %{count}',
    bulkAll: '%{count} 张全部办理完成。', bulkRefused: '未办理', close: '关闭', mixed: '请选择同一状态的单据一起办理。', sortBy: '排序',
  },
  flow: {
    skipped: '未经过', lanes: '%{step}：并行办理',
    timeline: '流程进度', now: '当前', waitingFor: '等待%{who}', by: '%{who}', forOther: '%{who} 代 %{other}', owner: '经办人', guest: '客户', anyStaff: '任何员工', system: '系统', manager: '上级主管', head: '部门负责人', field: '单据中指定的人',
    created: '创建', changed: '修改', noHistory: '还没有记录。', from: '修改前', to: '修改后', showChanges: '%{count} 处修改', signed: '已签', started: '发起',
  },
  action: { hold: '挂起', unhold: '恢复', adopt: '改用新流程', created: '创建', create: '创建', changed: '修改', change: '修改', save: '修改', edit: '修改', submit: '提交', return: '退回', reject: '驳回', withdraw: '撤回', cancel: '作废', reassign: '转办', delegate: '委派', 'add-signer': '加签', 'remove-signer': '减签', urge: '催办', comment: '评论', cc: '抄送', move: '移动', recompute: '重新计算', escalate: '超时升级', fallback: '无人办理，转交兜底岗位', 'hand-over': '交接', automatic: '系统自动办理，原截止时间', resume: '重新提交后', terminate: '终止' },
  act: {
    moveTo: '移到哪一步', choose: '“%{step}”由谁办理', lastUrged: '上次催办', mentionHelp: '输入 @ 可提醒同事。',
    decide: '办理',
    note: '意见', noteRequired: '原因', to: '交给谁', toMany: '发给谁', toState: '退回到哪一步', who: '人员', where: '位置', before: '在我之前', after: '在我之后', beside: '与我并行', resume: '重新提交后', resumeAgain: '从头逐步审批',
    resumeStraight: '直接回到本步', mentions: '提醒', confirm: '确定', cancel: '取消', done: '%{action}：已完成。', conflict: '有人先您一步办理了。这是最新的单据，您填写的意见仍在。', more: '更多操作', again: '请核对后再次点击。', needed: '请填写。', gone: '此操作现已不可用。', autoLot: '任意批号',
  },
  conflict: { title: '此记录已被他人修改', help: '左边是最新内容，右边是您填写的内容。', field: '字段', now: '最新内容', typed: '您填写的', keep: '保留我填写的', take: '采用最新内容', keptNow: '已保留您填写的内容，请核对后再次保存。' },
  inbox: {
    batch: '一起办理', clear: '取消选择', select: '选择 %{name}', unread: '未读', allCopies: '全部',
    title: '待办中心', todo: '待办', done: '已办', mine: '我发起的', cc: '抄送我的', emptyTodo: '没有等待您办理的事项。', emptyDone: '您还没有办理过事项。', emptyMine: '您还没有发起过单据。', emptyCc: '没有抄送给您的单据。',
    document: '单据', step: '步骤', from: '来自', since: '到达时间', due: '截止时间', summary: '摘要', bell: '%{count} 项待办', bellNone: '没有待办', open: '打开', all: '查看全部', urged: '已催办',
  },
  home: { hello: '您好，%{name}', tasks: '待我办理', mine: '我发起的', create: '发起新单据', nothing: '暂时没有内容。', seeAll: '查看全部' },
  mail: { attachments: '附件', title: '邮箱', mails: '邮件', queue: '发送队列', help: '系统发出的邮件；未配置邮件服务器时，是本应发出的邮件。', to: '收件人', subject: '主题', state: '状态', createdAt: '生成时间', sentAt: '发送时间', attempts: '尝试次数', text: '纯文本', html: '邮件原样', empty: '还没有邮件。', choose: '请选择一封邮件阅读。', toFilter: '收件人(邮箱或用户名)', back: '全部邮件', states: { waiting: '待发送', sent: '已发送', dead: '已放弃', skipped: '不必发送' } },
  notice: { title: '通知', empty: '没有通知。', all: '全部通知', readAll: '全部标为已读', everything: '全部', unread: '未读 %{count}', bell: '%{tasks}，%{count} 条未读通知', settings: '通知设置' },
  preferences: {
    title: '个人设置', language: '语言', theme: '外观', light: '浅色', dark: '深色', system: '跟随设备', mail: '邮件提醒', standIn: '外出期间的代理人', standInHelp: '外出期间，您的待办可由代理人办理，并注明“代您”签署。', saved: '已保存。', person: '我', absence: '外出代理', security: '密码',
    current: '当前密码', password: '新密码', repeat: '再输入一次新密码', differ: '两次输入的密码不一致。', change: '修改密码', changed: '密码已修改。',
    mailHelp: '站内通知始终可见；这里设置哪些同时发邮件。', always: '始终即时发送', digestAt: '每日汇总的时间', ways: { each: '即时', digest: '每日汇总', none: '不发邮件' },
  },
  keys: { search: '搜索当前列表', inbox: '打开待办中心', home: '回到首页', new: '新建此类记录', help: '显示本帮助', menu: '查找菜单', edit: '编辑此记录', save: '保存' },
  field: { invalidNumber: '请输入数字。', decimals: '最多 %{max} 位小数。', atLeast: '不能小于 %{min}。', atMost: '不能大于 %{max}。', tooLong: '最多 %{max} 个字符。', invalidEmail: '邮箱格式不正确。', required: '请填写。', yes: '是', no: '否', typeToSearch: '输入编码、名称或拼音首字母', nothingFound: '没有找到' },
};
