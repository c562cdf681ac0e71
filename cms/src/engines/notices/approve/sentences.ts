/** Every sentence of the pages that decide without signing in. */
import type { Labels } from '../../../foundation/language';

export const page = {
  asks: { 'zh-Hans': '请您处理', en: 'Your decision is asked for', ko: '처리해 주세요' },
  who: { 'zh-Hans': '您以{name}的身份处理。打开此页不会改变任何内容，按下按钮才会生效。', en: 'You decide as {name}. Opening this page changes nothing; only a button does.', ko: '{name} 님으로 처리합니다. 이 페이지를 열기만 해서는 아무것도 바뀌지 않으며 버튼을 눌러야 처리됩니다.' },
  guestWho: { 'zh-Hans': '您以 {name} 的身份答复，无需账号。打开此页不会改变任何内容，按下按钮才会生效。', en: 'You answer as {name}; no account is needed. Opening this page changes nothing; only a button does.', ko: '{name}(으)로 답변합니다. 계정은 필요하지 않습니다. 이 페이지를 열기만 해서는 아무것도 바뀌지 않으며 버튼을 눌러야 처리됩니다.' },
  document: { 'zh-Hans': '单据内容', en: 'The document', ko: '문서 내용' },
  history: { 'zh-Hans': '办理经过', en: 'So far', ko: '진행 이력' },
  decide: { 'zh-Hans': '您的决定', en: 'Your decision', ko: '결정' },
  note: { 'zh-Hans': '说明', en: 'Note', ko: '메모' },
  noteHelp: { 'zh-Hans': '退回或驳回时请写明原因。', en: 'Please give the reason when you return or reject it.', ko: '반송하거나 반려할 때는 사유를 적어 주세요.' },
  line: { 'zh-Hans': '第 {n} 行', en: 'Line {n}', ko: '{n}행' },
  choose: { 'zh-Hans': '请选择', en: 'Please choose', ko: '선택하세요' },
  signIn: { 'zh-Hans': '在系统中打开（需要登录）', en: 'Open in the system (sign-in needed)', ko: '시스템에서 열기(로그인 필요)' },
  moreInPanel: { 'zh-Hans': '“{action}”需要填写的内容只能登录后填写。', en: '“{action}” needs something that can only be given after signing in.', ko: '‘{action}’에 필요한 내용은 로그인 후에만 입력할 수 있습니다.' },
  onBehalf: { 'zh-Hans': '{by}（代{person}）', en: '{by} (for {person})', ko: '{by}({person} 대리)' },
  tooMuch: { 'zh-Hans': '这份单据的金额较大，公司要求登录后办理。', en: 'The amount is above what may be decided from a mail: please sign in to decide.', ko: '메일에서 처리할 수 있는 금액을 넘습니다. 로그인하여 처리해 주세요.' },
  signInToDecide: { 'zh-Hans': '登录办理', en: 'Sign in and decide', ko: '로그인하여 처리' },
  correct: { 'zh-Hans': '还没有处理。请看下面标出的地方。', en: 'Nothing has been decided yet. Please look at what is marked below.', ko: '아직 처리되지 않았습니다. 아래 표시된 항목을 확인하세요.' },
  pressButton: { 'zh-Hans': '请按其中一个按钮。', en: 'Please press one of the buttons.', ko: '버튼 중 하나를 눌러 주세요.' },
} satisfies Record<string, Labels>;

export const results = {
  decided: { 'zh-Hans': '已办理：{action}', en: 'Done: {action}', ko: '처리 완료: {action}' },
  decidedText: { 'zh-Hans': '{name}于 {when} 办理了“{action}”。', en: '{name} decided “{action}” on {when}.', ko: '{name} 님이 {when}에 ‘{action}’(으)로 처리했습니다.' },
  nowAt: { 'zh-Hans': '单据现在的状态：{state}', en: 'The document now stands at: {state}', ko: '현재 문서 상태: {state}' },
  unknown: { 'zh-Hans': '这个链接无效', en: 'This link is not known', ko: '알 수 없는 링크입니다' },
  unknownText: { 'zh-Hans': '请检查链接是否完整，或登录系统查看您的待办。', en: 'Please check that the link is complete, or sign in and look at your tasks.', ko: '링크가 온전한지 확인하거나 로그인하여 할 일을 확인하세요.' },
  used: { 'zh-Hans': '已经处理过了', en: 'Already decided', ko: '이미 처리되었습니다' },
  expired: { 'zh-Hans': '链接已过期', en: 'This link has expired', ko: '링크가 만료되었습니다' },
  expiredText: { 'zh-Hans': '链接在 {when} 失效。请登录系统处理。', en: 'It was valid until {when}. Please sign in to decide.', ko: '{when}까지 유효했습니다. 로그인하여 처리해 주세요.' },
  guestExpired: { 'zh-Hans': '链接在 {when} 失效。如仍需答复，请与我们联系。', en: 'It was valid until {when}. Please get in touch with us if you still want to answer.', ko: '{when}까지 유효했습니다. 답변이 필요하시면 저희에게 연락해 주세요.' },
  revoked: { 'zh-Hans': '链接已失效', en: 'This link does not work any more', ko: '더 이상 쓸 수 없는 링크입니다' },
  revokedText: { 'zh-Hans': '您在 {when} 修改了密码，之前邮件中的链接随之失效。请登录办理。', en: 'You changed your password on {when}; links from before ended with that. Please sign in to decide.', ko: '{when}에 비밀번호를 변경하여 이전 메일의 링크가 무효가 되었습니다. 로그인하여 처리해 주세요.' },
  superseded: { 'zh-Hans': '这一步已不再等您处理', en: 'This step no longer waits for you', ko: '이 단계는 더 이상 처리할 필요가 없습니다' },
  supersededBy: { 'zh-Hans': '{who}于 {when} 办理了“{action}”，此链接随之失效。', en: '{who} did “{action}” on {when}; the link ended with that.', ko: '{who} 님이 {when}에 ‘{action}’을(를) 처리하여 이 링크는 더 이상 쓸 수 없습니다.' },
  notAllowed: { 'zh-Hans': '您现在无权处理这一步，或者它已交给他人。', en: 'You may not decide this step any more, or it was given to somebody else.', ko: '이 단계를 처리할 권한이 더 이상 없거나 다른 사람에게 넘어갔습니다.' },
} satisfies Record<string, Labels>;
