/** The door of the seeds: rows that ship with the packs for every company, and how rows written by natural keys become records. */
export { applySeeds } from './apply-seeds';
export { fillRow, targetType, type Days } from './fill-row';
export { momentAt, workingDayBefore } from './moment';
export { naturalField, NaturalKeys } from './natural-keys';
export { createTables } from './tables';
