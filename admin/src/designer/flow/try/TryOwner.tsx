/** Whose record it would be. */
import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useFlowEditor } from '../FlowEditor';
import { usePeople } from '../use-people';

export function TryOwner({ value, onChange }: { value: number | undefined; onChange: (id: number | undefined) => void }) {
  const { speaker: { f } } = useFlowEditor();
  const people = usePeople();
  return (
    <Autocomplete
      options={people}
      getOptionLabel={({ name, username }) => `${name} (${username})`}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      value={people.find(({ id }) => id === value) ?? null}
      onChange={(_event, person) => onChange(person?.id)}
      renderInput={(params) => <TextField {...params} label={f.trial.owner} helperText={f.trial.ownerHelp} />}
    />
  );
}
