/** What the designer says, in three languages: refusals, problems, and what changed from one version to the next. */
import type { Labels } from '../../foundation/language';

export const sentences = {
  revNeeded: { 'zh-Hans': '请求须带上草稿的 rev（整数）。', en: 'The request needs the draft’s rev, a whole number.', ko: '요청에 초안의 rev(정수)가 필요합니다.' },
  staleDraft: { 'zh-Hans': '草稿已在别处更改，请重新读取后再试。', en: 'The draft was changed elsewhere. Read it again, then try again.', ko: '초안이 다른 곳에서 변경되었습니다. 다시 읽은 후 시도하세요.' },
  filesShape: { 'zh-Hans': 'files 必须是“路径：文件内容”的对象。', en: 'files must be an object of paths and contents.', ko: 'files는 경로와 내용으로 된 객체여야 합니다.' },
  pathShape: { 'zh-Hans': '配置包中没有这样的文件路径。', en: 'A pack has no file of this path.', ko: '구성 팩에 이런 파일 경로는 없습니다.' },
  fileShape: { 'zh-Hans': '文件内容必须是 JSON 对象，不得含有名为 __proto__ 的键，嵌套不得超过 40 层。', en: 'A file is a JSON object, at most 40 deep, without a key named __proto__.', ko: '파일 내용은 40단계 이내의 JSON 객체여야 하며 __proto__라는 키를 가질 수 없습니다.' },
  draftTooLarge: { 'zh-Hans': '草稿过大，最多 8 MB。', en: 'The draft is too large; at most 8 MB.', ko: '초안이 너무 큽니다. 최대 8MB까지 가능합니다.' },
  bodyShape: { 'zh-Hans': '请求内容不完整或格式不正确。', en: 'The request is incomplete or has the wrong shape.', ko: '요청 내용이 불완전하거나 형식이 올바르지 않습니다.' },
  noSuchField: { 'zh-Hans': '草稿中没有这个字段。', en: 'The draft has no such field.', ko: '초안에 이 필드가 없습니다.' },
  noSuchType: { 'zh-Hans': '草稿中没有这个单据类型。', en: 'The draft has no such record type.', ko: '초안에 이 문서 유형이 없습니다.' },
  noSuchPack: { 'zh-Hans': '草稿中没有这个配置包。', en: 'The draft has no such pack.', ko: '초안에 이 구성 팩이 없습니다.' },
  typeTaken: { 'zh-Hans': '已有单据类型使用此键，请换一个。', en: 'A record type has this key already; take another one.', ko: '이 키를 쓰는 문서 유형이 이미 있습니다. 다른 키를 쓰세요.' },
  nothingRetired: { 'zh-Hans': '没有可恢复的停用内容。', en: 'There is nothing retired to bring back here.', ko: '여기에는 복원할 사용 중지 항목이 없습니다.' },
  nothingToPublish: { 'zh-Hans': '草稿没有任何更改，无需发布。', en: 'The draft changes nothing; there is nothing to publish.', ko: '초안에 변경 사항이 없어 게시할 것이 없습니다.' },
  wrong: { 'zh-Hans': '有 {count} 处问题，无法发布。', en: 'This cannot be published: {count} problems.', ko: '문제가 {count}건 있어 게시할 수 없습니다.' },
  baseMoved: { 'zh-Hans': '您编辑期间已有新版本生效。请查看差异，合并后再发布。', en: 'A new version has gone live since you began. Look at what changed, take it over, then publish.', ko: '편집하는 동안 새 버전이 적용되었습니다. 변경 내용을 확인하고 병합한 후 게시하세요.' },
  publishing: { 'zh-Hans': '另一个版本正在启动，请稍候再发布。', en: 'Another version is just being started. Publish again in a moment.', ko: '다른 버전이 시작되는 중입니다. 잠시 후 다시 게시하세요.' },
  gaveUp: { 'zh-Hans': '此版本未能在规定时间内启动。', en: 'This version did not start in time.', ko: '이 버전이 제한 시간 안에 시작되지 않았습니다.' },
  restored: { 'zh-Hans': '恢复版本 {n}', en: 'Version {n} restored', ko: '버전 {n} 복원' },
  released: { 'zh-Hans': '采用新版本附带的配置包', en: 'The packs of a new release', ko: '새 릴리스의 구성 팩 적용' },
  notConvertible: { 'zh-Hans': '字段“{field}”的值“{value}”无法转换为 {type}。', en: 'The value "{value}" of the field "{field}" cannot become {type}.', ko: '필드 "{field}"의 값 "{value}"을(를) {type}(으)로 바꿀 수 없습니다.' },
  purgeName: { 'zh-Hans': '请输入“{name}”以确认彻底删除。', en: 'Type “{name}” to confirm that it is deleted for good.', ko: '완전히 삭제하려면 "{name}"을(를) 입력하세요.' },
  notAZip: { 'zh-Hans': '这不是有效的配置包 zip 文件。', en: 'This is not a zip file of packs.', ko: '올바른 구성 팩 zip 파일이 아닙니다.' },
  viewedAs: { 'zh-Hans': '以{person}的身份查看', en: 'Looked at the product as {person} sees it', ko: '{person}님의 화면을 확인함' },
  importConflicts: { 'zh-Hans': '有 {count} 处冲突，请逐一选择保留哪一方。', en: 'There are {count} conflicts; choose for each which side is kept.', ko: '충돌이 {count}건 있습니다. 각각 어느 쪽을 유지할지 선택하세요.' },
  noFlowToTry: { 'zh-Hans': '此流程还不完整，无法试运行。', en: 'This flow is not whole yet and cannot be tried.', ko: '이 흐름은 아직 완성되지 않아 시험할 수 없습니다.' },
  unknownPerson: { 'zh-Hans': '没有这个人。', en: 'There is no such person.', ko: '그런 사람이 없습니다.' },
} satisfies Record<string, Labels>;

