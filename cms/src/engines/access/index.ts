/** The door of access: who somebody is, what they may do with which rows and fields, how they sign in, and what they are told live. */
export { authenticate } from './authenticate';
export { can, type Answer, type Verb } from './can';
export { fieldRights, type FieldRights } from './field-rights';
export { rightsKey } from './grants';
export { participantScope } from './participants';
export { hashOf, onPasswordSet, setPassword } from './passwords';
export { provideOwnWrite } from './preferences';
export { keepPeople, onPeople, people, peopleOf, peopleReady, type People } from './people';
export { administratorRole, isAdministrator, standInOn, system, type Person, type Withheld } from './person';
export { onResetRequested, type ResetRequest } from './reset-password';
export { fillRoles } from './roles';
export { authRoutes, eventRoutes } from './routes';
export { absentFor } from './stand-ins';
export { startAccess } from './start';
export { createTables } from './tables';
export { maySee, provideRowCheck } from './visibility';
export { before, isWithheld, unwithheld, withholding } from './withheld';
