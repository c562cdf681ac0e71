/** Which fields this person may write on the record at hand, for the inputs below. */
import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { MetaType, StoredRecord } from '../meta/contract';
import { fieldNamed } from '../meta/type-fields';

type CanWrite = (name: string) => boolean;
const RightsContext = createContext<CanWrite>(() => true);

/** The record says it field by field; a record that is not there yet is bound by the type. Computed fields are nobody's. */
export function canWriteOf(type: MetaType, record: Partial<StoredRecord> | undefined): CanWrite {
  return (name) => {
    const field = fieldNamed(type, name);
    if (!field || field.computed) return false;
    const said = record?.fields?.[name] ?? (field.part && record?.fields ? record.fields[field.part] : undefined);
    return record?.fields ? said === 'write' : !field.readOnly && field.writable !== false;
  };
}

export function RightsProvider({ type, record, children }: { type: MetaType; record?: Partial<StoredRecord>; children: ReactNode }) {
  const canWrite = useMemo(() => canWriteOf(type, record), [type, record]);
  return <RightsContext.Provider value={canWrite}>{children}</RightsContext.Provider>;
}

/** Asks for a field (`lines.lot` for a column). */
export const useCanWrite = (): CanWrite => useContext(RightsContext);
