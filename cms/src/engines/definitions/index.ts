/** The door of the definitions: versions of everything the company configured, and how the active one becomes Strapi's content types. */
export { activate } from './activate';
export { partUidOf, uidOf } from './content-types';
export { follow, followVersions, modelOf, provideOutgrown } from './follow';
export { formerTypes } from './former-types';
export { physicalOf, servesAlso } from './physical';
export { chosenVersion, WrongFiles } from './load-version';
export { shippedPacks } from './read-packs';
export { letOthersBoot, provideBootWord, registerTypes, type UsersPlugin } from './register';
export { modelInForce, storedIds, storedModel } from './stored-model';
export { isUnderstood, namesIn, typeNamesIn, type Renamed, type TypeNames } from './understood';
export { markFailed, markWaitingFailed } from './version';
export { activeRow, bootingRow, filesOf, giveUpBooting, publishersSince, publishVersion, rulesOf, shippedBase, versionBefore, versionRow, versionRows, type Rules, type VersionRow } from './version-rows';
