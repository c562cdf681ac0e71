/** The inbox: what waits for me, what I decided, what I started, what was copied to me. */
import { useState } from 'react';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { ListBase, Pagination, Title, useListContext } from 'react-admin';
import { useText } from '../i18n/use-text';
import type { Task, TaskTab } from '../meta/contract';
import { useMeta } from '../meta/MetaProvider';
import { LateChip } from '../late/LateChip';
import { FailedPage } from '../layout/StatePages';
import { BatchBar } from './BatchBar';
import { wayOn } from './batches';
import { TaskList, type Selection } from './TaskList';
import { useTaskCount } from './use-task-count';

const tabs: TaskTab[] = ['todo', 'done', 'mine', 'cc'];

export default function Inbox() {
  const t = useText();
  const [tab, setTab] = useState<TaskTab>('todo');
  const [unread, setUnread] = useState(false);
  return (
    <Box sx={{ maxWidth: 1180, mx: 'auto', width: '100%', pt: 1.5 }}>
      <Title title={t('inbox.title')} />
      <Tabs value={tab} onChange={(_event, chosen: TaskTab) => setTab(chosen)} variant="scrollable" scrollButtons={false} sx={{ borderBottom: 1, borderColor: 'divider', mb: 1.5 }}>
        {tabs.map((each) => <Tab key={each} value={each} label={<TabLabel tab={each} />} />)}
      </Tabs>
      {tab === 'todo' && <LateChip />}
      {tab === 'cc' && <ReadFilter unread={unread} onChange={setUnread} />}
      <ListBase resource="tasks" key={`${tab} ${unread}`} filter={tab === 'cc' && unread ? { tab, read: false } : { tab }} sort={{ field: 'since', order: 'DESC' }} perPage={25} disableSyncWithLocation storeKey={false}>
        <Found tab={tab} />
      </ListBase>
    </Box>
  );
}

function TabLabel({ tab }: { tab: TaskTab }) {
  const t = useText();
  const count = useTaskCount(tab);
  return <Box sx={{ display: 'flex', gap: 0.75, alignItems: 'center' }}>{t(`inbox.${tab}`)}{count !== undefined && count > 0 && <Chip size="small" className="figures" label={count} color={tab === 'todo' ? 'primary' : 'default'} sx={{ height: 19, pointerEvents: 'none' }} />}</Box>;
}

/** Copies that were not looked at yet, or all of them. */
function ReadFilter({ unread, onChange }: { unread: boolean; onChange: (unread: boolean) => void }) {
  const t = useText();
  return (
    <ToggleButtonGroup size="small" exclusive value={unread} onChange={(_event, value: boolean | null) => { if (value !== null) onChange(value); }} sx={{ mb: 1.5 }}>
      <ToggleButton value={false}>{t('inbox.allCopies')}</ToggleButton>
      <ToggleButton value>{t('inbox.unread')}</ToggleButton>
    </ToggleButtonGroup>
  );
}

function Found({ tab }: { tab: TaskTab }) {
  const meta = useMeta();
  const { data, error, isPending, refetch } = useListContext<Task>();
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const tasks = data ?? [];
  const selection: Selection = {
    has: ({ id }) => chosen.has(id), can: (task) => wayOn(meta, task) !== undefined,
    toggle: ({ id }) => setChosen((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id])),
  };
  if (error && !data) return <FailedPage error={error} onAgain={() => void refetch()} />;
  return (
    <>
      <TaskList tasks={tasks} tab={tab} pending={isPending} selection={tab === 'todo' && tasks.some(selection.can) ? selection : undefined} />
      <BatchBar tasks={tasks.filter(selection.has)} onClear={() => setChosen(new Set())} />
      <Pagination rowsPerPageOptions={[25, 50, 100]} />
    </>
  );
}
