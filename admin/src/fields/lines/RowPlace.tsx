/** Tells the inputs of a row where in the form they stand. */
import { useMemo, type ReactNode } from 'react';
import { SourceContextProvider } from 'react-admin';

export function RowPlace({ row, children }: { row: string; children: ReactNode }) {
  const place = useMemo(() => ({ getSource: (source: string) => `${row}.${source}`, getLabel: (source: string) => source }), [row]);
  return <SourceContextProvider value={place}>{children}</SourceContextProvider>;
}
