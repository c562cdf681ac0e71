/** The amount above which a mail's link shows a document but does not decide it: whoever has a login signs in first. */
import { system } from '../../access';
import type { RecordType } from '../../model';
import { read } from '../../store';

/** Whether signing in is asked for; judged by the whole record, whatever the person may read of it. */
export async function asksToSignIn(type: RecordType, recordId: number): Promise<boolean> {
  const limit = type.flow?.mail?.signInAbove;
  const record = limit && (await read(system, type, recordId));
  return Boolean(limit && record && isAbove(record[limit.field], limit.amount));
}

/** Whether an exact figure is above another; nothing is above nothing. Pure. */
export function isAbove(figure: unknown, limit: string): boolean {
  if (figure === null || figure === undefined || figure === '') return false;
  return scaled(String(figure)) > scaled(limit);
}

/** In millionths: figures have six decimals at most. */
function scaled(figure: string): bigint {
  const [whole, fraction = ''] = figure.split('.');
  const size = BigInt(`${whole.replace('-', '') || '0'}${fraction.padEnd(6, '0').slice(0, 6)}`);
  return whole.startsWith('-') ? -size : size;
}
