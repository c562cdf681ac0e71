/** The door of records: the routes that every record type has, meta, and what makes a repeated POST happen once. */
export { claimingDatabase, once, oncePerKey } from './idempotency';
export { readListQuery, readNoQuery } from './list-query';
export { createTables } from './kept-answers';
export { metaFor } from './meta';
export { recordRoutes } from './routes';
export { idOfPath, typeOfPath, writtenTypeOfPath } from './type-of-path';
