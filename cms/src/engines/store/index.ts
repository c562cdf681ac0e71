/** The store's door: lists, reads and writes of records, the checks before a write, and the storage they need in the database. */
export { columnsOf, type Column } from './columns';
export { compute } from './compute';
export { converter, isConvertedFrom, isConvertible, type Converted } from './convert';
export { diff, type Change } from './diff';
export { ensureStorage } from './ensure-storage';
export { insert } from './insert';
export { list, type ListQuery, type Page } from './list';
export { isOurWrite, writing } from './our-write';
export { load, read, readsWhole } from './read';
export type { CellValue, Changes, FileValue, Line, LineInput, LoadedRecord, RecordValue, Reference, RoleReference, Seal, StoredRecord, SystemPart } from './record';
export { remove } from './remove';
export { missing } from './required';
export { reindex } from './search-tables';
export { conditionScope, rowRule, ruleSql } from './scope';
export { update, updateSystem } from './update';
export { validateInput, type ValidatedInput, type ValidationOptions } from './validate-input';
export { onWrite, type WriteListener } from './write-listeners';
