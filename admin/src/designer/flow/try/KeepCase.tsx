/** Keeps a try as a case: from then on no version is published in which it comes out otherwise. */
import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useNotify } from 'react-admin';
import { fill } from '../../words';
import type { TryAnswer } from '../flow-api';
import { useFlowEditor } from '../FlowEditor';
import { useCases } from './use-cases';

export function KeepCase({ kept }: { kept: TryAnswer['case'] }) {
  const { type, speaker: { f } } = useFlowEditor();
  const { cases, set } = useCases(type.folder);
  const notify = useNotify();
  const [name, setName] = useState('');
  const taken = cases.some((one) => one.name === name.trim());
  const keep = () => {
    set([...cases, { name: name.trim(), ...kept }]);
    notify(fill(f.trial.kept, { name: name.trim() }), { type: 'info' });
    setName('');
  };
  return (
    <Box component="form" onSubmit={(event) => { event.preventDefault(); if (name.trim() && !taken) keep(); }} sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
      <TextField fullWidth label={f.trial.caseName} value={name} onChange={(event) => setName(event.target.value)} error={taken} helperText={taken ? f.trial.caseTaken : f.trial.caseHelp} />
      <Button type="submit" variant="outlined" disabled={!name.trim() || taken}>{f.trial.keep}</Button>
    </Box>
  );
}
