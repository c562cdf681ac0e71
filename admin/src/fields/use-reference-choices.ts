/** Type-ahead over the records a field may point to: asks the server when the list is open, with what was typed as `q`. */
import { useMemo, useRef, useState } from 'react';
import { useQueries } from '@tanstack/react-query';
import { useMeta } from '../meta/MetaProvider';
import type { MetaField, Reference, StoredRecord } from '../meta/contract';
import { recordTitle } from '../meta/record-title';
import { api } from '../providers/data-provider';
import { people, pluralsOf } from './targets';
import { written } from './written';

/** A record on offer. `key` also tells apart equal ids of different types. */
/** `hint` tells people of one name apart. */
export interface ReferenceChoice { id: string; label: string; hint?: string; reference: Reference; row?: StoredRecord }

const shown = 25;
const fits = ({ label, hint = '' }: ReferenceChoice, text: string) => `${label} ${hint}`.toLowerCase().includes(text.trim().toLowerCase());
const keyOf = (reference: Reference) => `${reference.type ?? ''}:${reference.id}`;

/** @param held what the field holds now, so that it has a label before anything was asked. */
export function useReferenceChoices(field: MetaField, held: Reference[]) {
  const meta = useMeta();
  const types = useMemo(() => pluralsOf(meta, field).filter(({ can }) => can.list !== false), [meta, field]);
  const several = (field.target?.length ?? 0) > 1;
  const [asked, setAsked] = useState('');
  const [live, setLive] = useState('');
  // The input shows what is held; that is nothing to search by.
  const sought = (text: string) => (held.some(({ label }) => label === text) ? '' : text);
  const typed = sought(asked);
  const [open, setOpen] = useState(false);
  const before = useRef<ReferenceChoice[]>([]);
  const seen = useRef(new Map<string, ReferenceChoice>());

  const queries = useQueries({
    queries: types.map((type) => ({
      queryKey: [type.plural, 'getList', { typeAhead: typed }],
      queryFn: ({ signal }: { signal: AbortSignal }) => api.getList(type.plural, { filter: typed ? { q: typed } : {}, pagination: { page: 1, perPage: shown }, signal }),
      enabled: open,
      staleTime: 15_000,
    })),
  });

  const pending = open && queries.some(({ isPending }) => isPending);
  const latest = queries.flatMap(({ data }, index) => (data?.data ?? []).map((row): ReferenceChoice => {
    const type = types[index];
    const reference: Reference = { id: Number(row.id), label: recordTitle(type, row as StoredRecord), ...(several ? { type: type.name } : {}) };
    return { id: keyOf(reference), label: reference.label, hint: type.plural === people ? written(row[type.subtitle?.[0] ?? '']) : undefined, reference, row: row as StoredRecord };
  }));
  // The list of before stays until the next one is here: nothing flickers under the pointer.
  const found = pending ? before.current : latest;
  before.current = found;
  for (const choice of found) seen.current.set(choice.id, choice);
  for (const reference of held) if (!seen.current.has(keyOf(reference))) seen.current.set(keyOf(reference), { id: keyOf(reference), label: reference.label, reference });

  // Until the answer to what stands in the input is here, only what plainly fits is offered: Enter never takes a row of the list before.
  const offered = typed === sought(live) && !pending ? found : found.filter((choice) => fits(choice, sought(live)));
  const choices = [...new Map([...offered, ...held.map((reference) => seen.current.get(keyOf(reference))!)].map((choice) => [choice.id, choice])).values()];
  return {
    choices,
    pending,
    search: setAsked,
    onInputChange: (_event: unknown, text: string) => setLive(text),
    onOpen: () => setOpen(true),
    keyOf,
    byKey: (key: string) => seen.current.get(key),
    closed: types.length === 0,
  };
}
