/** Tasks as lines: the document and what it is about, the step, from whom, since when, until when. */
import Box from '@mui/material/Box';
import CardActionArea from '@mui/material/CardActionArea';
import Chip from '@mui/material/Chip';
import Paper from '@mui/material/Paper';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useNavigate } from 'react-admin';
import { FieldValue } from '../fields/FieldValue';
import { written } from '../fields/written';
import { useLabel, useText } from '../i18n/use-text';
import type { TextKey } from '../i18n/messages';
import type { MetaField, Task, TaskTab } from '../meta/contract';
import { useType } from '../meta/MetaProvider';
import { stateNamed } from '../meta/type-fields';
import { api } from '../providers/data-provider';
import { StateChip } from '../records/StateChip';

const nothing: Record<TaskTab, TextKey> = { todo: 'inbox.emptyTodo', done: 'inbox.emptyDone', mine: 'inbox.emptyMine', cc: 'inbox.emptyCc' };
const moment = { name: 'since', type: 'datetime', label: { 'zh-Hans': '', en: '', ko: '' } } as MetaField;

export function TaskList({ tasks, tab, pending = false }: { tasks: Task[]; tab: TaskTab; pending?: boolean }) {
  const t = useText();
  if (pending) return <Skeleton variant="rounded" height={180} />;
  if (tasks.length === 0) return <Typography sx={{ color: 'text.secondary', py: 4, textAlign: 'center' }}>{t(nothing[tab])}</Typography>;
  return (
    <Paper component="ul" sx={{ m: 0, p: 0, listStyle: 'none', overflow: 'hidden', '& > li + li': { borderTop: 1, borderColor: 'divider' } }}>
      {tasks.map((task) => <TaskLine key={`${task.id}-${task.plural}-${task.recordId}`} task={task} tab={tab} />)}
    </Paper>
  );
}

function TaskLine({ task, tab }: { task: Task; tab: TaskTab }) {
  const t = useText();
  const label = useLabel();
  const navigate = useNavigate();
  const type = useType(task.plural);
  const open = () => {
    if (tab === 'cc' && !task.read) void api.readTask(task.id).catch(() => undefined);
    navigate(`/${task.plural}/${task.recordId}/show`);
  };
  const step = label(task.step) || label(stateNamed(type, task.state)?.label);
  return (
    <li>
      <CardActionArea onClick={open} sx={{ px: { xs: 1.5, sm: 2 }, py: 1.25, display: 'grid', gridTemplateColumns: { xs: '1fr auto', sm: 'minmax(0, 1fr) 200px 170px' }, columnGap: 2, rowGap: 0.25, alignItems: 'center' }}>
        <Box sx={{ minWidth: 0 }}>
          <Box sx={{ display: 'flex', gap: 1, alignItems: 'baseline', flexWrap: 'wrap' }}>
            <Typography component="span" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{task.title || task.number}</Typography>
            {task.number && task.title !== task.number && <Typography component="span" variant="body2" className="figures" sx={{ color: 'text.secondary' }}>{task.number}</Typography>}
          </Box>
          <Typography variant="body2" sx={{ color: 'text.secondary', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>{[label(type?.label), summaryOf(task, label)].filter(Boolean).join(' · ')}</Typography>
        </Box>
        <Box sx={{ justifySelf: { xs: 'end', sm: 'start' } }}>
          {tab === 'todo' ? <Chip size="small" variant="outlined" color="primary" label={step} /> : <StateChip type={type} state={task.state} />}
        </Box>
        <Box sx={{ gridColumn: { xs: '1 / -1', sm: 'auto' }, fontSize: 13, color: 'text.secondary', display: 'flex', flexWrap: 'wrap', columnGap: 1.5, justifyContent: { sm: 'flex-end' }, textAlign: { sm: 'right' } }}>
          {written(task.from) && <span>{written(task.from)}</span>}
          <span><FieldValue field={moment} value={task.since} dense /></span>
          {task.overdue && <Chip size="small" color="error" label={t('record.overdue')} />}
          {!task.overdue && task.due && tab === 'todo' && <span>{t('inbox.due')} <FieldValue field={moment} value={task.due} dense /></span>}
        </Box>
      </CardActionArea>
    </li>
  );
}

function summaryOf(task: Task, label: ReturnType<typeof useLabel>): string {
  if (!task.summary) return '';
  return typeof task.summary === 'string' ? task.summary : task.summary.map((entry) => `${label(entry.label)} ${entry.value}`).join(' · ');
}
