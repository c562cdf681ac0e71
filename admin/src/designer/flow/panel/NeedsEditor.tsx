/** What must be filled in to act: fields, a note, people to choose; each for everybody or one of the signers, always or under a condition. */
import Add from '@mui/icons-material/Add';
import Close from '@mui/icons-material/Close';
import FilterAlt from '@mui/icons-material/FilterAltOutlined';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { fill } from '../../words';
import type { Need } from '../flow-shape';
import { useFlowEditor } from '../FlowEditor';
import { actorWords } from '../words/actor-words';
import { useNeedOptions } from './use-need-options';
import { WhenEditor } from './WhenEditor';

interface NeedsProps { value: readonly Need[] | undefined; by: readonly string[]; /** Each signs for themselves: a need can be one signer's. */ each: boolean; onChange: (value: Need[] | undefined) => void }
type Whole = Exclude<Need, string>;

const whole = (need: Need): Whole => (typeof need === 'string' ? { field: need } : need);
const short = ({ field, of, when }: Whole): Need => (of || when ? { field, ...(of ? { of } : {}), ...(when ? { when } : {}) } : field);

export function NeedsEditor({ value = [], by, each, onChange }: NeedsProps) {
  const { speaker } = useFlowEditor();
  const { f } = speaker;
  const { options, nameOf } = useNeedOptions();
  const set = (next: readonly Need[]) => onChange(next.length ? [...next] : undefined);
  const change = (i: number, what: Partial<Whole>) => set(value.map((one, at) => (at === i ? short({ ...whole(one), ...what }) : one)));
  return (
    <Box role="group" aria-label={f.fields.needs}>
      <Box sx={{ fontSize: 14, mb: 0.75 }}>{f.fields.needs}</Box>
      <Stack component="ul" sx={{ m: 0, p: 0, listStyle: 'none', gap: 1 }}>
        {value.map(whole).map(({ field, of, when }, i) => (
          <Box component="li" key={i} sx={{ display: 'grid', gap: 0.75 }}>
            <Box sx={{ display: 'flex', gap: 0.5, alignItems: 'center' }}>
              <Autocomplete sx={{ flex: 3, minWidth: 0 }} options={options} getOptionLabel={nameOf} value={field} disableClearable onChange={(_event, next) => change(i, { field: next })} renderInput={(params) => <TextField {...params} label={f.fields.need} />} />
              {(each || of) && (
                <TextField select sx={{ flex: 2, minWidth: 0 }} label={f.fields.needOf} value={of ?? ''} onChange={(event) => change(i, { of: event.target.value || undefined })} slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}>
                  <MenuItem value="">{f.fields.everySigner}</MenuItem>
                  {[...new Set([...by, ...(of ? [of] : [])])].map((entry) => <MenuItem key={entry} value={entry}>{actorWords(entry, speaker)}</MenuItem>)}
                </TextField>
              )}
              {!when && <IconButton size="small" aria-label={`${nameOf(field)}: ${f.fields.onlyWhen}`} title={f.fields.onlyWhen} onClick={() => change(i, { when: { combinator: 'and', rules: [{ field, operator: 'null' }] } })}><FilterAlt sx={{ fontSize: 18 }} /></IconButton>}
              <IconButton size="small" aria-label={fill(f.fields.removeOne, { name: nameOf(field) })} onClick={() => set(value.filter((_one, at) => at !== i))}><Close sx={{ fontSize: 17 }} /></IconButton>
            </Box>
            {when && <WhenEditor label={f.fields.onlyWhen} value={when} onChange={(next) => change(i, { when: next })} />}
          </Box>
        ))}
      </Stack>
      <Button size="small" startIcon={<Add />} onClick={() => set([...value, options.find((name) => !value.some((one) => whole(one).field === name)) ?? 'note'])} sx={{ mt: 0.5 }}>{f.fields.addNeed}</Button>
    </Box>
  );
}
