/** Quantities: decimal text outside, whole millionths inside. */
import { decimalText, fractionOf, roundToInteger } from '../conditions';

/** Millionths of a decimal as records hold it; null where there is none. */
export function millionths(value: unknown): number | null {
  const fraction = fractionOf(value);
  return fraction ? Number(roundToInteger(fraction, 6)) : null;
}

/** The decimal text of millionths, without trailing zeros. */
export const quantityText = (count: number): string => decimalText(BigInt(count), 6, false);
