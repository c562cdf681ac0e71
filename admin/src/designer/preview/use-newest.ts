/** The newest records of a type that is there already, for previews; none for a type that is only drafted. */
import { useQuery } from '@tanstack/react-query';
import type { StoredRecord } from '../../meta/contract';
import { api } from '../../providers/data-provider';

export function useNewest(plural: string): StoredRecord[] | undefined {
  const { data } = useQuery({ queryKey: ['design', 'rows', plural], queryFn: () => api.getList(plural, { pagination: { page: 1, perPage: 5 }, sort: { field: 'id', order: 'DESC' }, filter: {} }), retry: false, staleTime: 60_000 });
  return data?.data as StoredRecord[] | undefined;
}
