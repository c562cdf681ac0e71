/** Picks several fields out of a type, in an order. */
import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';

export interface NamedField { name: string; label: string; group?: string }

export function FieldsPicker({ label, help, fields, value, onChange }: { label: string; help?: string; fields: NamedField[]; value: string[]; onChange: (names: string[]) => void }) {
  const labels = new Map(fields.map((field) => [field.name, field.label]));
  return (
    <Autocomplete
      multiple
      disableCloseOnSelect
      options={fields.map(({ name }) => name)}
      getOptionLabel={(name) => labels.get(name) ?? name}
      groupBy={fields.some(({ group }) => group) ? (name) => fields.find((field) => field.name === name)?.group ?? '' : undefined}
      value={value}
      onChange={(_event, names) => onChange(names)}
      renderInput={(params) => <TextField {...params} label={label} helperText={help} />}
    />
  );
}
