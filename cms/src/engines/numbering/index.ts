/** Document numbers: one series per prefix and day, unique and without gaps because a number is taken in the transaction that uses it. */
export { nextNumber } from './next-number';
export { createTables } from './tables';
