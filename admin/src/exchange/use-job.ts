/** A job as it stands, asked again until it is through. */
import { useQuery } from '@tanstack/react-query';
import { exchange, isOpen } from './exchange-api';

const every = 700;

export function useJob(id: number | null) {
  return useQuery({
    queryKey: ['job', id],
    queryFn: ({ signal }) => exchange.job(id as number, signal),
    enabled: id !== null,
    staleTime: 0,
    refetchInterval: ({ state: { data } }) => (data && !isOpen(data) ? false : every),
  });
}
