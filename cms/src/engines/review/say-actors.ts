/** Who acts, as people say it: the entries of `by` and how they decide together. Pure. */
import { phrase, type Labels } from '../../foundation/language';
import type { Model, OnFile, RecordType, Transition } from '../model';
import { fieldAt } from './field-at';
import { joined } from './say';

const words = (zh: string, en: string, ko: string): Labels => ({ 'zh-Hans': zh, en, ko });

const fixed: Readonly<Record<string, Labels>> = {
  owner: words('申请人', 'the owner', '신청인'),
  'any-staff': words('任何员工', 'anybody of the company', '모든 직원'),
  system: words('系统', 'the system', '시스템'),
  customer: words('客户', 'the customer', '고객'),
  chosen: words('上一步选定的人', 'whoever was chosen', '앞 단계에서 고른 사람'),
};
const user = words('用户 {name}', 'user {name}', '사용자 {name}');
const inField = words('“{field}”中的人', 'whoever stands in “{field}”', '“{field}”에 적힌 사람');
const manager = words('申请人的第 {n} 级上级', 'the owner’s manager {n} levels up', '신청인의 {n}단계 위 상급자');
const direct = words('申请人的直属上级', 'the owner’s manager', '신청인의 직속 상급자');
const chain = words('申请人的 {n} 级上级链', 'the owner’s managers up to level {n}', '신청인의 {n}단계까지의 상급자');
const chainTo = words('申请人的上级链，直到{role}', 'the owner’s managers up to the first {role}', '{role}까지의 신청인 상급자');
const head = words('“{field}”的负责人', 'the head of “{field}”', '“{field}”의 책임자');
const chosenOf = words('选定的{role}', 'the {role} chosen', '선택한 {role}');
const guest = words('“{field}”的邮箱（无需账号）', 'the addresses of “{field}”, without a login', '“{field}”의 이메일 주소(계정 불필요)');
const modes: Readonly<Record<string, Labels>> = {
  one: words('{who}之一', 'one of {who}', '{who} 중 한 명'), any: words('{who}之一', 'any of {who}', '{who} 중 한 명'),
  all: words('{who}会签', 'all of {who}', '{who} 전원'), ratio: words('{who}票签', 'a share of {who}', '{who} 중 일정 비율'),
  'in-order': words('{who}依次', '{who} in this order', '{who} 순서대로'),
};
const comma = words('、', ', ', ', ');

/** Everybody of a step: 「财务、仓库会签」. */
export function sayActors(model: Model, type: RecordType, { by, mode = 'one' }: Pick<Transition, 'by' | 'mode'>): Labels {
  const who = joined(by.map((entry) => sayActor(model, type, entry)), comma);
  return by.length === 1 && mode === 'one' ? who : phrase(modes[mode], { who });
}

/** One entry of `by`. */
export function sayActor(model: Model, type: RecordType, entry: string): Labels {
  const role = (name: string) => model.roles.find((one) => one.name === name)?.label;
  const plain = role(entry) ?? fixed[entry];
  if (plain) return plain;
  const [kind, argument = '', more] = entry.split(':');
  const field = fieldAt(model, type, argument)?.label ?? argument;
  switch (kind) {
    case 'user': return phrase(user, { name: argument });
    case 'field': return phrase(inField, { field });
    case 'manager-of': return more === undefined || more === '1' ? direct : phrase(manager, { n: more });
    case 'managers-of': return /^\d+$/.test(more ?? '') ? phrase(chain, { n: more ?? '' }) : phrase(chainTo, { role: role(more ?? '') ?? more ?? '' });
    case 'head-of': return phrase(head, { field });
    case 'guest': return phrase(guest, { field });
    case 'chosen': return phrase(chosenOf, { role: role(argument) ?? argument });
    default: return words(entry, entry, entry);
  }
}

const ofRecords = words('{which}“{type}”到达{states}', '{which} “{type}” is at {states}', '{which} “{type}”이(가) {states}');
const every = words('所有', 'every', '모든');
const any = words('任一', 'one', '하나의');
const ofRecord = words('“{field}”到达{states}', '“{field}” is at {states}', '“{field}”이(가) {states}');
const onDay = words('“{field}”之后 {plus} 天', '{plus} days after “{field}”', '“{field}” {plus}일 후');
const onWorkingDay = words('“{field}”之后 {plus} 个工作日', '{plus} working days after “{field}”', '“{field}” {plus}영업일 후');

/** What a step of the system waits for. */
export function sayWait(model: Model, type: RecordType, on: OnFile): Labels {
  const statesOf = (target: RecordType | undefined, names: readonly string[]) =>
    joined(names.map((name) => target?.flow?.states.find((one) => one.name === name)?.label ?? words(name, name, name)), comma);
  if ('records' in on) {
    const target = model.types.find(({ name, key }) => name === on.records.type || key === on.records.type);
    return phrase(ofRecords, { which: on.records.match === 'any' ? any : every, type: target?.label ?? on.records.type, states: statesOf(target, on.records.states) });
  }
  if ('record' in on) {
    const field = type.fields.find(({ name }) => name === on.record.field);
    const target = model.types.find(({ name }) => name === field?.target?.[0]);
    return phrase(ofRecord, { field: field?.label ?? on.record.field, states: statesOf(target, on.record.states) });
  }
  return phrase(on.unit === 'workingDays' ? onWorkingDay : onDay, { field: fieldAt(model, type, on.date)?.label ?? on.date, plus: on.plus ?? 0 });
}
