/** What access says to people, in the three languages. */
import type { Labels } from '../../foundation/language';

export const sentences = {
  wrongPassword: { 'zh-Hans': '用户名或密码不正确。', en: 'The user name or the password is not right.', ko: '사용자 이름 또는 비밀번호가 올바르지 않습니다.' },
  blocked: { 'zh-Hans': '此账号已停用，请联系管理员。', en: 'This account has been deactivated. Please ask an administrator.', ko: '이 계정은 사용이 중지되었습니다. 관리자에게 문의하세요.' },
  sessionOver: { 'zh-Hans': '登录已过期，请重新登录。', en: 'Your session has ended. Please sign in again.', ko: '세션이 만료되었습니다. 다시 로그인하세요.' },
  tooManyAttempts: { 'zh-Hans': '尝试次数过多，请在 {seconds} 秒后重试。', en: 'Too many attempts. Please try again in {seconds} seconds.', ko: '시도 횟수가 너무 많습니다. {seconds}초 후에 다시 시도하세요.' },
  incomplete: { 'zh-Hans': '请求内容不完整或有误。', en: 'Something in the request is missing or not right.', ko: '요청에 빠졌거나 잘못된 내용이 있습니다.' },
  missing: { 'zh-Hans': '请填写。', en: 'Please fill this in.', ko: '입력해 주세요.' },
  currentPasswordWrong: { 'zh-Hans': '当前密码不正确。', en: 'The current password is not right.', ko: '현재 비밀번호가 올바르지 않습니다.' },
  passwordOdd: { 'zh-Hans': '密码不能含有控制字符。', en: 'A password holds no control characters.', ko: '비밀번호에는 제어 문자를 쓸 수 없습니다.' },
  passwordLength: { 'zh-Hans': '密码至少 8 个字符，最长 72 字节(约 24 个汉字)。', en: 'A password has at least 8 characters and at most 72 bytes.', ko: '비밀번호는 8자 이상, 72바이트(한글 약 24자) 이하여야 합니다.' },
  passwordsDiffer: { 'zh-Hans': '两次输入的密码不一致。', en: 'The two passwords differ.', ko: '두 비밀번호가 서로 다릅니다.' },
  passwordUnchanged: { 'zh-Hans': '新密码不能与当前密码相同。', en: 'The new password is the same as the current one.', ko: '새 비밀번호가 현재 비밀번호와 같습니다.' },
  resetSpent: { 'zh-Hans': '此链接无效、已使用或已过期，请重新申请。', en: 'This link is not valid, has been used or has expired. Please ask for a new one.', ko: '이 링크는 유효하지 않거나 이미 사용되었거나 만료되었습니다. 다시 요청하세요.' },
  unknownPreference: { 'zh-Hans': '没有此项设置。', en: 'There is no such preference.', ko: '이러한 설정은 없습니다.' },
  notAChoice: { 'zh-Hans': '请从列出的选项中选择。', en: 'Please choose one of the values offered.', ko: '제시된 값 중에서 선택하세요.' },
  notADay: { 'zh-Hans': '请填写有效日期(年-月-日)。', en: 'Please give a day that exists, as year-month-day.', ko: '올바른 날짜를 연-월-일로 입력하세요.' },
  untilBeforeFrom: { 'zh-Hans': '代理止不能早于代理起。', en: 'The stand-in cannot end before it begins.', ko: '대리 종료일은 시작일보다 빠를 수 없습니다.' },
  noStandIn: { 'zh-Hans': '此人不能担任您的代理人。', en: 'This person cannot stand in for you.', ko: '이 사람은 대리인이 될 수 없습니다.' },
  notYours: { 'zh-Hans': '您不能更改此项设置。', en: 'You may not change this preference.', ko: '이 설정은 변경할 수 없습니다.' },
} satisfies Record<string, Labels>;
