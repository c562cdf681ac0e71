/** Every record type of the draft, pack by pack, with what is new, changed or badly labelled in it. */
import { useDeferredValue, useMemo, useState } from 'react';
import Add from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { Title } from 'react-admin';
import { useLabel } from '../../i18n/use-text';
import { useBase } from '../draft/BaseProvider';
import { useDraft } from '../draft/DraftProvider';
import { packsOf, typesOf, type DraftType } from '../draft/pack-files';
import { useDraftChanges } from '../draft/use-draft-changes';
import { useWords } from '../words';
import { NewTypeDialog } from './NewTypeDialog';
import { TypeCard } from './TypeCard';

export function TypesPage() {
  const w = useWords();
  const label = useLabel();
  const { files } = useDraft();
  const base = useBase();
  const [sought, setSought] = useState('');
  const [creating, setCreating] = useState(false);
  const asked = useDeferredValue(sought.trim().toLowerCase());
  const fits = ({ key, schema }: DraftType) => [key, schema.number?.prefix ?? '', ...Object.values(schema.label)].some((text) => text.toLowerCase().includes(asked));
  const all = useMemo(() => typesOf(files), [files]);
  const types = all.filter(fits);
  const changes = useDraftChanges();
  const changed = useMemo(() => new Set(changes.map((path) => path.split('/').slice(0, 2).join('/'))), [changes]);
  return (
    <Box>
      <Title title={w.title} />
      <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center', flexWrap: 'wrap', mb: 2 }}>
        <Typography variant="h4" component="h1" sx={{ mr: 'auto' }}>{w.types.title}</Typography>
        <TextField type="search" label={w.types.find} value={sought} onChange={(event) => setSought(event.target.value)} sx={{ width: 220 }} slotProps={{ htmlInput: { 'data-search': true } }} />
        <Button variant="contained" startIcon={<Add />} onClick={() => setCreating(true)}>{w.types.create}</Button>
      </Box>
      <Typography sx={{ color: 'text.secondary', mb: 2, maxWidth: 720 }}>{w.types.help}</Typography>
      {packsOf(files).map(({ name, pack }) => {
        const own = types.filter((type) => type.pack === name);
        if (own.length === 0 && (asked !== '' || pack.off)) return null;
        return (
          <Box key={name} component="section" aria-label={label(pack.label)} sx={{ mb: 3 }}>
            <Typography variant="subtitle2" component="h2" sx={{ color: 'text.secondary', mb: 1 }}>{label(pack.label)}{pack.off && ` · ${w.types.off}`}</Typography>
            <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(260px, 1fr))', gap: 1.25 }}>
              {own.map((type) => <TypeCard key={type.folder} schema={type.schema} folder={type.folder} fallback={type.key} isNew={!(`${type.folder}/schema.json` in base)} changed={changed.has(type.folder)} />)}
            </Box>
          </Box>
        );
      })}
      {types.length === 0 && <Typography sx={{ color: 'text.secondary' }}>{w.types.nothing}</Typography>}
      {creating && <NewTypeDialog onClose={() => setCreating(false)} />}
    </Box>
  );
}
