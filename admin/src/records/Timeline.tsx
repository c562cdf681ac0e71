/** How far a record has come: past steps signed by whom and when, the current one marked, what lies ahead greyed. */
import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Step from '@mui/material/Step';
import StepLabel from '@mui/material/StepLabel';
import Stepper from '@mui/material/Stepper';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { useLabel, useText } from '../i18n/use-text';
import type { MetaType, StoredRecord } from '../meta/contract';
import { Lanes } from './Lanes';
import { SignedBy } from './SignedBy';
import { stepsOf, type Step as FlowStep } from './steps';
import { useActorNames } from './use-actor-names';
import { useHistory } from './use-history';

export function Timeline({ type, record }: { type: MetaType; record: StoredRecord }) {
  const t = useText();
  const label = useLabel();
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('md'));
  const { data = [] } = useHistory(type, record);
  const steps = stepsOf(type, record, data);
  const finished = steps.at(-1)?.is === 'now' && steps.at(-1)?.state.final;
  return (
    <Paper component="section" aria-label={t('flow.timeline')} sx={{ p: { xs: 1.5, sm: 2 }, mb: 2, overflowX: 'auto' }}>
      <Stepper orientation={narrow ? 'vertical' : 'horizontal'} alternativeLabel={!narrow} activeStep={-1} connector={narrow ? null : undefined} sx={{ '& .MuiStepConnector-root': { top: 11 } }}>
        {steps.map((step) => (
          <Step key={step.state.name} active={step.is === 'now' && !finished} completed={step.is === 'past' || (step.is === 'now' && finished)} disabled={step.is === 'ahead' || step.is === 'skipped'}>
            <StepLabel
              error={step.state.name === 'rejected' || step.state.name === 'cancelled'}
              optional={<Underneath step={step} owner={step === steps[0] ? record.owner?.label : undefined} />}
              slotProps={{ label: { style: { marginTop: narrow ? 0 : 8 } } }}
              aria-current={step.is === 'now' ? 'step' : undefined}
              sx={{ py: narrow ? 0.5 : 0, '& .MuiStepLabel-label.Mui-disabled': { color: 'text.secondary' }, '& .MuiStepLabel-label': { fontWeight: step.is === 'now' ? 700 : 500, fontSize: 13.5, textDecoration: step.is === 'skipped' ? 'line-through' : undefined } }}
            >
              {label(step.state.label)}
            </StepLabel>
          </Step>
        ))}
      </Stepper>
      {steps.filter(({ state, is }) => state.lanes?.length && (is === 'now' || is === 'past')).map((step) => <Lanes key={step.state.name} type={type} record={record} step={step} />)}
    </Paper>
  );
}

/** @param owner a record at its start waits for its owner, whoever else could begin one. */
function Underneath({ step, owner }: { step: FlowStep; owner?: string }) {
  const t = useText();
  const names = useActorNames();
  const waits = step.is === 'now' && !step.state.final && step.actors.length > 0;
  return (
    <Box sx={{ fontSize: 12.5, lineHeight: 1.45, color: 'text.secondary' }}>
      {step.entries.map((entry) => <SignedBy key={entry.seq} entry={entry} />)}
      {step.is === 'skipped' && <Box>{t('flow.skipped')}</Box>}
      {waits && <Box sx={{ color: 'primary.main' }}>{t('flow.waitingFor', { who: owner ?? names(step.actors) })}</Box>}
      {step.is === 'ahead' && step.actors.length > 0 && <Box>{names(step.actors)}</Box>}
    </Box>
  );
}
