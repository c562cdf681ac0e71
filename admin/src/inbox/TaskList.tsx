/** Tasks as lines: the document and what it is about, the step, from whom, since when, until when. */
import type { KeyboardEvent } from 'react';
import Box from '@mui/material/Box';
import CardActionArea from '@mui/material/CardActionArea';
import Checkbox from '@mui/material/Checkbox';
import Chip from '@mui/material/Chip';
import Paper from '@mui/material/Paper';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useLocaleState, useNavigate } from 'react-admin';
import { FieldValue } from '../fields/FieldValue';
import { formatDateTime, formatDecimal } from '../fields/format';
import { written } from '../fields/written';
import { useLabel, useText } from '../i18n/use-text';
import type { TextKey } from '../i18n/messages';
import type { Language, MetaField, Task, TaskTab } from '../meta/contract';
import { useMeta, useType } from '../meta/MetaProvider';
import { stateNamed } from '../meta/type-fields';
import { api } from '../providers/data-provider';
import { StateChip } from '../records/StateChip';
import { onRowKey } from './use-row-focus';

const oneLine = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;
const nothing: Record<TaskTab, TextKey> = { todo: 'inbox.emptyTodo', done: 'inbox.emptyDone', mine: 'inbox.emptyMine', cc: 'inbox.emptyCc' };
const moment = { name: 'since', type: 'datetime', label: { 'zh-Hans': '', en: '', ko: '' } } as MetaField;

/** Which tasks are chosen, where they can be decided together. */
export interface Selection { has: (task: Task) => boolean; can: (task: Task) => boolean; toggle: (task: Task) => void }

export function TaskList({ tasks, tab, pending = false, selection }: { tasks: Task[]; tab: TaskTab; pending?: boolean; selection?: Selection }) {
  const t = useText();
  if (pending) return <Skeleton variant="rounded" height={180} />;
  if (tasks.length === 0) return <Typography sx={{ color: 'text.secondary', py: 4, textAlign: 'center' }}>{t(nothing[tab])}</Typography>;
  return (
    <Paper component="ul" onKeyDown={(event: KeyboardEvent<HTMLElement>) => onRowKey(event, (index) => { if (selection?.can(tasks[index])) selection.toggle(tasks[index]); })} sx={{ m: 0, p: 0, listStyle: 'none', overflow: 'hidden', '& > li + li': { borderTop: 1, borderColor: 'divider' } }}>
      {tasks.map((task) => <TaskLine key={`${task.id}-${task.plural}-${task.recordId}`} task={task} tab={tab} selection={selection} />)}
    </Paper>
  );
}

function TaskLine({ task, tab, selection }: { task: Task; tab: TaskTab; selection?: Selection }) {
  const t = useText();
  const label = useLabel();
  const navigate = useNavigate();
  const type = useType(task.plural);
  const open = () => {
    if (tab === 'cc' && !task.read) void api.readTask(task.id).catch(() => undefined);
    navigate(`/${task.plural}/${task.recordId}/show`);
  };
  const shown = useShownValue();
  const unread = tab === 'cc' && !task.read;
  const step = label(task.step) || label(stateNamed(type, task.state)?.label);
  return (
    <Box component="li" data-line sx={{ display: 'flex', alignItems: 'center' }}>
      {selection && <Checkbox size="small" checked={selection.has(task)} disabled={!selection.can(task)} onChange={() => selection.toggle(task)} slotProps={{ input: { 'aria-label': t('inbox.select', { name: task.number ?? task.title }) } }} sx={{ ml: { xs: 0.25, sm: 0.75 } }} />}
      <CardActionArea onClick={open} sx={{ minWidth: 0, px: { xs: 1.5, sm: 2 }, py: 1.25, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: 2, rowGap: { xs: 0.5, sm: 0.25 }, alignItems: 'center' }}>
        <Box sx={{ gridColumn: { xs: '1 / -1', sm: 'auto' }, fontWeight: unread ? 700 : 600, ...oneLine }}>{unread && <Box component="span" role="img" aria-label={t('inbox.unread')} sx={{ display: 'inline-block', width: 8, height: 8, borderRadius: 4, bgcolor: 'primary.main', mr: 1 }} />}{task.title || task.number}</Box>
        <Box sx={{ display: 'flex', gap: 0.75, justifySelf: { xs: 'start', sm: 'end' }, gridRow: { xs: 3, sm: 'auto' } }}>
          {task.overdue && tab === 'todo' && <Chip size="small" variant="outlined" color="error" label={t('record.overdue')} />}
          {tab === 'todo' ? <Chip size="small" variant="outlined" label={step} /> : <StateChip type={type} state={task.state} />}
        </Box>
        <Box sx={{ gridColumn: { xs: '1 / -1', sm: 'auto' }, fontSize: 13, color: 'text.secondary', ...oneLine }}>{[task.title === task.number ? '' : task.number, summaryOf(task, label, shown)].filter(Boolean).join(' · ')}</Box>
        <Box sx={{ fontSize: 13, color: 'text.secondary', display: 'flex', gap: 1.5, justifySelf: 'end', gridRow: { xs: 3, sm: 'auto' } }}>
          {written(task.from) && <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>{written(task.from)}</Box>}
          <FieldValue field={moment} value={task.since} dense />
        </Box>
      </CardActionArea>
    </Box>
  );
}

/** Moments and amounts travel in their canonical form. */
function useShownValue() {
  const [locale] = useLocaleState();
  const { company } = useMeta();
  return (value: string) => (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) ? formatDateTime(value, locale as Language, company.timeZone) : /^-?\d+\.\d\d$/.test(value) ? formatDecimal(value) : value);
}

function summaryOf(task: Task, label: ReturnType<typeof useLabel>, shown: (value: string) => string): string {
  if (!task.summary) return '';
  return typeof task.summary === 'string' ? task.summary : task.summary.filter(({ value }) => !task.title.includes(value)).map((entry) => `${label(entry.label)} ${shown(entry.value)}`).join(' · ');
}
