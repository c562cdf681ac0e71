/** What happens by itself when an action is taken: registered effects with their parameters, in order, each under a condition if wanted. */
import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import Add from '@mui/icons-material/Add';
import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import { fill } from '../../words';
import { flowApi, type EffectInfo } from '../flow-api';
import type { Effect } from '../flow-shape';
import { useFlowEditor } from '../FlowEditor';
import { EffectParameterInput } from './EffectParameterInput';
import { WhenEditor } from './WhenEditor';

const none: EffectInfo[] = [];

export function EffectsEditor({ value = [], onChange }: { value: readonly Effect[] | undefined; onChange: (value: Effect[] | undefined) => void }) {
  const { speaker } = useFlowEditor();
  const { f, label } = speaker;
  const { data: known = none } = useQuery({ queryKey: ['design', 'effects'], queryFn: flowApi.effects, staleTime: Infinity, retry: false });
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const set = (next: readonly Effect[]) => onChange(next.length ? [...next] : undefined);
  const change = (i: number, next: Effect) => set(value.map((one, at) => (at === i ? next : one)));
  return (
    <Box role="group" aria-label={f.fields.effects}>
      <Box sx={{ fontSize: 14, mb: 0.75 }}>{f.fields.effects}</Box>
      <Stack component="ul" sx={{ m: 0, p: 0, listStyle: 'none', gap: 1 }}>
        {value.map((effect, i) => {
          const info = known.find(({ name }) => name === effect.do);
          const name = info ? label(info.label) : effect.do;
          const given = effect.with ?? {};
          return (
            <Box component="li" key={i} sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: 1.25, display: 'grid', gap: 1 }}>
              <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}>
                <Box sx={{ fontWeight: 600, fontSize: 14, mr: 'auto' }}>{name}</Box>
                {info && !info.undoable && <Chip size="small" variant="outlined" label={f.fields.noWayBack} />}
                <IconButton size="small" aria-label={fill(f.fields.removeOne, { name })} onClick={() => set(value.filter((_one, at) => at !== i))}><Close sx={{ fontSize: 17 }} /></IconButton>
              </Box>
              {info?.parameters.map((parameter) => <EffectParameterInput key={parameter.name} parameter={parameter} given={given} onChange={(next) => change(i, { ...effect, with: withValue(given, parameter.name, next) })} />)}
              <WhenEditor label={f.fields.onlyWhen} value={effect.when} onChange={(when) => change(i, { do: effect.do, ...(effect.with ? { with: effect.with } : {}), ...(when ? { when } : {}) })} />
            </Box>
          );
        })}
      </Stack>
      <Button size="small" startIcon={<Add />} aria-haspopup="menu" disabled={known.length === 0} onClick={(event) => setAnchor(event.currentTarget)} sx={{ mt: 0.5 }}>{f.fields.addEffect}</Button>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        {known.map((info) => <MenuItem key={info.name} onClick={() => { setAnchor(null); set([...value, { do: info.name, with: {} }]); }}>{label(info.label)}</MenuItem>)}
      </Menu>
    </Box>
  );
}

function withValue(given: Record<string, unknown>, name: string, value: unknown): Record<string, unknown> {
  const { [name]: _was, ...rest } = given;
  return value === undefined || value === '' ? rest : { ...rest, [name]: value };
}
