/** The append-only, hash-chained history of every record, and the proof that nobody touched it. */
export { append } from './append';
export { startCheckpoints, writeCheckpoint } from './checkpoint';
export { entries, lastSeq } from './entries';
export type { Change, Entry, Head, PastEntry, Sealed, Who } from './entry';
export { emptyHead, seal } from './entry';
export { fold, type Folded } from './fold';
export type { Problem } from './problem';
export { createTables } from './tables';
export { verifyChains, verifyCheckpoints } from './verify';
