/** The door of access: who somebody is, what they may do with which rows and fields, how they sign in, and what they are told live. */
export { can, type Answer, type Verb } from './can';
export { fieldRights, type FieldRights } from './field-rights';
export { participantScope } from './participants';
export { keepPeople, onPeople, people, peopleOf, type People } from './people';
export { administratorRole, isAdministrator, standInOn, system, type Person } from './person';
export { fillRoles } from './roles';
export { createTables } from './tables';
