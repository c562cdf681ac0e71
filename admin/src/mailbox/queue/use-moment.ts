/** Moments of the mail queue as the person reads them. */
import { useLocaleState } from 'ra-core';
import { formatDateTime } from '../../fields/format';
import type { Language } from '../../meta/contract';
import { useMeta } from '../../meta/MetaProvider';

/** Gives a function that says a moment in the company's time zone. */
export function useMoment(): (at: string | null) => string {
  const { company } = useMeta();
  const [locale] = useLocaleState();
  return (at) => formatDateTime(at, locale as Language, company.timeZone);
}
