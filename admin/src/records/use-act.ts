/** Does an action of a record and puts the answer on the screen; a conflict puts the record as it is now there instead. */
import { useCallback } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { StoredRecord } from '../meta/contract';
import { api } from '../providers/data-provider';
import { useInvalidate } from './use-invalidate';
import { whole } from './use-record';

/** A refusal of the server as the forms see it. */
export interface Refused extends Error { status: number; body?: { message?: string; errors?: Record<string, string>; record?: StoredRecord; code?: string } }

/** Puts a fresh copy of a record where the pages look for it. */
export function useShowRecord() {
  const client = useQueryClient();
  return useCallback((plural: string, record: StoredRecord) => {
    client.setQueryData([plural, 'getOne', { id: String(record.id), meta: whole }], record);
  }, [client]);
}

export function useAct(plural: string) {
  const show = useShowRecord();
  const invalidate = useInvalidate();
  return useCallback(async (record: StoredRecord, action: string, input: Record<string, unknown>) => {
    try {
      const now = await api.act(plural, record.id, action, { version: record.version, ...input });
      if (now?.id) show(plural, now);
      invalidate(plural);
      return now;
    } catch (problem) {
      const refused = problem as Refused;
      if (refused.status === 409 && refused.body?.record) show(plural, refused.body.record);
      throw problem;
    }
  }, [plural, show, invalidate]);
}
