/** The record of the page's address, as this person sees it. Editing has a copy of its own, which live updates leave alone. */
import { useGetOne, useParams, useResourceContext } from 'react-admin';
import type { StoredRecord } from '../meta/contract';
import { useType } from '../meta/MetaProvider';

/** A list's rows carry no lines and no actions: the whole record has a place of its own in the cache. */
export const whole = { whole: true };

export function useRecord({ editing = false } = {}) {
  const resource = useResourceContext() ?? '';
  const type = useType(resource);
  const { id = '' } = useParams<{ id: string }>();
  const query = useGetOne<StoredRecord>(
    resource,
    { id: id as unknown as number, meta: editing ? { editing: true } : whole },
    { retry: false, enabled: Boolean(type), ...(editing ? { staleTime: Infinity, gcTime: 0, refetchOnWindowFocus: false, refetchOnReconnect: false } : {}) },
  );
  return { type, resource, record: query.data, error: query.error, refetch: query.refetch, isPending: query.isPending };
}
