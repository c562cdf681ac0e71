/** One rule for who acts: its kind, and what the kind asks for. */
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { actorKinds, actorOf, actorText, detailOf, type ActorKind } from '../edit/actor';
import { useFlowEditor } from '../FlowEditor';
import { useActorOptions } from './use-actor-options';

const acting = actorKinds.filter((kind) => kind !== 'customer');
const levels = [1, 2, 3, 4, 5];

export function ActorInput({ value, onChange, also = [] }: { value: string; onChange: (value: string) => void; also?: ActorKind[] }) {
  const { speaker: { f } } = useFlowEditor();
  const actor = actorOf(value);
  const { options, nameOf } = useActorOptions(actor.kind);
  const choose = (kind: ActorKind) => onChange(actorText({ kind, detail: kind === 'role' || kind === 'chain-role' ? 'administrator' : undefined }));
  const asked = detailOf[actor.kind];
  return (
    <Box sx={{ flex: 1, minWidth: 0, display: 'grid', gap: 0.75, gridTemplateColumns: { xs: '1fr', sm: asked ? 'minmax(0, 2fr) minmax(0, 3fr)' : '1fr' } }}>
      <TextField select label={f.actor.kind} value={actor.kind} onChange={(event) => choose(event.target.value as ActorKind)}>
        {[...acting, ...also].map((kind) => <MenuItem key={kind} value={kind}>{f.actor.kinds[kind]}</MenuItem>)}
      </TextField>
      {asked === 'levels' && (
        <TextField select label={f.actor.details.levels} value={actor.levels ?? 1} onChange={(event) => onChange(actorText({ ...actor, levels: Number(event.target.value) }))}>
          {levels.map((level) => <MenuItem key={level} value={level}>{level}</MenuItem>)}
        </TextField>
      )}
      {asked && asked !== 'levels' && (
        <Autocomplete
          options={options}
          getOptionLabel={nameOf}
          value={actor.detail || null}
          onChange={(_event, detail) => onChange(actorText({ ...actor, detail: detail ?? '' }))}
          disableClearable={actor.kind !== 'chosen' && Boolean(actor.detail)}
          renderInput={(params) => <TextField {...params} label={f.actor.details[asked]} required={actor.kind !== 'chosen'} error={actor.kind !== 'chosen' && !actor.detail} />}
        />
      )}
    </Box>
  );
}
