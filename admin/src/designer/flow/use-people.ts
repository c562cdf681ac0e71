/** The people of the company, to be named in a flow. */
import { useQuery } from '@tanstack/react-query';
import { api } from '../../providers/data-provider';
import { useDraft } from '../draft/DraftProvider';
import { typesOf } from '../draft/pack-files';

export interface NamedPerson { id: number; username: string; name: string }
const most = 1000;
const nobody: NamedPerson[] = [];

export function usePeople(): NamedPerson[] {
  const { files } = useDraft();
  const plural = typesOf(files).find(({ schema }) => schema.store === 'people')?.schema.plural;
  const { data } = useQuery({
    queryKey: ['design', 'people', plural],
    enabled: plural !== undefined,
    retry: false,
    staleTime: 60_000,
    queryFn: async () => (await api.getList(plural as string, { pagination: { page: 1, perPage: most }, sort: { field: 'name', order: 'ASC' }, filter: {} })).data as NamedPerson[],
  });
  return data ?? nobody;
}
