/** How many tasks a tab of the inbox holds (of copies: how many are unread); kept fresh by the event stream. */
import { useQuery } from '@tanstack/react-query';
import type { TaskTab } from '../meta/contract';
import { api } from '../providers/data-provider';

export function useTaskCount(tab: TaskTab): number | undefined {
  return useQuery({
    queryKey: ['tasks', 'count', tab],
    queryFn: async ({ signal }) => (await api.getList('tasks', { filter: tab === 'cc' ? { tab, read: false } : { tab }, pagination: { page: 1, perPage: 1 }, signal })).total,
    staleTime: 60_000,
  }).data;
}
