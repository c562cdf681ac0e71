/** The review of flows: what is wrong with one as it is drawn, and every way through it in words. Pure: no directory, no database. */
export { isAutomatic } from './check-branches';
export { fieldAt } from './field-at';
export type { Finding } from './finding';
export { pathsOf } from './paths';
export { placeOf } from './place-of';
export { reviewFlow } from './review-flow';
export { sayRule } from './say';
export { sayActor, sayActors, sayWait } from './say-actors';
