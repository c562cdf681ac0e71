/** Which roles read what a rule says, as far as that is known before anybody is told. Pure. */
import type { Labels } from '../../foundation/language';
import type { Model, NoticeRule, RecordType, StandardNotice } from '../model';
import { isRole } from '../workflow';
import { contactField, mailField } from './recipients';

/** `certain`: whoever holds the role is told. `possible`: the owner may hold it. `outside`: an address without a login. `of`: the role is outside people's. */
export interface ReaderRole { kind: 'certain' | 'possible' | 'outside'; role: string; label: Labels; of: boolean }

const everybody: Labels = { 'zh-Hans': '任何员工', en: 'anybody of the company', ko: '모든 직원' };

/** Notices of whose turn it is; the others go to the owner, or to whoever was picked. */
const turns: readonly StandardNotice[] = ['task', 'urged', 'due-soon', 'overdue'];
const results: readonly StandardNotice[] = ['returned', 'rejected', 'completed', 'cancelled', 'lapsed'];

export function readersOf(model: Model, type: RecordType, { name, to = [], step }: NoticeRule): ReaderRole[] {
  const steps = (type.flow?.transitions ?? []).filter(({ from }) => step === undefined || from === step);
  const entries = (turns as readonly string[]).includes(name) ? steps.flatMap(({ by }) => by) : (results as readonly string[]).includes(name) ? ['owner'] : to;
  const found = [...new Set(entries)].flatMap((entry): ReaderRole[] => {
    if (contactField(entry) !== null || mailField(type, entry) !== null) return [{ kind: 'outside', role: '', label: everybody, of: true }];
    if (entry === 'any-staff') return [{ kind: 'certain', role: '*', label: everybody, of: false }];
    if (entry === 'owner') return ownersOf(model, type);
    const role = isRole(entry) ? model.roles.find((one) => one.name === entry) : undefined;
    return role ? [{ kind: 'certain', role: role.name, label: role.label, of: role.outside }] : [];
  });
  return [...new Map(found.map((one) => [`${one.kind} ${one.role}`, one])).values()];
}

/** Whoever may make such a record may be its owner. */
function ownersOf(model: Model, type: RecordType): ReaderRole[] {
  return model.roles.filter(({ name }) => type.access.roles[name]?.may.includes('create')).map(({ name, label, outside }) => ({ kind: 'possible', role: name, label, of: outside }));
}
