/** One record type in the designer: what it is, its fields and form, its flow, its notices, its list, who may do what with it, and its paper forms. */
import ArrowBack from '@mui/icons-material/ArrowBack';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import LinearProgress from '@mui/material/LinearProgress';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import Typography from '@mui/material/Typography';
import { lazy, Suspense, type ComponentType } from 'react';
import { Title } from 'react-admin';
import { Link, useParams, useSearchParams } from 'react-router-dom';
import { useLabel } from '../../i18n/use-text';
import { NotFoundPage } from '../../layout/StatePages';
import { TypeIcon } from '../../layout/TypeIcon';
import { AccessTab } from '../access/AccessTab';
import { useDraftType, type TypeEditor } from '../draft/use-draft-type';
import { FieldsTab } from '../fields/FieldsTab';
import { ListTab } from '../lists/ListTab';
import { useWords } from '../words';
import { BasicsTab } from './BasicsTab';
import { TypeMenu } from './TypeMenu';

export type TabName = 'fields' | 'flow' | 'schedules' | 'notices' | 'basics' | 'list' | 'access' | 'print';
/** Drawing flows brings a library of its own. */
const FlowTab = lazy(() => import('../flow/FlowTab'));
const SchedulesTab = lazy(() => import('../schedules/SchedulesTab'));
const PrintTab = lazy(() => import('../print/PrintTab'));
const NoticesTab = lazy(() => import('../notices/NoticesTab'));
const tabs: Record<TabName, ComponentType<TypeEditor>> = { fields: FieldsTab, flow: FlowTab, schedules: SchedulesTab, notices: NoticesTab, basics: BasicsTab, list: ListTab, access: AccessTab, print: PrintTab };

export function TypePage() {
  const w = useWords();
  const label = useLabel();
  const { pack, key } = useParams();
  const [search, setSearch] = useSearchParams();
  const editor = useDraftType(`${pack}/${key}`);
  if (!editor) return <NotFoundPage />;
  const { schema, folder } = editor.type;
  const asked = search.get('tab') as TabName | null;
  const tab = asked && asked in tabs ? asked : 'fields';
  const Current = tabs[tab];
  return (
    <Box>
      <Title title={`${w.title} · ${label(schema.label)}`} />
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <IconButton component={Link} to="/designer" aria-label={w.types.title} size="small"><ArrowBack /></IconButton>
        <TypeIcon name={schema.icon} sx={{ color: 'text.secondary' }} />
        <Typography variant="h5" component="h1" sx={{ minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' }}>{label(schema.label) || key}</Typography>
        <Box sx={{ ml: 'auto' }}><TypeMenu type={editor.type} /></Box>
      </Box>
      <Tabs value={tab} onChange={(_event, next: TabName) => setSearch({ tab: next })} variant="scrollable" sx={{ borderBottom: 1, borderColor: 'divider', mb: 2 }}>
        {(Object.keys(tabs) as TabName[]).map((name) => <Tab key={name} value={name} label={w.tabs[name]} />)}
      </Tabs>
      <Suspense fallback={<LinearProgress />}><Current key={folder} {...editor} /></Suspense>
    </Box>
  );
}
