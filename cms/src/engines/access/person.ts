/** A person as every engine sees one: who it is, what roles it holds, whom it answers to and who stands in for it. */
import type { Language } from '../../foundation/language';

export interface Person {
  id: number;
  username: string;
  name: string;
  email: string;
  language: Language;
  /** Names of the roles held; rights are the union of what they may. */
  roles: string[];
  roleIds: number[];
  departmentId: number | null;
  managerId: number | null;
  /** Outside people: the dealer (a customer) they belong to. */
  dealerId: number | null;
  region: string | null;
  /** Not of the company: holds a role that is outside, and sees only what that role is granted by name. */
  outside: boolean;
  blocked: boolean;
  standInId: number | null;
  /** Days, both inclusive. */
  standInFrom: string | null;
  standInUntil: string | null;
  mailPreference: 'each' | 'digest' | 'none';
  /** By a type's id: what steps of its flow hide from them now. */
  withheld?: ReadonlyMap<number, Withheld>;
}

/** Fields that somebody does not read because of the tasks they have, and the records these are about. */
export interface Withheld { fields: ReadonlySet<string>; records: ReadonlySet<number> }

/** The product itself: engines act as it, and it sees everything. It is nobody's row, so what it creates has no owner. */
export const system: Person = {
  id: 0, username: 'system', name: 'Cinnabar', email: '', language: 'zh-Hans', roles: ['system'], roleIds: [],
  departmentId: null, managerId: null, dealerId: null, region: null, outside: false, blocked: false,
  standInId: null, standInFrom: null, standInUntil: null, mailPreference: 'none',
};

/** The role that configures the product and reads everything; it signs no document that is not granted to it by name. */
export const administratorRole = 'administrator';

/** Whether a person is an administrator. */
export function isAdministrator(person: Person): boolean {
  return person.roles.includes(administratorRole);
}

/** The id of whoever stands in for a person on a day, if anybody does. */
export function standInOn(person: Person, day: string): number | null {
  const { standInId, standInFrom, standInUntil } = person;
  const away = standInId !== null && (standInFrom === null || standInFrom <= day) && (standInUntil === null || day <= standInUntil);
  return away ? standInId : null;
}
