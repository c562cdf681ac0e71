/** What happened to a record; asked for again whenever the record's version moves. */
import { useQuery } from '@tanstack/react-query';
import type { MetaType, StoredRecord } from '../meta/contract';
import { api } from '../providers/data-provider';

export function useHistory(type: MetaType, record: StoredRecord) {
  return useQuery({ queryKey: [type.plural, 'history', record.id, record.version], queryFn: () => api.history(type.plural, record.id), placeholderData: (previous) => previous });
}
