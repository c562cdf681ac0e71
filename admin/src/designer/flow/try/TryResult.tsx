/** What came of a try: who would be asked in which order and until when, what would follow, and what is different from the version in force. */
import Compare from '@mui/icons-material/CompareArrows';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useLocaleState } from 'ra-core';
import { formatDateTime } from '../../../fields/format';
import { useLabel } from '../../../i18n/use-text';
import type { Language } from '../../../meta/contract';
import { useMeta } from '../../../meta/MetaProvider';
import { fill } from '../../words';
import type { TriedStep, TryAnswer } from '../flow-api';
import { useFlowEditor } from '../FlowEditor';
import { useNeedOptions } from '../panel/use-need-options';
import { actorWords } from '../words/actor-words';
import { stateName } from '../words/step-words';

export function TryResult({ result }: { result: TryAnswer }) {
  const { flow, speaker } = useFlowEditor();
  const { f } = speaker;
  const { steps, ends, problems, differences } = result;
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {problems.length > 0 && <Alert severity="warning">{problems.map((problem) => <div key={problem}>{problem}</div>)}</Alert>}
      {differences && (
        <Alert severity="info" icon={<Compare />}>
          <AlertTitle>{differences.length ? f.trial.differences : f.trial.same}</AlertTitle>
          {differences.length > 0 && <Box component="ul" sx={{ m: 0, pl: 2 }}>{differences.map((one) => <li key={one}>{one}</li>)}</Box>}
        </Alert>
      )}
      <Box component="ol" aria-label={f.trial.steps} sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1 }}>
        {steps.map((step, i) => <Step key={i} step={step} />)}
        {ends && <Box component="li" sx={{ fontWeight: 600 }}>{fill(f.trial.ends, { state: stateName(flow, ends, speaker) })}</Box>}
      </Box>
    </Box>
  );
}

function Step({ step: { state, label: name, actionLabel, actors, due, hours, effects, branch, waits } }: { step: TriedStep }) {
  const { speaker } = useFlowEditor();
  const { f, w } = speaker;
  const label = useLabel();
  const [locale] = useLocaleState();
  const { timeZone } = useMeta().company;
  const { nameOf } = useNeedOptions();
  return (
    <Box component="li" data-state={state} sx={{ borderLeft: 3, borderColor: 'primary.main', pl: 1.5 }}>
      <Typography sx={{ fontWeight: 600 }}>{label(name)}{label(actionLabel) && ` · ${label(actionLabel)}`}</Typography>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {actors.map(({ entry, people, needs }, i) => (
          <Box component="li" key={i} sx={{ fontSize: 14 }}>
            {[actorWords(entry, speaker), people.map((one) => one.label).join(w.common.listComma)].filter(Boolean).join(': ')}
            {needs.length > 0 && <Box component="span" sx={{ color: 'text.secondary' }}> · {fill(f.trial.needs, { fields: needs.map(nameOf).join(w.common.listComma) })}</Box>}
          </Box>
        ))}
      </Box>
      {branch && <Box sx={{ fontSize: 13, color: 'text.secondary' }}>{fill(f.trial.because, { rule: branch })}</Box>}
      {waits && <Box sx={{ fontSize: 13, color: 'text.secondary' }}>{fill(f.trial.waits, { what: waits })}</Box>}
      {due && <Box className="figures" sx={{ fontSize: 13, color: 'text.secondary' }}>{fill(f.trial.due, { at: formatDateTime(due, locale as Language, timeZone), hours: hours ?? '' })}</Box>}
      {effects.map((effect, i) => <Box key={i} sx={{ fontSize: 13, color: 'text.secondary' }}>{fill(f.trial.effect, { effect })}</Box>)}
    </Box>
  );
}
