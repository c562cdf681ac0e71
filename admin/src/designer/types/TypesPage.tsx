/** Every record type of the draft, pack by pack, with what is new, changed or badly labelled in it. */
import { useState } from 'react';
import Add from '@mui/icons-material/Add';
import WarningAmber from '@mui/icons-material/WarningAmber';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Paper from '@mui/material/Paper';
import TextField from '@mui/material/TextField';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { Title } from 'react-admin';
import { Link } from 'react-router-dom';
import { useLabel } from '../../i18n/use-text';
import { TypeIcon } from '../../layout/TypeIcon';
import { useBase } from '../draft/BaseProvider';
import { useDraft } from '../draft/DraftProvider';
import { packsOf, typesOf, type DraftType } from '../draft/pack-files';
import { useDraftChanges } from '../draft/use-draft-changes';
import { fill, useWords } from '../words';
import { missingInType } from './missing-in-type';
import { NewTypeDialog } from './NewTypeDialog';

export function TypesPage() {
  const w = useWords();
  const label = useLabel();
  const { files } = useDraft();
  const [sought, setSought] = useState('');
  const [creating, setCreating] = useState(false);
  const fits = ({ key, schema }: DraftType) => [key, schema.number?.prefix ?? '', ...Object.values(schema.label)].some((text) => text.toLowerCase().includes(sought.trim().toLowerCase()));
  const types = typesOf(files).filter(fits);
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
        if (own.length === 0) return null;
        return (
          <Box key={name} component="section" aria-label={label(pack.label)} sx={{ mb: 3 }}>
            <Typography variant="subtitle2" component="h2" sx={{ color: 'text.secondary', mb: 1 }}>{label(pack.label)}{pack.off && ` · ${w.types.off}`}</Typography>
            <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(260px, 1fr))', gap: 1.25 }}>
              {own.map((type) => <TypeCard key={type.folder} type={type} />)}
            </Box>
          </Box>
        );
      })}
      {types.length === 0 && <Typography sx={{ color: 'text.secondary' }}>{w.types.nothing}</Typography>}
      {creating && <NewTypeDialog onClose={() => setCreating(false)} />}
    </Box>
  );
}

function TypeCard({ type }: { type: DraftType }) {
  const w = useWords();
  const label = useLabel();
  const base = useBase();
  const changed = useDraftChanges().some((path) => path.startsWith(`${type.folder}/`));
  const isNew = !(`${type.folder}/schema.json` in base);
  const missing = missingInType(type);
  return (
    <Paper component={Link} to={`/designer/types/${type.folder}`} sx={{ display: 'flex', gap: 1.5, alignItems: 'center', p: 1.5, textDecoration: 'none', color: 'text.primary', '&:hover': { bgcolor: 'action.hover' } }}>
      <TypeIcon name={type.schema.icon} sx={{ color: 'text.secondary' }} />
      <Box sx={{ minWidth: 0, flex: 1 }}>
        <Box sx={{ fontWeight: 600, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>{label(type.schema.label) || type.key}</Box>
        <Box sx={{ fontSize: 12.5, color: 'text.secondary' }}>{[type.schema.number?.prefix, fill(w.types.fieldCount, { count: Object.keys(type.schema.attributes).length })].filter(Boolean).join(' · ')}</Box>
      </Box>
      {missing > 0 && <Tooltip title={fill(w.types.missingLabels, { count: missing })}><WarningAmber aria-label={fill(w.types.missingLabels, { count: missing })} sx={{ fontSize: 18, color: 'warning.main' }} /></Tooltip>}
      {(isNew || changed) && <Chip size="small" color="primary" variant="outlined" label={isNew ? w.types.new : w.types.changed} />}
    </Paper>
  );
}
