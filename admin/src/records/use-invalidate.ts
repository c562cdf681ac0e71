/** Marks what is on the screen as old after a write or an event, so that it is asked for again; a record that is being edited is left alone. */
import { useCallback } from 'react';
import { useQueryClient } from '@tanstack/react-query';

/** Gives a function for one resource; the inbox and its counts go with it. */
export function useInvalidate() {
  const client = useQueryClient();
  return useCallback((...resources: string[]) => {
    const old = new Set([...resources, 'tasks']);
    void client.invalidateQueries({ predicate: ({ queryKey }) => old.has(String(queryKey[0])) && !isEditing(queryKey) });
  }, [client]);
}

const isEditing = (key: readonly unknown[]): boolean => (key[2] as { meta?: { editing?: boolean } } | undefined)?.meta?.editing === true;
