/** The door of the definitions: versions of everything the company configured, and how the active one becomes Strapi's content types. */
export { activate } from './activate';
export { partUidOf, uidOf } from './content-types';
export { letOthersBoot, registerTypes, type UsersPlugin } from './register';
export { markFailed, markWaitingFailed } from './version';
export { storedModel } from './stored-model';
