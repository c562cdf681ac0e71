/** The door of imports: records from spreadsheets, all of a file or nothing, with a way back. */
export { startImports } from './import-loop';
export { importRoutes } from './routes';
export { createTables } from './tables';
