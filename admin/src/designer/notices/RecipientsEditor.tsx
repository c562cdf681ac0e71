/** Whom a rule tells: roles, people, fields that hold somebody or an address, the contacts of a reference. */
import Add from '@mui/icons-material/Add';
import Close from '@mui/icons-material/Close';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useDraft } from '../draft/DraftProvider';
import { fieldName, rolesOf, typesOf, type DraftType } from '../draft/pack-files';
import type { Speaker } from '../flow/words/speaker';
import { usePeople } from '../flow/use-people';
import { fill } from '../words';
import { recipientWords } from './rule-words';
import { useNoticeWords, type NoticeWords } from './words';

type Kind = keyof NoticeWords['to']['kinds'];
const kinds: Kind[] = ['role', 'owner', 'manager', 'user', 'field', 'contacts', 'head', 'any-staff'];
/** How each kind that asks for something is written in the file. */
const prefixes: Partial<Record<Kind, string>> = { role: '', user: 'user:', field: 'field:', contacts: 'contacts-of:', head: 'head-of:' };

function kindOf(entry: string): Kind {
  if (entry === 'owner' || entry === 'any-staff') return entry;
  if (entry === 'customer') return 'contacts';
  if (entry.startsWith('manager-of:')) return 'manager';
  return kinds.find((kind) => prefixes[kind] && entry.startsWith(prefixes[kind])) ?? 'role';
}

interface RecipientsProps { type: DraftType; speaker: Speaker; value: string[]; onChange: (value: string[]) => void }

export function RecipientsEditor({ type, speaker, value, onChange }: RecipientsProps) {
  const n = useNoticeWords();
  const options = useOptions(type, speaker);
  const replace = (at: number, entry: string) => onChange(value.map((one, i) => (i === at ? entry : one)));
  const first = (kind: Kind) => (prefixes[kind] === undefined ? { owner: 'owner', manager: 'manager-of:owner', 'any-staff': 'any-staff' }[kind as 'owner'] : `${prefixes[kind]}${options(kind)[0]?.name ?? ''}`);
  return (
    <Box role="group" aria-label={n.to.title}>
      <Box sx={{ fontSize: 14, mb: 0.75 }}>{n.to.title}</Box>
      <Stack component="ul" sx={{ m: 0, p: 0, listStyle: 'none', gap: 1 }}>
        {value.map((entry, at) => {
          const kind = kindOf(entry);
          const prefix = prefixes[kind];
          const offered = options(kind);
          const detail = entry === 'customer' ? 'customer' : entry.slice(prefix?.length ?? 0);
          return (
            <Box component="li" key={at} sx={{ display: 'flex', gap: 0.5, alignItems: 'flex-start' }}>
              <Box sx={{ flex: 1, minWidth: 0, display: 'grid', gap: 0.75, gridTemplateColumns: { xs: '1fr', sm: prefix === undefined ? '1fr' : 'minmax(0, 2fr) minmax(0, 3fr)' } }}>
                <TextField select label={n.to.kind} value={kind} onChange={(event) => replace(at, first(event.target.value as Kind))}>
                  {kinds.map((one) => <MenuItem key={one} value={one} disabled={prefixes[one] !== undefined && options(one).length === 0}>{n.to.kinds[one]}</MenuItem>)}
                </TextField>
                {prefix !== undefined && (
                  <Autocomplete options={offered.map(({ name }) => name)} getOptionLabel={(name) => offered.find((one) => one.name === name)?.label ?? name} value={detail} disableClearable onChange={(_event, next) => replace(at, `${prefix}${next}`)} renderInput={(params) => <TextField {...params} label={n.to.detail} />} />
                )}
              </Box>
              <IconButton size="small" aria-label={fill(n.to.remove, { name: recipientWords(entry, speaker, n) })} onClick={() => onChange(value.filter((_one, i) => i !== at))}><Close sx={{ fontSize: 17 }} /></IconButton>
            </Box>
          );
        })}
      </Stack>
      <Button size="small" startIcon={<Add />} onClick={() => onChange([...value, 'owner'])} sx={{ mt: 0.5 }}>{n.to.add}</Button>
    </Box>
  );
}

/** What can be picked for each kind. */
function useOptions(type: DraftType, speaker: Speaker): (kind: Kind) => { name: string; label: string }[] {
  const { files } = useDraft();
  const people = usePeople();
  const types = typesOf(files);
  const refs = Object.entries(type.schema.attributes).filter(([, { type: of }]) => of === 'ref');
  const named = ([key, attribute]: (typeof refs)[number]) => ({ name: fieldName(key, attribute), label: speaker.label(attribute.label) });
  const hasMail = (target: DraftType) => Object.values(target.schema.attributes).some((one) => one.type === 'email' || (one.type === 'lines' && Object.values(one.attributes ?? {}).some((column) => column.type === 'email')));
  return (kind) => {
    switch (kind) {
      case 'role': return rolesOf(files).map(({ name }) => ({ name, label: speaker.role(name) }));
      case 'user': return people.map(({ username, name }) => ({ name: username, label: name }));
      case 'field': return [...speaker.fields.values()].filter(({ name, type: of }) => name !== 'owner' && ['user', 'users', 'email'].includes(of) && name.split('.').length <= 2).map(({ name, label }) => ({ name, label }));
      case 'contacts': return refs.filter(([, { target }]) => types.some((one) => target?.includes(one.key) && hasMail(one))).map(named);
      case 'head': return [{ name: 'department', label: speaker.fields.get('department')?.label ?? 'department' }, ...refs.filter(([, { target }]) => types.some((one) => target?.includes(one.key) && one.schema.attributes.manager?.type === 'user')).map(named)];
      default: return [];
    }
  };
}