/** What blocks publication, beyond what the model's own checks find; the key is the problem's code. */
export const problemTexts = {
  'key-used': { 'zh-Hans': '键“{name}”属于一个已停用的字段，其数据仍保留。请换一个键（名称可以相同），或从回收站恢复该字段。', en: 'The key "{name}" belongs to a retired field whose data is kept. Take another key (the name may be the same), or restore that field from the trash.', ko: '키 "{name}"은(는) 데이터가 보관된 사용 중지 필드의 것입니다. 다른 키를 쓰거나(이름은 같아도 됩니다) 휴지통에서 그 필드를 복원하세요.' },
  'retype-impossible': { 'zh-Hans': '“{name}”不能从{from}改为{to}。请新建字段。', en: '"{name}" cannot be changed from {from} to {to}. Make a new field instead.', ko: '"{name}"을(를) {from}에서 {to}(으)로 바꿀 수 없습니다. 새 필드를 만드세요.' },
  'computed-fixed': { 'zh-Hans': '“{name}”不能在填写与自动计算之间切换，因为已有的值会丢失。请停用它，再新建一个字段（名称可以相同）。', en: '"{name}" cannot turn from typed to computed or back: the values it has would be lost. Retire it and make a new field (its name may be the same).', ko: '"{name}"은(는) 입력 필드와 계산 필드 사이를 바꿀 수 없습니다. 기존 값이 사라지기 때문입니다. 사용 중지한 후 새 필드를 만드세요(이름은 같아도 됩니다).' },
  dangling: { 'zh-Hans': '此处仍用到已停用的字段“{name}”。请更改此处，或保留该字段。', en: 'This place still names the field "{name}", which is retired. Change it here, or keep the field.', ko: '여기에서 사용 중지된 필드 "{name}"을(를) 아직 사용합니다. 여기를 고치거나 필드를 유지하세요.' },
  'no-unique': { 'zh-Hans': '“{name}”的文字无法对应到记录，因为“{type}”没有唯一的文本字段。请先在“{type}”中将一个字段（如编码）设为唯一，再更改类型。', en: 'The texts of "{name}" cannot be matched to records, because no text field of "{type}" is unique. Make one of them unique first (its code, say), then change the type.', ko: '"{type}"에 고유한 텍스트 필드가 없어 "{name}"의 텍스트를 레코드와 연결할 수 없습니다. 먼저 "{type}"의 필드 하나(예: 코드)를 고유로 설정한 후 유형을 바꾸세요.' },
  'cannot-convert': { 'zh-Hans': '“{name}”有 {count} 个值无法转换。请先更正，或选择将其留空。', en: '{count} values of "{name}" cannot be converted. Correct them first, or choose to leave them empty.', ko: '"{name}"의 값 {count}개를 변환할 수 없습니다. 먼저 고치거나 비워 두도록 선택하세요.' },
  'choice-used': { 'zh-Hans': '选项“{name}”仍被 {count} 条记录使用，只能停用，不能删除。', en: 'The choice "{name}" is still used by {count} records; retire it instead of removing it.', ko: '선택 항목 "{name}"은(는) 레코드 {count}건에서 사용 중이므로 삭제할 수 없고 사용 중지만 가능합니다.' },
  'state-used': { 'zh-Hans': '仍有 {count} 条记录处于状态“{name}”。', en: '{count} records are still in the state "{name}".', ko: '아직 "{name}" 상태인 레코드가 {count}건 있습니다.' },
  'role-used': { 'zh-Hans': '仍有 {count} 人担任角色“{name}”。', en: '{count} people still hold the role "{name}".', ko: '아직 {count}명이 "{name}" 직무를 맡고 있습니다.' },
  'not-unique': { 'zh-Hans': '“{name}”有 {count} 个重复的值，不能设为唯一。', en: '"{name}" has {count} values that occur more than once; it cannot be made unique.', ko: '"{name}"에 중복된 값이 {count}개 있어 고유로 설정할 수 없습니다.' },
  'target-fixed': { 'zh-Hans': '“{name}”引用的单据类型不能更改。请新建字段。', en: 'What "{name}" refers to cannot be changed. Make a new field instead.', ko: '"{name}"이(가) 참조하는 문서 유형은 바꿀 수 없습니다. 새 필드를 만드세요.' },
  'store-fixed': { 'zh-Hans': '此类型的存储方式不能更改。', en: 'Where this type keeps its records cannot be changed.', ko: '이 유형의 저장 방식은 바꿀 수 없습니다.' },
  'system-needed': { 'zh-Hans': '“{name}”是系统运行所必需的，不能停用。', en: 'The product itself needs "{name}"; it cannot be retired.', ko: '"{name}"은(는) 시스템에 필요하므로 사용 중지할 수 없습니다.' },
  'unknown-effect': { 'zh-Hans': '没有名为“{name}”的效果。', en: 'There is no effect "{name}".', ko: '"{name}"(이)라는 효과가 없습니다.' },
  'bad-effect': { 'zh-Hans': '效果“{name}”的参数不正确：{detail}', en: 'The parameters of the effect "{name}" are not right: {detail}', ko: '효과 "{name}"의 매개변수가 올바르지 않습니다: {detail}' },
  'bad-template': { 'zh-Hans': '模板无法理解：{detail}', en: 'The template cannot be understood: {detail}', ko: '템플릿을 이해할 수 없습니다: {detail}' },
} satisfies Record<string, Labels>;

