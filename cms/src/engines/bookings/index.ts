/** Bookings: things that only one can have at a time (a vehicle, a room), and the effects that hold and free them. */
import type { Effect } from '../workflow';
import { end, hold } from './hold';

export { createTables } from './tables';

/** What the assembly registers with the workflow. */
export const bookingEffects: readonly Effect[] = [hold, end];
