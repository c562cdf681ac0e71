/** A text of a row with suggestions out of the row's lookup: where the lookup leaves a key open (`lot: null`), the column of that name offers what is there. */
import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useInput, ValidationError } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { useLabel, useText } from '../../i18n/use-text';
import type { Beside, MetaField } from '../../meta/contract';
import { api } from '../../providers/data-provider';
import { formatDecimal } from '../format';
import { isEmpty, problemOf } from '../validate';
import { besideFilter } from './BesideFigure';

/** The lookup that knows the values of a column, if there is one. */
export const suggestingBeside = (lines: MetaField, column: MetaField): Beside | undefined =>
  column.type === 'text' ? lines.beside?.find(({ where }) => where[column.name] === null) : undefined;

interface Suggested { beside: Beside; column: MetaField; row: string; record?: Record<string, unknown>; dense: boolean; needed?: boolean }

export function SuggestedText({ beside, column, row, record, dense, needed }: Suggested) {
  const t = useText();
  const label = useLabel();
  const { getValues } = useFormContext();
  const [open, setOpen] = useState(false);
  const required = needed ?? column.required;
  const { field, fieldState: { error } } = useInput({ source: column.name, validate: (value: unknown) => (required && isEmpty(value) ? t('field.required') : problemOf(column, value, t)) });
  useWatch({ name: row });
  const filter = besideFilter(beside.where, { ...record, ...getValues() }, (getValues(row) ?? {}) as Record<string, unknown>);
  const given = Object.fromEntries(Object.entries(filter ?? {}).filter(([, value]) => value !== null));
  const { data } = useQuery({
    queryKey: [beside.plural, 'getList', { beside: given }],
    queryFn: ({ signal }) => api.getList(beside.plural, { filter: given, pagination: { page: 1, perPage: 200 }, signal }),
    enabled: Boolean(filter) && open,
    staleTime: 10_000,
  });
  const figures = new Map((data?.data ?? []).filter((one) => one[column.name] && Number(one[beside.show]) > 0).map((one) => [String(one[column.name]), one[beside.show]]));
  return (
    <Autocomplete
      freeSolo
      autoSelect
      openOnFocus
      disableClearable
      onOpen={() => setOpen(true)}
      options={[...figures.keys()]}
      value={String(field.value ?? '')}
      inputValue={String(field.value ?? '')}
      onInputChange={(_event, typed) => field.onChange(typed)}
      renderOption={({ key, ...props }, option) => <Box component="li" key={key} {...props} sx={{ display: 'flex', gap: 2 }}><span>{option}</span><Box component="span" className="figures" sx={{ ml: 'auto', color: 'text.secondary' }}>{formatDecimal(figures.get(option))}</Box></Box>}
      renderInput={(params) => (
        <TextField
          {...params}
          size="small"
          label={dense ? undefined : label(column.label)}
          required={!dense && required}
          error={Boolean(error)}
          helperText={dense || !error?.message ? undefined : <ValidationError error={error.message} />}
          onBlur={() => field.onBlur()}
          inputRef={field.ref}
          slotProps={{ ...params.slotProps, htmlInput: { ...params.slotProps?.htmlInput, 'aria-label': dense ? label(column.label) : undefined } }}
        />
      )}
    />
  );
}
