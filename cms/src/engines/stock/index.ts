/** The stock ledger: append-only moves, balances that never go below zero, and the effects that move them. */
import type { Effect } from '../workflow';
import { adjust, book } from './adjust';
import { check } from './check';
import { issue } from './issue';
import { receive } from './receive';
import { reserve } from './reservation';

export { lotsOf } from './balances';
export type { ItemKey, LotKey } from './item';
export { receiveOpening } from './receive';
export type { Opening } from './receive';
export { createTables } from './tables';
export { verifyBalances } from './verify';
export type { Imbalance } from './verify';

/** What the assembly registers with the workflow. */
export const stockEffects: readonly Effect[] = [reserve, issue, receive, adjust, book, check];
