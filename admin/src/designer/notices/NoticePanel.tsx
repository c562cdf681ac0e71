/** One notice open: what it is, when and for whom, its way, its words, what it carries; below, how it reads. */
import Close from '@mui/icons-material/Close';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { ConditionEditor } from '../conditions/ConditionEditor';
import type { DraftType } from '../draft/pack-files';
import type { Speaker } from '../flow/words/speaker';
import { stateName } from '../flow/words/step-words';
import { LabelsInput } from '../shell/LabelsInput';
import { AttachmentsEditor } from './AttachmentsEditor';
import { NoticePreview } from './NoticePreview';
import { OccasionEditor } from './OccasionEditor';
import { RecipientsEditor } from './RecipientsEditor';
import { WayEditor } from './WayEditor';
import { WordsEditor } from './WordsEditor';
import { isStandard, type NoticeRule, type Open } from './notice-shape';
import type { NoticeProblem } from './notices-api';
import { readersOf, ruleName } from './rule-words';
import { useNoticeWords } from './words';

interface PanelProps {
  type: DraftType; open: Open; rules: NoticeRule[]; speaker: Speaker; problems: NoticeProblem[];
  onChange: (rule: NoticeRule) => void; onAdd: (rule: NoticeRule) => void; onRemove: (index: number) => void; onClose: () => void;
}

export function NoticePanel({ type, open, rules, speaker, problems, onChange, onAdd, onRemove, onClose }: PanelProps) {
  const n = useNoticeWords();
  const rule: NoticeRule = 'index' in open ? rules[open.index] : { name: open.standard };
  const { name } = rule;
  const set = (what: Partial<NoticeRule>) => onChange({ ...rule, ...what });
  const standard = isStandard(name);
  const free = standard ? Object.keys(type.flow?.states ?? {}).filter((state) => !rules.some((one) => one.name === name && one.step === state)) : [];
  return (
    <Stack sx={{ gap: 2.5 }}>
      <Box>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
          <Typography variant="h6" component="h2" sx={{ flex: 1, minWidth: 0 }}>{ruleName(rule, speaker, n)}{rule.step !== undefined && type.flow && ` · ${stateName(type.flow, rule.step, speaker)}`}</Typography>
          <IconButton size="small" aria-label={n.close} onClick={onClose}><Close /></IconButton>
        </Box>
        {standard && <Typography variant="body2" sx={{ color: 'text.secondary' }}>→ {readersOf(name, n)}</Typography>}
      </Box>
      {problems.map((problem, i) => <Alert key={i} severity={problem.severity}>{problem.message}</Alert>)}
      {!standard && <LabelsInput optional label={n.name} value={rule.label} onChange={(label) => set({ label })} />}
      <FormControlLabel sx={{ ml: 0 }} control={<Switch checked={!rule.off} onChange={(_event, on) => set({ off: !on })} />} label={n.send} />
      {!rule.off && (
        <>
          {!standard && <OccasionEditor type={type} speaker={speaker} value={rule.on} onChange={(on) => set({ on })} />}
          <ConditionEditor type={type} label={n.when} value={rule.when} overLines onChange={(when) => set({ when: when as NoticeRule['when'] })} />
          {!standard && <RecipientsEditor type={type} speaker={speaker} value={rule.to ?? []} onChange={(to) => set({ to })} />}
          <WayEditor rule={rule} onChange={set} />
          <WordsEditor type={type} rule={rule} onChange={set} />
          <AttachmentsEditor type={type} value={rule.attach ?? []} onChange={(attach) => set({ attach })} />
        </>
      )}
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
        {standard && rule.step === undefined && free.length > 0 && (
          <TextField select size="small" fullWidth={false} label={n.addStep} value="" sx={{ minWidth: 220 }} onChange={(event) => onAdd({ ...rule, off: undefined, step: event.target.value })}>
            {free.map((state) => <MenuItem key={state} value={state}>{type.flow ? stateName(type.flow, state, speaker) : state}</MenuItem>)}
          </TextField>
        )}
        {'index' in open && <Button size="small" color="error" onClick={() => onRemove(open.index)}>{standard ? n.reset : n.remove}</Button>}
      </Box>
      {!rule.off && <NoticePreview type={type} rule={rule} broken={problems.some(({ severity }) => severity === 'error')} />}
    </Stack>
  );
}
