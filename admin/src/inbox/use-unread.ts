/** How many notices a person has not looked at; kept fresh by the event stream. */
import { useQuery } from '@tanstack/react-query';
import { api } from '../providers/data-provider';

export function useUnread(): number {
  return useQuery({
    queryKey: ['notices', 'unread'],
    queryFn: async ({ signal }) => (await api.getList('notices', { filter: { unread: true }, pagination: { page: 1, perPage: 1 }, signal })).total ?? 0,
    staleTime: 60_000,
  }).data ?? 0;
}
