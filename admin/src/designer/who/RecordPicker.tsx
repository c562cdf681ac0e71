/** Finds one record of a type by typing, for a question about it; the address bar holds its id. */
import { useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useType } from '../../meta/MetaProvider';
import type { StoredRecord } from '../../meta/contract';
import { recordTitle } from '../../meta/record-title';
import { api } from '../../providers/data-provider';
import { useWords } from '../words';

interface PickerProps { plural: string | undefined; label: string; placeholder?: string; value: number | undefined; onChange: (id: number | undefined) => void }
interface Option { id: number; label: string }

export function RecordPicker({ plural, label, placeholder, value, onChange }: PickerProps) {
  const w = useWords();
  const type = useType(plural);
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const option = (row: Partial<StoredRecord>): Option => ({ id: Number(row.id), label: type ? recordTitle(type, row) : `#${row.id}` });
  const { data: chosen } = useQuery({ queryKey: [plural, 'getOne', { id: value }], queryFn: () => api.getOne(plural as string, { id: value as number }), enabled: plural !== undefined && value !== undefined, retry: false });
  const { data: found, isFetching } = useQuery({
    queryKey: [plural, 'getList', { typeAhead: typed }],
    queryFn: ({ signal }) => api.getList(plural as string, { filter: typed ? { q: typed } : {}, pagination: { page: 1, perPage: 25 }, sort: { field: 'id', order: 'DESC' }, signal }),
    enabled: open && plural !== undefined,
    placeholderData: keepPreviousData,
  });
  const now = value === undefined ? null : chosen ? option(chosen.data as StoredRecord) : { id: value, label: `#${value}` };
  return (
    <Autocomplete
      options={(found?.data ?? []).map((row) => option(row as StoredRecord))}
      getOptionLabel={(one) => one.label}
      getOptionKey={(one) => one.id}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      filterOptions={(all) => all}
      value={now}
      disabled={plural === undefined}
      loading={isFetching}
      onOpen={() => setOpen(true)}
      onClose={() => setOpen(false)}
      onInputChange={(_event, text, reason) => setTyped(reason === 'input' ? text : '')}
      onChange={(_event, picked) => onChange(picked?.id)}
      noOptionsText={w.who.nothingFound}
      loadingText={w.who.find}
      renderInput={(params) => <TextField {...params} label={label} placeholder={placeholder} />}
    />
  );
}
