/** Tries the flow of the draft, without writing anything: on a form filled in or on a record of the past, as somebody, with a choice per branch. */
import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import type { Refused } from '../../design-api';
import { flowApi, type TryOrder } from '../flow-api';
import { useFlowEditor } from '../FlowEditor';
import { CasesList } from './CasesList';
import { KeepCase } from './KeepCase';
import { PastRecord } from './PastRecord';
import { TriedForm } from './TriedForm';
import { TryChoices } from './TryChoices';
import { TryOwner } from './TryOwner';
import { TryResult } from './TryResult';

type Source = 'form' | 'record';

export function TryDialog({ onClose }: { onClose: () => void }) {
  const { type, flow, speaker: { f } } = useFlowEditor();
  const phone = useMediaQuery((theme: Theme) => theme.breakpoints.down('md'));
  const [source, setSource] = useState<Source>('form');
  const [record, setRecord] = useState<number | null>(null);
  const [owner, setOwner] = useState<number | undefined>();
  const [choices, setChoices] = useState<Record<string, string>>({});
  const trial = useMutation({ mutationFn: (what: Pick<TryOrder, 'values' | 'record'>) => flowApi.attempt({ type: type.folder, flow, owner, choices, ...what }) });
  const { data, error, isPending } = trial;
  return (
    <Dialog open onClose={onClose} maxWidth="xl" fullWidth fullScreen={phone} aria-labelledby="try-title">
      <DialogTitle id="try-title">{f.trial.title}</DialogTitle>
      <DialogContent>
        <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) minmax(0, 1fr)' }, alignItems: 'start' }}>
          <Box sx={{ display: 'grid', gap: 2 }}>
            <ToggleButtonGroup exclusive size="small" value={source} aria-label={f.trial.source} onChange={(_event, next: Source | null) => { if (next) setSource(next); }}>
              <ToggleButton value="form" sx={{ py: 0.4 }}>{f.trial.form}</ToggleButton>
              <ToggleButton value="record" sx={{ py: 0.4 }}>{f.trial.record}</ToggleButton>
            </ToggleButtonGroup>
            {source === 'form' && <TryOwner value={owner} onChange={setOwner} />}
            <TryChoices value={choices} onChange={setChoices} />
            {source === 'form' ? <TriedForm busy={isPending} onTry={(values) => trial.mutate({ values })} /> : (
              <>
                <PastRecord value={record} onChange={setRecord} />
                <Box><Button variant="contained" loading={isPending} disabled={record === null} onClick={() => record !== null && trial.mutate({ record })}>{f.trial.now}</Button></Box>
              </>
            )}
          </Box>
          <Box sx={{ display: 'grid', gap: 2, position: { md: 'sticky' }, top: 0 }} role="region" aria-label={f.trial.result} aria-live="polite">
            {error && <Alert severity="error">{(error as unknown as Refused).message}</Alert>}
            {data ? <TryResult result={data} /> : !error && <Box sx={{ color: 'text.secondary' }}>{f.trial.help}</Box>}
            {data && <KeepCase kept={data.case} />}
            <CasesList />
          </Box>
        </Box>
      </DialogContent>
      <DialogActions><Button onClick={onClose}>{f.close}</Button></DialogActions>
    </Dialog>
  );
}
