/** The inbox: what waits for me, what I decided, what I started, what was copied to me. */
import { useState } from 'react';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { ListBase, Pagination, Title, useListContext } from 'react-admin';
import { useText } from '../i18n/use-text';
import type { Task, TaskTab } from '../meta/contract';
import { FailedPage } from '../layout/StatePages';
import { TaskList } from './TaskList';
import { useTaskCount } from './use-task-count';

const tabs: TaskTab[] = ['todo', 'done', 'mine', 'cc'];

export default function Inbox() {
  const t = useText();
  const [tab, setTab] = useState<TaskTab>('todo');
  return (
    <Box sx={{ maxWidth: 1180, mx: 'auto', width: '100%', pt: 1.5 }}>
      <Title title={t('inbox.title')} />
      <Tabs value={tab} onChange={(_event, chosen: TaskTab) => setTab(chosen)} variant="scrollable" scrollButtons={false} sx={{ borderBottom: 1, borderColor: 'divider', mb: 1.5 }}>
        {tabs.map((each) => <Tab key={each} value={each} label={<TabLabel tab={each} />} />)}
      </Tabs>
      <ListBase resource="tasks" key={tab} filter={{ tab }} sort={{ field: 'since', order: 'DESC' }} perPage={25} disableSyncWithLocation storeKey={false}>
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

function Found({ tab }: { tab: TaskTab }) {
  const { data, error, isPending, refetch } = useListContext<Task>();
  if (error && !data) return <FailedPage error={error} onAgain={() => void refetch()} />;
  return (
    <>
      <TaskList tasks={data ?? []} tab={tab} pending={isPending} />
      <Pagination rowsPerPageOptions={[25, 50, 100]} />
    </>
  );
}
