/** The door of records: the routes that every record type has, meta, and what makes a repeated POST happen once. */
export { claimingDatabase, once, oncePerKey } from './idempotency';
export { createTables } from './kept-answers';
export { metaFor } from './meta';
export { recordRoutes } from './routes';
