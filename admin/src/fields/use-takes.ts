/** What a picked reference brings with it: a product its unit and its price (`takes`). */
import { useCallback } from 'react';
import { useFormContext } from 'react-hook-form';
import type { MetaField } from '../meta/contract';

/** @param beside the fields of the same row or record. @param place the row's place in the form; absent = the record itself. */
export function useTakes(field: MetaField, beside: MetaField[], place?: string) {
  const { setValue } = useFormContext();
  return useCallback((row: Record<string, unknown> | null) => {
    if (!row) return;
    for (const { name, takes } of beside) {
      if (takes?.field === field.name && takes.from in row) setValue(place ? `${place}.${name}` : name, row[takes.from], { shouldDirty: true, shouldValidate: true });
    }
  }, [field, beside, place, setValue]);
}
