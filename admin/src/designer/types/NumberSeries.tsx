/** The number series of a type: its prefix, and what the next number will look like. */
import { useMeta } from '../../meta/MetaProvider';
import { fill, useWords } from '../words';

/** Capitals only, at most six. */
export const readPrefix = (typed: string): string => typed.toUpperCase().replace(/[^A-Z]/g, '').slice(0, 6);

/** `LL20261121-0001`, by the company's day. */
export function SeriesSample({ prefix }: { prefix: string }) {
  const w = useWords();
  const { timeZone } = useMeta().company;
  const day = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date()).replaceAll('-', '');
  return <span className="figures">{fill(w.types.sample, { number: `${prefix}${day}-0001` })}</span>;
}
