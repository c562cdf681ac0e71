/** The designer's texts in Chinese. */
import type { Words } from './en';

export const chinese: Words = {
  title: '设计器',
  languages: { 'zh-Hans': '中文', en: '英文', ko: '韩文' },
  common: { cancel: '取消', done: '完成', yes: '是', no: '否', none: '无', missing: '还缺少：%{languages}', listComma: '、' },
  nav: { types: '单据类型', packs: '模块', company: '公司', who: '谁能看到什么', log: '操作记录', versions: '版本', trash: '回收站', undo: '撤销', redo: '重做', publish: '检查并发布' },
  saving: { saved: '草稿已保存', saving: '正在保存…', failed: '未能保存', elsewhere: '此草稿已在另一个窗口中修改', again: '重试', load: '载入最新草稿' },
  tabs: { fields: '字段与表单', flow: '流程', schedules: '定期', notices: '通知', basics: '基本信息', list: '列表', access: '权限', print: '打印单' },
  types: {
    duplicates: '查重', duplicatesHelp: '两条记录的这些字段相同（不计大小写、空格和符号）即为重复，后录入的人会被拒绝。可引用先有记录的字段，例如：{title}，由 {owner} 建档；所引用的内容会告知同事，即使他们看不到那条记录。', duplicateFields: '一起比较的字段', duplicateTell: '告知后录入的人', duplicateAdd: '添加查重', duplicateRemove: '移除此项查重',
    title: '单据类型', help: '您在这里的修改是您个人的草稿，发布之前没有人看得到；发布之后也都可以收回。', find: '查找类型', create: '新建类型', createNow: '创建', nothing: '没有叫这个名称的类型。', off: '已停用', fieldCount: '%{count} 个字段',
    missingLabels: '%{count} 处文字未写全三种语言', new: '新增', changed: '已修改', name: '名称', pack: '所属模块', prefix: '编号前缀', prefixHelp: '编号前的大写字母；留空则不编号。', sample: '例如：%{number}',
    more: '此类型的更多操作', duplicate: '复制', retire: '停用', retireAsk: '停用“%{name}”？', retireHelp: '发布后，它连同记录会从所有地方隐藏。数据不会删除，可随时从回收站连同数据恢复。', retired: '发布后将停用“%{name}”。撤销可以恢复。',
    icon: '图标', order: '菜单中的位置', orderHelp: '数字小的排在前面。', naming: '记录的称呼', titleField: '以此字段命名', titleNumber: '编号', titleFirst: '第一个文本字段', titleHelp: '记录在列表和引用中的名称。', subtitle: '一并显示', subtitleHelp: '名称前的其他字段，例如编码。', apiName: '接口中的名称：%{name}，列表地址：/api/%{plural}。',
  },
  fields: {
    board: '表单的分区与字段', dragHelp: '按空格键拿起，方向键移动，再按空格键放下，按 Esc 取消。', addSection: '添加分区', noHeading: '无标题', moveSection: '移动分区', renameSection: '重命名分区', removeSection: '删除分区', heading: '标题',
    add: '添加字段', addColumn: '添加列', addNow: '添加', move: '移动', computedMark: '计算', conditionMark: '条件', name: '名称', type: '类型', help: '字段下方的说明', close: '关闭并查看表单', retyped: '原为：%{before}。检查时会列出无法转换的值。',
    copy: '复制', retire: '停用此字段', retired: '发布后将停用“%{name}”，已有的值会保留。撤销可以恢复。', apiName: '接口中的名称', apiNameHelp: '使用者看不到它。改名后，所有用到它的地方会一并更新。', apiNameRule: '以小写字母开头，只含字母、数字和连字符。', rename: '改名',
    min: '最小值', max: '最大值', maxLength: '最多字数', default: '初始值', me: '填写人', today: '当天', now: '当前时间', target: '引用自', targetHelp: '一个或多个单据类型。', takes: '自动带出自', takesHelp: '留空时从那里带出。', columns: '明细列', visibleWhen: '仅在满足条件时显示', requiredWhen: '满足条件时必填',
  },
  fieldTypes: {
    text: '文本', longtext: '长文本', int: '整数', decimal: '小数', money: '金额', percent: '百分比', date: '日期', datetime: '日期时间', time: '时间', bool: '是/否', email: '电子邮箱', phone: '电话',
    enum: '单选', enums: '多选', user: '人员', users: '多个人员', role: '角色', roles: '多个角色', ref: '引用', refs: '多个引用', files: '附件', lines: '明细（表格）',
  },
  marks: { required: '必填', unique: '唯一', readOnly: '只读', filter: '可筛选', search: '可搜索', requiredHelp: '不能留空', uniqueHelp: '不同记录的值不能相同', readOnlyHelp: '只由系统填写', filterHelp: '列表可按它快速筛选', searchHelp: '可通过搜索框找到' },
  choices: { title: '选项', new: '新选项', add: '添加选项', addNow: '添加', retire: '停用', restore: '恢复使用', remove: '移除', retired: '已停用', up: '上移', down: '下移' },
  computed: { title: '计算公式', help: '例如 quantity*unitPrice 或 sum(lines.amount);留空则由人填写。', wrong: '从第 %{place} 个字符起无法理解。', trial: '试算：' },
  conditions: { line: '该行满足', bracket: '（%{rule}）', joinAnd: '，且', joinOr: '，或', not: '不满足（%{rule}）', add: '添加条件', addRule: '条件', addGroup: '条件组', remove: '移除', clear: '取消条件', and: '满足全部', or: '满足任一', field: '字段', operator: '比较方式', value: '值', combinator: '组合方式', groups: { own: '本单据字段', system: '系统字段', through: '引用的字段' } },
  lineOperators: { some: '有任一行', every: '每一行', none: '没有任何一行' },
  operators: { '=': '等于', '!=': '不等于', '<': '小于', '<=': '不大于', '>': '大于', '>=': '不小于', in: '属于', notIn: '不属于', contains: '包含', beginsWith: '开头是', endsWith: '结尾是', between: '介于', null: '为空', notNull: '已填写' },
  variables: { $me: '本人', '$me.department': '本人的部门', '$me.manager': '本人的上级', '$me.dealer': '本人的经销商', '$me.region': '本人的区域', '$me.roles': '本人的角色', $today: '当天' },
  preview: { title: '预览', form: '表单', list: '列表', document: '单据', noDocument: '还没有任何记录。', someRows: '此角色只能看到满足条件的记录：%{rule}。', noRows: '此角色看不到这些记录。', noCreate: '此角色不能新建，以下是它能看到的内容。', role: '查看身份', everything: '全部内容' },
  print: {
    forms: '打印单', create: '新建打印单', name: '打印单名称', retire: '删除此打印单', retired: '发布后“%{name}”将不再存在，撤销即可恢复。', empty: '这种单据还没有打印单。打印单由若干区块组成：标题、字段、明细、签名和印章；每一联单独成页。',
    paper: '纸张', papers: { A4: 'A4 纵向', 'A5-landscape': 'A5 横向' }, copies: '联次', copy: '第 %{n} 联', addCopy: '增加一联', removeCopy: '去掉第几联',
    blocks: '打印单的区块', addBlock: '添加区块', removeBlock: '去掉', kinds: { heading: '标题', text: '文字', fields: '字段', lines: '明细', signatures: '签名栏', stamp: '印章' },
    text: '文字', insert: '插入数据', companyName: '公司名称', copyName: '联次名称', fields: '字段', columns: '每行几项', part: '哪个明细表', tableColumns: '列', total: '下方合计', blank: '至少行数',
    states: '签名步骤', statesHelp: '每个步骤一个签名栏：谁签的、什么时候签的。', stampOf: '盖哪一步的章', filledWith: '用哪张单据预览',
  },
  company: {
    title: '公司', missing: '没有配置包说明这是哪家公司。', name: '名称', currency: '币种', currencyHelp: '三个字母，如 CNY', from: '上班', until: '下班', hoursHelp: '办理时限按工作日的这段时间计算；节假日和调休上班在日历记录里维护。',
    settings: '公司的选择', settingsHelp: '各公司做法不同的地方。流程会查询这些值；进行中的单据从下一步起按新的值办理。', noFigure: '请输入正确的数值。',
    roles: '角色', rolesHelp: '谁是什么角色，在人员里设置；角色能做什么，在各单据类型里设置。', role: '角色名称', newRole: '新角色的名称', addRole: '新建角色', outside: '外部', outsideHelp: '公司以外的人，如经销商',
  },
  lists: { columns: '显示的列', addColumn: '添加列', removeColumn: '移除列', filters: '筛选条件', filtersHelp: '显示在列表上方。', sort: '排序依据', order: '顺序', up: '升序', down: '降序' },
  access: {
    help: '一个人的权限是其所有角色权限的总和。管理员始终可以查看。', role: '角色', limits: '限制', details: '行与字段：', everybody: '公司全体人员', nobody: '目前只有管理员能看到这些记录。', addRole: '添加角色', removeRole: '收回此角色的全部权限', rowsLimited: '仅部分记录',
    fieldsLimited: '%{count} 个字段隐藏或只读', rows: '只能看到满足条件的记录', editRows: '只能修改满足条件的记录', hide: '看不到的字段', readOnly: '只读的字段',
  },
  verbs: { list: '列表', read: '查看', create: '新建', edit: '修改', delete: '删除', export: '导出' },
  files: { schema: '类型', flow: '流程', schedules: '定期', access: '权限', notices: '通知', print: '打印', pack: '模块', roles: '角色', company: '公司', home: '首页' },
  publish: {
    title: '检查并发布', checking: '正在检查…', checkAgain: '重新检查', errors: '请先处理以下 %{count} 个问题', impact: '对现有数据的影响', changes: '修改内容', nothing: '没有任何修改。', sideBySide: '左右对照', note: '备注：改了什么、为什么改', structural: '需要几秒钟，其间所有人都可以继续工作。', live: '一秒之内生效。',
    now: '发布', discard: '放弃草稿', discardAsk: '放弃此草稿中的全部修改？', discardHelp: '已发布的内容不受影响。', rule: '无法转换的值', stop: '不发布', leaveEmpty: '置为空', moved: '其间另一位管理员已发布了新版本：', rebase: '把我的修改叠加上去', conflicts: '您的修改已叠加到新版本上。有 %{count} 处双方都作了修改，请选择保留哪一方：',
    booting: '版本 %{version} 正在启动…', bootingHelp: '新版本就绪之前由旧版本继续服务，不会打断任何人。', failed: '版本 %{version} 未能启动，旧版本继续服务。您的草稿仍在。', back: '返回草稿', done: '版本 %{version} 已生效', doneHelp: '所有打开的页面都已更新，正在填写的内容会保留。',
  },
  versions: { help: '任何一个版本都可以重新成为当前版本，停用的字段会连同数据一起恢复。', compare: '比较所选两个', compared: '版本 %{a} 与版本 %{b}', pick: '选择版本 %{version} 进行比较', version: '版本 %{version}', shipped: '随产品提供', changes: '修改内容', restore: '恢复', restoreAsk: '恢复版本 %{version}？', restoreHelp: '将以当时的定义生成一个新版本。记录不受影响；之后新增的字段若因此消失，其数据会保留在回收站中。' },
  packs: {
    title: '模块', help: '模块是一组相关的单据类型。停用后，它连同记录从所有地方隐藏，数据不会丢失。', create: '新建模块', edit: '编辑', name: '名称', needs: '依赖：%{packs}', typeCount: '%{count} 个单据类型', inUse: '使用中', order: '菜单中的位置',
    switchOff: '停用', offAsk: '停用“%{name}”？', offHelp: '发布后，其中 %{count} 个单据类型连同记录会从所有页面隐藏。数据不会删除，重新启用后全部恢复。', neededBy: '以下模块声明依赖它：%{packs}。',
    exportAll: '导出全部', exportOne: '导出', exportHelp: '导出的是当前已发布内容的 zip，文件格式与产品自带的完全相同。', import: '导入', move: '移到其他模块', moveTitle: '移动“%{name}”', moveTo: '移到', moveNow: '移动', moveHelp: '它会出现在菜单的另一处；记录、编号和引用都不变。',
  },
  imports: {
    title: '导入模块', help: '选择在此处或其他系统导出的 zip。内容先进入您的草稿，检查并发布之前不影响任何人。', choose: '选择 zip 文件', another: '换一个 zip', comparing: '正在比对…', nothing: '此 zip 中的内容这里都已有。',
    added: '新增（%{count}）', changed: '修改（%{count}）', conflicts: '两边都有修改（%{count}）', conflictsHelp: '请逐项选择保留哪一边。', now: '放入草稿', done: '已放入您的草稿。发布前请先查看它的影响。',
  },
  conflicts: { ours: '我的', theirs: '对方的', zip: 'zip 中的', here: '现有的', allOurs: '全部选“%{side}”', nothing: '无' },
  who: {
    title: '谁能看到什么', help: '选择一个人和要了解的内容，这里会说明依据哪条规则；下方以其身份显示。以他人身份查看会记入操作记录。', person: '人员', type: '单据类型', record: '记录', anyRecord: '任意', find: '输入以搜索', nothingFound: '没有找到',
    sees: '能看到此记录', seesNot: '看不到此记录', may: '可以', mayNothing: '无任何权限', rules: '依据的规则', noRule: '此人的角色都没有列入此类型的权限。', allRows: '所有记录', rows: '满足条件的记录：', editRows: '仅在满足条件时可修改：', holds: '此记录满足', holdsNot: '此记录不满足', openRule: '打开此规则',
    hidden: '看不到', readOnly: '能看但不能改', changesNothing: '其中任何内容都不能修改。', asSeen: '%{name}看到的样子', menu: '菜单', document: '单据', pickRecord: '请在上方或列表中选择一条记录。', invisible: '此人看不到这条记录。', noCreate: '此人不能新建这类记录。', buttons: '按钮：', noButtons: '没有按钮', emptyMenu: '此人的菜单中没有任何单据类型。', emptyList: '此人的列表是空的。', ask: '为什么有人能看到？',
  },
  log: { title: '操作记录', help: '管理员对定义所做的一切，任何一条都不能删除。', empty: '还没有任何操作。', earlier: '更早的记录', kinds: { publish: '发布', restore: '恢复', purge: '彻底删除', view: '查看' } },
  states: { booting: '启动中', active: '使用中', failed: '失败', superseded: '历史版本' },
  trash: { help: '已停用的类型和字段，以及其中记录的全部数据。', empty: '回收站是空的。', type: '单据类型', field: '“%{type}”的字段', count: '%{count} 个值', restore: '恢复', purge: '彻底删除', back: '“%{name}”已回到您的草稿，发布后对所有人恢复。', purgeAsk: '彻底删除“%{name}”？', purgeHelp: '将永久删除 %{count} 个值，这是唯一无法撤销的操作。请输入 %{name} 确认。', typeName: '名称' },
};
