/** The home screen: the widgets that meta names for this person. */
import type { ComponentType } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Title } from 'react-admin';
import { useText } from '../i18n/use-text';
import type { MetaWidget, WidgetName } from '../meta/contract';
import { useMeta } from '../meta/MetaProvider';
import { CreateWidget } from './CreateWidget';
import { ListWidget } from './ListWidget';
import { MineWidget, TasksWidget } from './TasksWidget';

const table: Record<WidgetName, ComponentType<{ widget: MetaWidget }>> = { tasks: TasksWidget, mine: MineWidget, list: ListWidget, create: CreateWidget };

export default function Home() {
  const t = useText();
  const { home, me } = useMeta();
  const creates = home.filter(({ widget }) => widget === 'create');
  const rest = home.filter(({ widget }) => widget !== 'create');
  return (
    <Box sx={{ maxWidth: 1280, mx: 'auto', width: '100%', pt: 2.5 }}>
      <Title title={t('app.home')} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', mb: 2.5 }}>
        <Typography variant="h4" component="h1" sx={{ flex: '1 1 220px' }}>{t('home.hello', { name: me.name || me.username })}</Typography>
        {creates.map((widget, index) => <CreateWidget key={index} widget={widget} />)}
      </Box>
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' }, gap: 2.5, alignItems: 'start' }}>
        {rest.map((widget, index) => {
          const Widget = table[widget.widget];
          return Widget ? <Widget key={index} widget={widget} /> : null;
        })}
      </Box>
    </Box>
  );
}
