/** Exact numbers: fractions of BigInts in, canonical decimal text out. Money never meets a float. */

export interface Fraction { over: bigint; under: bigint }

/** A JSON number or decimal text as an exact fraction; undefined where it is no finite number. */
export function fractionOf(value: unknown): Fraction | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string') return undefined;
  const parts = /^\s*([+-]?\d{1,400})(?:\.(\d{1,400}))?(?:e([+-]?\d{1,3}))?\s*$/i.exec(text);
  if (!parts) return undefined;
  const [, whole, decimals = '', exponent = '0'] = parts;
  const places = Number(exponent) - decimals.length;
  const digits = BigInt(whole + decimals);
  return places < 0 ? { over: digits, under: 10n ** BigInt(-places) } : { over: digits * 10n ** BigInt(places), under: 1n };
}

/** One operation on two fractions; dividing by zero gives nothing. */
export function calculate(left: Fraction, sign: '+' | '-' | '*' | '/', right: Fraction): Fraction | undefined {
  switch (sign) {
    case '+': return { over: left.over * right.under + right.over * left.under, under: left.under * right.under };
    case '-': return { over: left.over * right.under - right.over * left.under, under: left.under * right.under };
    case '*': return { over: left.over * right.over, under: left.under * right.under };
    case '/': {
      if (right.over === 0n) return undefined;
      const flip = right.over < 0n ? -1n : 1n;
      return { over: left.over * right.under * flip, under: left.under * right.over * flip };
    }
  }
}

/** Rounds half up (away from zero, so that a credit is the mirror of its invoice) to a count of 10^-scale. */
export function roundToInteger({ over, under }: Fraction, scale: number): bigint {
  const size = (over < 0n ? -over : over) * 10n ** BigInt(scale);
  const rounded = (2n * size + under) / (2n * under);
  return over < 0n ? -rounded : rounded;
}

/** An integer count of 10^-scale as decimal text; trailing zeros stay only when `fixed`. */
export function decimalText(count: bigint, scale: number, fixed: boolean): string {
  if (scale === 0) return String(count);
  const digits = String(count < 0n ? -count : count).padStart(scale + 1, '0');
  const whole = digits.slice(0, -scale);
  const decimals = fixed ? digits.slice(-scale) : digits.slice(-scale).replace(/0+$/, '');
  return `${count < 0n ? '-' : ''}${whole}${decimals ? `.${decimals}` : ''}`;
}
