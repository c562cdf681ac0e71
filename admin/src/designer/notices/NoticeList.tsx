/** Every notice of a type as lines: the rules first, then the standard ones, each with when and for whom. */
import Add from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemText from '@mui/material/ListItemText';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { DraftType } from '../draft/pack-files';
import type { Speaker } from '../flow/words/speaker';
import { stateName } from '../flow/words/step-words';
import { fill } from '../words';
import { isStandard, openText, standardNames, type NoticeRule, type Open } from './notice-shape';
import type { NoticeProblem } from './notices-api';
import { occasionWords, readersOf, recipientWords, ruleName } from './rule-words';
import { useNoticeWords } from './words';

interface ListProps { type: DraftType; rules: NoticeRule[]; speaker: Speaker; open: Open | undefined; problemsOf: (index: number) => NoticeProblem[]; onOpen: (open: Open) => void; onAdd: () => void }

export function NoticeList({ type, rules, speaker, open, problemsOf, onOpen, onAdd }: ListProps) {
  const n = useNoticeWords();
  const { flow } = type;
  const numbered = rules.map((rule, index) => ({ rule, index }));
  const own = numbered.filter(({ rule }) => !isStandard(rule.name));
  const line = (target: Open, title: string, text: string, rule: NoticeRule | undefined) => {
    const bad = 'index' in target ? problemsOf(target.index).filter(({ severity }) => severity === 'error').length : 0;
    const chosen = open !== undefined && openText(open) === openText(target);
    return (
      <li key={openText(target)}>
        <ListItemButton selected={chosen} aria-current={chosen} data-notice={openText(target)} onClick={() => onOpen(target)} sx={{ py: 0.5, alignItems: 'flex-start' }}>
          <ListItemText primary={title} secondary={text} slotProps={{ primary: { sx: { fontWeight: 500, color: rule?.off ? 'text.disabled' : 'text.primary' } } }} />
          <Box sx={{ display: 'flex', gap: 0.5, flexWrap: 'wrap', justifyContent: 'flex-end', pt: 0.75 }}>
            {bad > 0 && <Chip size="small" color="error" label={fill(n.problems, { count: bad })} />}
            {rule?.mandatory && <Chip size="small" variant="outlined" label={n.mandatoryMark} />}
            {rule?.off && <Chip size="small" label={n.off} />}
            {rule && isStandard(rule.name) && !rule.off && <Chip size="small" color="primary" variant="outlined" label={n.changed} />}
          </Box>
        </ListItemButton>
      </li>
    );
  };
  return (
    <Paper sx={{ minWidth: 0, overflow: 'hidden' }}>
      <Head title={n.rules}><Button size="small" startIcon={<Add />} onClick={onAdd}>{n.add}</Button></Head>
      <Box component="ul" sx={plain}>
        {own.map(({ rule, index }) => line({ index }, ruleName(rule, speaker, n), `${occasionWords(rule.on, type, speaker, n)} → ${(rule.to ?? []).map((entry) => recipientWords(entry, speaker, n)).join(speaker.w.common.listComma)}`, rule))}
      </Box>
      {own.length === 0 && <Typography variant="body2" sx={{ px: 2, pb: 1.5, color: 'text.secondary' }}>{n.noRules}</Typography>}
      {flow && (
        <>
          <Head title={n.standard} help={n.standardHelp} />
          <Box component="ul" sx={plain}>
            {standardNames.flatMap((name) => {
              const said = numbered.filter(({ rule }) => rule.name === name);
              const whole = said.find(({ rule }) => rule.step === undefined);
              return [
                line(whole ? { index: whole.index } : { standard: name }, n.names[name], readersOf(name, n), whole?.rule),
                ...said.filter(({ rule }) => rule.step !== undefined).map(({ rule, index }) => line({ index }, `${n.names[name]} · ${stateName(flow, rule.step as string, speaker)}`, readersOf(name, n), rule)),
              ];
            })}
          </Box>
        </>
      )}
    </Paper>
  );
}

const plain = { m: 0, p: 0, pb: 0.5, listStyle: 'none' } as const;

function Head({ title, help, children }: { title: string; help?: string; children?: ReactNode }) {
  return (
    <Box sx={{ px: 2, pt: 1.5, pb: 0.5 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between' }}><Typography variant="h6" component="h2">{title}</Typography>{children}</Box>
      {help && <Typography variant="body2" sx={{ color: 'text.secondary' }}>{help}</Typography>}
    </Box>
  );
}
