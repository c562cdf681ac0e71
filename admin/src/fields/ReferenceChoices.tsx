/** Puts the type-ahead of a reference under react-admin's autocomplete inputs, in place of a reference input of one resource. */
import type { ReactNode } from 'react';
import { ChoicesContextProvider, type ChoicesContextValue } from 'react-admin';
import type { ReferenceChoice, useReferenceChoices } from './use-reference-choices';

export function ReferenceChoices({ source, from, children }: { source: string; from: ReturnType<typeof useReferenceChoices>; children: ReactNode }) {
  const context = {
    allChoices: from.choices,
    availableChoices: from.choices,
    selectedChoices: [],
    isPending: from.pending,
    isFetching: from.pending,
    isLoading: from.pending,
    isFromReference: true,
    setFilters: ({ q }: { q?: string }) => from.search(q ?? ''),
    source,
  } as unknown as ChoicesContextValue;
  return <ChoicesContextProvider value={context}>{children}</ChoicesContextProvider>;
}

/** The settings that both autocomplete inputs share. */
export const autocomplete = {
  optionText: ({ label, hint }: ReferenceChoice) => (hint ? `${label} · ${hint}` : label),
  inputText: ({ label }: ReferenceChoice) => label,
  debounce: 200,
  offline: false as const,
  filterToQuery: (q: string) => ({ q }),
};
