/** Picks a record of the past to try the flow on. */
import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { api } from '../../../providers/data-provider';
import type { StoredRecord } from '../../../meta/contract';
import { useFlowEditor } from '../FlowEditor';
import { stateName } from '../words/step-words';

export function PastRecord({ value, onChange }: { value: number | null; onChange: (id: number | null) => void }) {
  const { type, flow, speaker } = useFlowEditor();
  const { f } = speaker;
  const [sought, setSought] = useState('');
  const { data = [] } = useQuery({
    queryKey: ['design', 'past', type.schema.plural, sought],
    retry: false,
    placeholderData: (before) => before,
    queryFn: async () => (await api.getList(type.schema.plural, { pagination: { page: 1, perPage: 25 }, sort: { field: 'id', order: 'DESC' }, filter: sought ? { q: sought } : {} })).data as StoredRecord[],
  });
  const named = ({ id, number, state, owner }: StoredRecord) => [number ?? `#${id}`, owner?.label, state && stateName(flow, state, speaker)].filter(Boolean).join(' · ');
  return (
    <Autocomplete
      options={data}
      filterOptions={(all) => all}
      getOptionLabel={named}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      value={data.find(({ id }) => id === value) ?? null}
      onInputChange={(_event, typed, reason) => { if (reason === 'input') setSought(typed); }}
      onChange={(_event, record) => onChange(record?.id ?? null)}
      renderInput={(params) => <TextField {...params} label={f.trial.pick} />}
    />
  );
}
