/** The files engine's door: uploads, who may read them, and their place in a record. */
export { bindFiles, usableFiles } from './bind-files';
export { contentDisposition } from './file-name';
export { fileRoutes, type MayReadFile } from './file-routes';
export type { FilePlace, FileValue } from './stored-file';
export { createTables } from './tables';