/** What follows from publishing; the key is the impact's kind. */
export const impactTexts = {
  convert: { 'zh-Hans': '{total} 个值中有 {count} 个无法变为{type}。', en: '{count} of {total} values cannot become {type}.', ko: '값 {total}개 중 {count}개를 {type}(으)로 바꿀 수 없습니다.' },
  hidden: { 'zh-Hans': '{count} 条记录的值将被隐藏（数据保留）。', en: 'The values of {count} records get hidden; the data is kept.', ko: '레코드 {count}건의 값이 숨겨집니다(데이터는 보관됩니다).' },
  hiddenType: { 'zh-Hans': '{count} 条记录将被隐藏（数据保留）。', en: '{count} records get hidden; the data is kept.', ko: '레코드 {count}건이 숨겨집니다(데이터는 보관됩니다).' },
  empty: { 'zh-Hans': '{count} 条记录没有填写此必填字段。', en: '{count} records have no value in this required field.', ko: '레코드 {count}건에 이 필수 필드의 값이 없습니다.' },
  range: { 'zh-Hans': '{count} 个值不符合新的限制。', en: '{count} values do not keep the new bounds.', ko: '값 {count}개가 새 제한을 벗어납니다.' },
  choice: { 'zh-Hans': '{count} 条记录仍使用停用的选项“{name}”。', en: '{count} records carry the retired choice "{name}".', ko: '레코드 {count}건이 사용 중지된 선택 항목 "{name}"을(를) 가지고 있습니다.' },
  usage: { 'zh-Hans': '此字段用于：{places}。', en: 'This field is used in {places}.', ko: '이 필드를 사용하는 곳: {places}.' },
  closed: { 'zh-Hans': '“{name}”与一个已停用的字段同名：对原先看不到或不能改它的 {count} 个角色（{roles}）保持关闭，需要时请在权限中放开。', en: '"{name}" has the name of a retired field: it stays closed to the {count} roles that did not see or write that one ({roles}). Open it in the rights where you want it open.', ko: '"{name}"은(는) 사용 중지된 필드와 이름이 같습니다. 그 필드를 보거나 고칠 수 없던 직무 {count}개({roles})에는 닫혀 있으며, 필요하면 권한에서 여세요.' },
  running: { 'zh-Hans': '{count} 条记录正处于“{name}”，将按原流程办完，也可以移至新流程。', en: '{count} records stand at “{name}”: they finish on their own version, or can be moved to the new one.', ko: '레코드 {count}건이 “{name}” 단계에 있습니다. 원래 버전으로 끝나며 새 흐름으로 옮길 수도 있습니다.' },
  rights: { 'zh-Hans': '{count} 人将看不到“{name}”。', en: '{count} people will no longer see "{name}".', ko: '{count}명이 더 이상 "{name}"을(를) 볼 수 없습니다.' },
  recompute: { 'zh-Hans': '{count} 条记录将按新算式重新计算：{fields}。', en: '{count} records are computed anew: {fields}.', ko: '레코드 {count}건이 새 계산식으로 다시 계산됩니다: {fields}.' },
  keep: { 'zh-Hans': '{count} 份已提交的单据保持签署时的值：{fields}。', en: '{count} submitted documents keep the values that were signed: {fields}.', ko: '상신된 문서 {count}건은 서명 당시의 값을 유지합니다: {fields}.' },
  label: { 'zh-Hans': '缺少 {count} 种语言的文字。', en: 'The text is missing in {count} languages.', ko: '{count}개 언어의 텍스트가 없습니다.' },
} satisfies Record<string, Labels>;
