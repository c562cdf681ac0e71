/** The receivables ledger: what customers owe, written by effects only and never over-settled, and the effects that write it. */
import type { Effect } from '../workflow';
import { creditReceivable } from './credit';
import { openReceivable } from './open';
import { checkSettlement, settleReceivables } from './settle';
import { standing } from './standing';
import { fillStatement } from './statement';

export { createTables } from './tables';
export { verifyReceivables } from './verify';

/** What the assembly registers with the workflow. */
export const receivableEffects: readonly Effect[] = [openReceivable, settleReceivables, checkSettlement, creditReceivable, standing, fillStatement];
