/** What was retired and can come back, or be purged for ever. */
import { useQuery } from '@tanstack/react-query';
import { design } from '../design-api';

export const useTrash = () => useQuery({ queryKey: ['design', 'trash'], queryFn: () => design.trash() });
