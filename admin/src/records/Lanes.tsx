/** The parallel branches of a step side by side: what was signed by whom, who is still to sign, what was left out. */
import Box from '@mui/material/Box';
import CheckCircle from '@mui/icons-material/CheckCircle';
import RadioButtonUnchecked from '@mui/icons-material/RadioButtonUnchecked';
import RemoveCircleOutline from '@mui/icons-material/RemoveCircleOutlineOutlined';
import TripOrigin from '@mui/icons-material/TripOrigin';
import { holds } from '../fields/use-field-rules';
import { useLabel, useText } from '../i18n/use-text';
import type { MetaType, StoredRecord } from '../meta/contract';
import { useMeta } from '../meta/MetaProvider';
import { lanesOf, type LaneStep } from './lanes';
import { SignedBy } from './SignedBy';
import type { Step } from './steps';
import { useActorNames } from './use-actor-names';

const icons = { past: CheckCircle, now: TripOrigin, ahead: RadioButtonUnchecked, skipped: RemoveCircleOutline };

export function Lanes({ type, record, step }: { type: MetaType; record: StoredRecord; step: Step }) {
  const t = useText();
  const label = useLabel();
  const meta = useMeta();
  const lanes = lanesOf(type, record, step, (rule) => holds(rule, record, meta));
  return (
    <Box role="group" aria-label={t('flow.lanes', { step: label(step.state.label) })} sx={{ mt: 1.5, pt: 1.5, borderTop: 1, borderColor: 'divider' }}>
      <Box sx={{ fontSize: 12.5, color: 'text.secondary', mb: 0.75 }}>{t('flow.lanes', { step: label(step.state.label) })}</Box>
      <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: { xs: '1fr', sm: `repeat(${Math.min(lanes.length, 4)}, minmax(0, 1fr))` } }}>
        {lanes.map((lane) => (
          <Box key={lane.name} sx={{ p: 1.25, borderRadius: 1, border: 1, borderColor: 'divider', borderStyle: lane.skipped ? 'dashed' : 'solid' }}>
            <Box sx={{ fontWeight: 600, fontSize: 13, mb: 0.5, color: lane.skipped ? 'text.secondary' : undefined }}>{label(lane.label)}{lane.skipped && ` · ${t('flow.skipped')}`}</Box>
            {lane.steps.map((one) => <LaneLine key={one.name} step={one} />)}
          </Box>
        ))}
      </Box>
    </Box>
  );
}

function LaneLine({ step }: { step: LaneStep }) {
  const t = useText();
  const label = useLabel();
  const names = useActorNames();
  const Icon = icons[step.is];
  const quiet = step.is === 'ahead' || step.is === 'skipped';
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: '18px 1fr', columnGap: 0.75, py: 0.25, fontSize: 13, color: quiet ? 'text.secondary' : undefined }} aria-current={step.is === 'now' ? 'step' : undefined}>
      <Icon sx={{ fontSize: 16, mt: 0.25 }} color={step.is === 'past' || step.is === 'now' ? 'primary' : 'disabled'} />
      <Box sx={{ minWidth: 0 }}>
        <Box sx={{ fontWeight: step.is === 'now' ? 700 : 500, textDecoration: step.is === 'skipped' ? 'line-through' : undefined }}>{label(step.label)}</Box>
        <Box sx={{ fontSize: 12.5, color: 'text.secondary' }}>
          {step.entries.map((entry) => <SignedBy key={entry.seq} entry={entry} />)}
          {step.is === 'now' && <Box sx={{ color: 'primary.main' }}>{t('flow.waitingFor', { who: names(step.actors) })}</Box>}
          {step.is === 'ahead' && <Box>{names(step.actors)}</Box>}
        </Box>
      </Box>
    </Box>
  );
}
