/** Money as the ledger counts it: whole cents. */
import { scaled } from '../conditions';

/** The cents of a record's amount; null where there is none. */
export const cents = (value: unknown): number | null => (value === null || value === undefined || value === '' ? null : scaled(value, 2)?.floor ?? null);

/** Cents as people write them: `12.50`. */
export function money(count: number): string {
  const digits = String(Math.abs(count)).padStart(3, '0');
  return `${count < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Cents of a quantity (up to 6 decimals) times a price, rounded half up, exact at any size. */
export function times(quantity: unknown, price: unknown): number {
  const product = BigInt(scaled(quantity, 6)?.floor ?? 0) * BigInt(cents(price) ?? 0);
  const half = product < 0n ? -500_000n : 500_000n;
  return Number((product + half) / 1_000_000n);
}
