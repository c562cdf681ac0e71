/** How a cell of each type of field is filled in, for the template. */
import type { Labels } from '../../foundation/language';
import type { FieldType } from '../model';

const text: Labels = { 'zh-Hans': '文字。', en: 'A text.', ko: '텍스트.' };
const choice: Labels = { 'zh-Hans': '从下拉列表中选择，三种语言的名称都可以。', en: 'One of the list, in any of the three languages.', ko: '목록에서 선택합니다. 세 언어의 이름 모두 쓸 수 있습니다.' };
const choices: Labels = { 'zh-Hans': '可填多项，用顿号或逗号分隔。', en: 'Several of the list, with commas between them.', ko: '여러 항목을 쉼표로 구분해 입력합니다.' };
const person: Labels = { 'zh-Hans': '用户名、邮箱或姓名。', en: 'User name, mail address or name.', ko: '사용자 이름, 이메일 또는 성명.' };

export const hints: Readonly<Record<FieldType, Labels>> = {
  text, longtext: text,
  email: { 'zh-Hans': '邮箱地址。', en: 'A mail address.', ko: '이메일 주소.' },
  phone: { 'zh-Hans': '电话号码。', en: 'A telephone number.', ko: '전화번호.' },
  int: { 'zh-Hans': '整数。', en: 'A whole number.', ko: '정수.' },
  decimal: { 'zh-Hans': '数字，最多 6 位小数。', en: 'A number with up to 6 decimals.', ko: '소수점 이하 6자리까지의 숫자.' },
  money: { 'zh-Hans': '金额，最多 2 位小数。', en: 'An amount with up to 2 decimals.', ko: '소수점 이하 2자리까지의 금액.' },
  percent: { 'zh-Hans': '百分比：5 或 5% 表示百分之五。', en: 'A share: 5 or 5% is five per cent.', ko: '백분율: 5 또는 5%는 5퍼센트입니다.' },
  date: { 'zh-Hans': '日期，例如 2026-11-22。', en: 'A date, such as 2026-11-22.', ko: '날짜. 예: 2026-11-22' },
  datetime: { 'zh-Hans': '公司所在时区的日期和时间，例如 2026-11-22 10:30。', en: 'Date and time in the company’s time zone, such as 2026-11-22 10:30.', ko: '회사 시간대의 날짜와 시간. 예: 2026-11-22 10:30' },
  time: { 'zh-Hans': '时间，例如 08:30。', en: 'A time, such as 08:30.', ko: '시간. 예: 08:30' },
  bool: { 'zh-Hans': '是或否。', en: 'yes or no.', ko: '예 또는 아니요.' },
  enum: choice, enums: choices, role: choice, roles: choices,
  ref: { 'zh-Hans': '{what}：编码、单号或完整名称。', en: '{what}: code, number or full name.', ko: '{what}: 코드, 번호 또는 전체 이름.' },
  refs: { 'zh-Hans': '{what}：编码、单号或完整名称，多个用逗号分隔。', en: '{what}: codes, numbers or full names, with commas between them.', ko: '{what}: 코드, 번호 또는 전체 이름. 쉼표로 구분합니다.' },
  user: person,
  users: { 'zh-Hans': '用户名、邮箱或姓名，多个用逗号分隔。', en: 'User names, mail addresses or names, with commas between them.', ko: '사용자 이름, 이메일 또는 성명. 쉼표로 구분합니다.' },
  files: text, lines: text,
};
