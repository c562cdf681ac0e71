/** Brings a zip of packs into the draft: first what it would bring, with a choice where both sides changed the same place. */
import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useNotify } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { ConflictList } from '../conflicts/ConflictList';
import { design, type Choices, type Imported, type Refused } from '../design-api';
import { useDraft } from '../draft/DraftProvider';
import { PlaceName } from '../publish/PlaceName';
import { fill, useWords } from '../words';

export function ImportDialog({ onClose }: { onClose: () => void }) {
  const w = useWords();
  const notify = useNotify();
  const navigate = useNavigate();
  const { flush, load } = useDraft();
  const [zip, setZip] = useState<File | null>(null);
  const [choices, setChoices] = useState<Choices>({});
  const compare = useMutation({ mutationFn: async (file: File) => { await flush(); return design.importPacks(file, {}, true); } });
  const take = useMutation({
    mutationFn: async () => { await flush(); await design.importPacks(zip as File, choices, false); await load(); },
    onSuccess: () => { notify(w.imports.done, { type: 'info' }); navigate('/designer/publish'); },
  });
  const choose = (file: File | undefined) => {
    if (!file) return;
    setZip(file);
    setChoices({});
    take.reset();
    compare.mutate(file);
  };
  const found = compare.data;
  const open = found?.conflicts.filter(({ path }) => !(path in choices)).length ?? 0;
  const nothing = found && found.added.length + found.changed.length + found.conflicts.length === 0;
  const refused = (compare.error ?? take.error) as Refused | null;
  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth>
      <DialogTitle>{w.imports.title}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 2 }}>{w.imports.help}</DialogContentText>
        <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center', flexWrap: 'wrap' }}>
          <Button component="label" variant={zip ? 'outlined' : 'contained'} color={zip ? 'inherit' : 'primary'}>
            {zip ? w.imports.another : w.imports.choose}
            <Box component="input" type="file" accept=".zip,application/zip" aria-label={w.imports.choose} onChange={(event) => choose(event.target.files?.[0])} sx={{ position: 'absolute', width: 1, height: 1, opacity: 0 }} />
          </Button>
          {zip && <Box component="span" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>{zip.name}</Box>}
        </Box>
        {(compare.isPending || take.isPending) && <LinearProgress aria-label={w.imports.comparing} sx={{ mt: 2 }} />}
        {refused && <Alert severity="error" sx={{ mt: 2 }}>{refused.body?.message ?? refused.message}</Alert>}
        {nothing && <Alert severity="info" sx={{ mt: 2 }}>{w.imports.nothing}</Alert>}
        {found && !nothing && <Found found={found} choices={choices} onChoices={setChoices} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{w.common.cancel}</Button>
        <Button variant="contained" disabled={!found || nothing || open > 0} loading={take.isPending} onClick={() => take.mutate()}>{w.imports.now}</Button>
      </DialogActions>
    </Dialog>
  );
}

function Found({ found, choices, onChoices }: { found: Imported; choices: Choices; onChoices: (choices: Choices) => void }) {
  const w = useWords();
  return (
    <Box sx={{ display: 'grid', gap: 2, mt: 2 }}>
      <Paths heading={fill(w.imports.added, { count: found.added.length })} paths={found.added} />
      <Paths heading={fill(w.imports.changed, { count: found.changed.length })} paths={found.changed} />
      {found.conflicts.length > 0 && (
        <Box component="section">
          <Typography variant="subtitle2" component="h3">{fill(w.imports.conflicts, { count: found.conflicts.length })}</Typography>
          <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>{w.imports.conflictsHelp}</Typography>
          <ConflictList conflicts={found.conflicts} choices={choices} onChoices={onChoices} ours={w.conflicts.here} theirs={w.conflicts.zip} />
        </Box>
      )}
    </Box>
  );
}

function Paths({ heading, paths }: { heading: string; paths: string[] }) {
  if (paths.length === 0) return null;
  return (
    <Box component="section">
      <Typography variant="subtitle2" component="h3">{heading}</Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5, fontSize: 14 }}>
        {paths.map((path) => <li key={path}><PlaceName path={path} /> <Box component="span" sx={{ color: 'text.secondary', fontSize: 12.5, overflowWrap: 'anywhere' }}>{path}</Box></li>)}
      </Box>
    </Box>
  );
}
