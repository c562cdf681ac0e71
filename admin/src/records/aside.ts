/** Which actions are not decisions on the record: they stand under "more", not on the bar. */
import type { Action } from '../meta/contract';

const names = new Set(['reassign', 'delegate', 'add-signer', 'remove-signer', 'urge', 'comment', 'cc', 'hold', 'move', 'terminate', 'cancel']);

export const isAside = ({ name }: Action): boolean => names.has(name);
