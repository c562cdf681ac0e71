/** 流程编辑器的中文文本。 */
import type { FlowWords } from '.';

export const chinese: FlowWords = {
  close: '关闭', panel: '所选部分的编辑区', remove: '删除', earlier: '上移一步', later: '下移一步',
  none: { help: '此类单据目前保存即可，无需审批。建立流程后，单据会按步骤流转，带有签名、时限和邮件通知。', create: '创建流程' },
  view: { title: '流程的显示方式', picture: '流程图', list: '列表' },
  picture: { title: '流程图', controls: '缩放', zoomIn: '放大', zoomOut: '缩小', fit: '显示全部', implied: '标准操作还会结束于：%{ends}。' },
  list: { title: '流程列表', actions: '调整“%{name}”' },
  kinds: { start: '起点', state: '步骤', end: '终点', way: '操作', system: '系统自动执行', lane: '并行分支', step: '并行分支的步骤', flow: '流程' },
  ends: { rejected: '已驳回', cancelled: '已作废' },
  standard: { return: '退回', reject: '驳回', withdraw: '撤回', cancel: '作废', reassign: '转办', delegate: '委派', 'add-signer': '加签', urge: '催办', comment: '评论', cc: '抄送' },
  add: {
    now: '添加', before: '在前面加步骤', after: '在后面加步骤', between: '在此路径上加步骤', branch: '条件分支', end: '添加终点', onWay: '在“%{action}”的路径上加步骤',
    titles: { after: '在后面添加步骤', before: '在前面添加步骤', between: '在路径上添加步骤', branch: '添加条件分支', lane: '添加并行分支', 'lane-step': '添加分支步骤', way: '添加操作', end: '添加终点' },
    helps: {
      after: '从这里往后的单据会先经过新步骤。', before: '到这里来的单据会先经过新步骤。', between: '只有走这条路径的单据才经过它。', branch: '满足条件的单据先经过另一个步骤，条件在下一步设置。',
      lane: '各分支同时进行，汇合后单据继续流转。此处原有的签批将成为第一条分支。', 'lane-step': '排在该分支已有步骤之后。', way: '为当前办理人增加一个按钮，通往其他步骤。', end: '单据结束的另一种结果。',
    },
  },
  fields: {
    name: '名称', action: '操作名称', by: '由谁办理', to: '通往', key: '单据中记录为“%{key}”，改名不影响流转中的单据。', final: '单据到此结束', when: '满足条件时', onlyWhen: '仅在满足条件时', needs: '必须填写', need: '字段', needOf: '由谁填写', everySigner: '每位签批人', addNeed: '添加字段', note: '意见', chosenFor: '“%{step}”的办理人',
    effects: '自动执行', addEffect: '添加自动执行', noWayBack: '不可撤回', missing: '必须填写', rights: '此步骤期间的字段权限', hide: '对办理人隐藏', write: '办理人还可修改', tell: '另外通知', stamp: '打印时加盖部门章', empty: '找不到办理人时', own: '本人的单据', addPerson: '添加', removeOne: '移除“%{name}”',
  },
  mode: {
    title: '多人签批方式', share: '至少达到(百分比)', with: '%{mode}：%{names}', short: { one: '单人', any: '或签', all: '会签', ratio: '票签', 'in-order': '依次' },
    names: { one: '单人签批', any: '或签(一人即可)', all: '会签(全部签)', ratio: '票签(按比例)', 'in-order': '依次签批' },
    helps: { one: '一人签批即可。', any: '所有人都收到待办，先签者为准。', all: '每个人都要签，不分先后。', ratio: '签批人数达到比例即通过。', 'in-order': '前一位签完，下一位才收到待办。' },
  },
  empty: { fallback: '交给流程的兜底岗位', pass: '自动通过此步骤', refuse: '拒绝前一步的操作' },
  own: { asFlow: '按流程设置', allowed: '本人可以签', forbidden: '必须由他人签', manager: '改由其上级签' },
  tone: { title: '按钮样式', primary: '主要', neutral: '普通', danger: '警示' },
  actor: {
    guest: '“%{field}”的邮箱(无需账号)',
    kind: '办理人', owner: '发起人', anyStaff: '公司任何员工', system: '系统', customer: '客户', manager: '发起人的上级', managerUp: '发起人的第 %{levels} 级上级', chain: '发起人的逐级上级(%{levels} 级)', chainTo: '发起人的逐级上级，直至%{role}', headOf: '%{field}的负责人', personIn: '“%{field}”中的人员', chosen: '由上一步办理人选定', chosenOf: '从%{role}中选定',
    kinds: { guest: '没有账号的客户', role: '岗位', owner: '发起人', manager: '发起人的上级', chain: '逐级上级(到某级)', 'chain-role': '逐级上级(到某岗位)', head: '部门负责人', user: '指定人员', field: '字段中的人员', chosen: '由上一步办理人选定', 'any-staff': '公司任何员工', system: '系统', customer: '客户' },
    details: { 'address-field': '邮箱或引用字段', role: '岗位', person: '人员', 'person-field': '字段', 'department-field': '部门字段', levels: '级数' },
  },
  due: { title: '办理时限', hours: '工作小时', remind: '提醒(小时)', remindHelp: '例如 -4, 8:到期前 4 小时和逾期 8 小时。', escalate: '逾期后上报', act: '逾期后自动处理', after: '逾期工作小时', to: '上报给', theirManager: '办理人的上级', somebody: '其他人', within: '%{hours} 个工作小时', reminds: '提醒', escalates: '逾期上报', acts: '自动处理' },
  ways: { title: '后续路径(按顺序判断)', add: '添加操作', sooner: '优先判断', later: '延后判断' },
  lanes: { title: '并行分支', add: '添加分支', split: '拆分为并行分支', left: '左移', right: '右移', when: '仅在满足条件时', steps: '步骤', addStep: '添加步骤' },
  join: { title: '汇合条件', all: '全部分支完成', any: '任一分支完成', some: '%{count} 条分支完成' },
  rule: { and: ' 且 ', or: ' 或 ', not: '不满足(%{rule})', group: '(%{rule})', one: '%{field} %{operator} %{value}', bare: '%{field} %{operator}' },
  quantifiers: { some: '%{lines}有任一行：%{rule}', every: '%{lines}每一行：%{rule}', none: '%{lines}没有任何一行：%{rule}' },
  trigger: {
    title: '等待', kinds: { none: '无需等待，满足条件即执行', records: '指向本单据的其他单据', record: '本单据引用的单据', date: '某个日期' }, type: '单据类型', states: '处于以下状态之一', match: '数量', all: '全部(至少一张)', any: '任意一张', field: '引用字段', dateField: '此日期之后', plus: '再加', unit: '单位', days: '天', workingDays: '工作日',
    allRecords: '全部%{type}处于 %{states}', anyRecord: '任一%{type}处于 %{states}', record: '%{field}处于 %{states}', date: '%{field} 之后 + %{plus}',
  },
  mapping: { target: '目标字段', from: '取值方式', field: '本单据字段', add: '添加字段', ways: { field: '本单据的字段', value: '固定值', text: '文本', this: '本单据', me: '办理人', today: '当天', owner: '发起人' } },
  whole: { title: '流程设置', standard: '标准操作', fallback: '兜底岗位', fallbackHelp: '步骤找不到办理人时，由该岗位办理。', signOnce: '连续步骤由同一人办理时不必重复签', hold: '允许挂起', signInAbove: '从邮件办理：超过此金额须先登录', above: '超过' },
  removing: { title: '删除“%{name}”？', part: '相关路径会自动修复。', unled: '没有路径通往它。', led: '原来通往它的 %{count} 条路径将改为通往“%{step}”。', cut: '通往它的 %{count} 条路径会一并删除。', running: '目前停留在此的单据仍按原版本流转，直至被迁移。', undo: '可以撤销。' },
  check: { title: '检查', problems: '问题', paths: '全部路径', count: '%{count} 个问题', fine: '此流程没有问题。', asking: '正在检查…', severities: { error: '必须处理', warning: '建议查看' }, then: ' → ', more: '仅显示前 %{count} 条路径。' },
  trial: {
    title: '试运行', help: '填写关键内容后试运行：不会写入数据，也不会通知任何人。', source: '用什么试运行', form: '填写的表单', record: '以往的单据', pick: '单据', owner: '发起人', ownerHelp: '留空则为您本人。', choices: '有多个操作的步骤', first: '第一个可行的操作', now: '试运行', result: '试运行结果',
    steps: '由谁依次办理', ends: '结束于：%{state}', differences: '与当前版本的差异', same: '与当前版本一致', needs: '需填写 %{fields}', because: '因为 %{rule}', waits: '等待：%{what}', due: '应于 %{at} 前办理(%{hours} 个工作小时)', effect: '随后：%{effect}',
    keep: '保存', caseName: '保存为用例，名称', caseHelp: '结果与此不同的版本将不能发布。', caseTaken: '已有同名用例。', kept: '“%{name}”已随草稿保存。', cases: '用例', holds: '结果符合预期', fails: '结果不符合预期', unknown: '无法运行',
  },
  times: { show: '耗时', period: '时间范围', periods: { month: '近 30 天', quarter: '近 3 个月', year: '近 12 个月', all: '全部' }, spread: '中位 %{median} · 九成 %{p90} 小时', returns: '退回 %{count}', overdue: '逾期 %{count}', waiting: '待办 %{count}', none: '暂无数据' },
  move: {
    show: '流转中的单据', title: '仍按旧流程流转的单据', help: '单据按提交时的流程走完。这里可以把它们迁移到当前流程，每次迁移都会记入历史。草稿中的修改不起作用。', current: '当前', nothing: '没有单据仍按旧流程流转。', map: '已不存在的步骤去向', goes: '“%{state}”迁移到', look: '预览', now: '迁移 %{count} 张', preview: '迁移预览', reported: '迁移结果', report: '已迁移 %{moved} 张，%{failed} 张未能迁移。',
    record: '单据', from: '目前步骤', to: '迁移到', who: '由谁办理', same: '办理人不变', more: '另有 %{count} 张不在本批中。',
  },
  compare: { show: '对比', with: '对比版本', differences: '差异', none: '没有差异。', restore: '恢复某个版本' },
  marks: { added: '新增', removed: '删除', changed: '修改' },
};
