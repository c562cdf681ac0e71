/** The product with somebody else's eyes: their menu, their list, their form and one of their documents, for looking only. */
import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import Alert from '@mui/material/Alert';
import LinearProgress from '@mui/material/LinearProgress';
import Paper from '@mui/material/Paper';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import Typography from '@mui/material/Typography';
import { ResourceContextProvider } from 'react-admin';
import { MetaOf } from '../../meta/MetaProvider';
import { design } from '../design-api';
import { fill, useWords } from '../words';
import { SeenDocument } from './SeenDocument';
import { SeenForm } from './SeenForm';
import { SeenList } from './SeenList';
import { SeenMenu } from './SeenMenu';

interface SeenProps { person: number; plural: string | undefined; record: number | undefined; onType: (plural: string) => void; onRecord: (id: number) => void }
type View = 'menu' | 'list' | 'form' | 'document';

export function AsSeen({ person, plural, record, onType, onRecord }: SeenProps) {
  const w = useWords();
  const [asked, setAsked] = useState<View | null>(null);
  const { data: meta, error } = useQuery({ queryKey: ['design', 'as', person, 'meta'], queryFn: () => design.metaAs(person), retry: false });
  if (error) return <Alert severity="error">{error.message}</Alert>;
  if (!meta) return <LinearProgress />;
  const type = meta.types.find((one) => one.plural === plural);
  const view: View = asked ?? (plural === undefined ? 'menu' : record === undefined ? 'list' : 'document');
  const words: Record<View, string> = { menu: w.who.menu, list: w.preview.list, form: w.preview.form, document: w.who.document };
  const views = (Object.keys(words) as View[]).filter((one) => one === 'menu' || plural !== undefined);
  const shown = views.includes(view) ? view : 'menu';
  return (
    <Paper component="section" aria-label={fill(w.who.asSeen, { name: meta.me.name })} sx={{ p: { xs: 1.5, sm: 2.5 }, minWidth: 0 }}>
      <Typography variant="h6" component="h2">{fill(w.who.asSeen, { name: meta.me.name })}</Typography>
      <Tabs value={shown} onChange={(_event, next: View) => setAsked(next)} variant="scrollable" sx={{ borderBottom: 1, borderColor: 'divider', mb: 2 }}>
        {views.map((one) => <Tab key={one} value={one} label={words[one]} />)}
      </Tabs>
      <MetaOf meta={meta}>
        <ResourceContextProvider value={plural ?? ''}>
          {shown === 'menu' && <SeenMenu meta={meta} onType={(next) => { onType(next); setAsked('list'); }} />}
          {shown !== 'menu' && !type && <Typography sx={{ color: 'text.secondary' }}>{w.who.invisible}</Typography>}
          {shown === 'list' && type && <SeenList person={person} type={type} onRecord={(id) => { onRecord(id); setAsked('document'); }} />}
          {shown === 'form' && type && <SeenForm type={type} />}
          {shown === 'document' && type && <SeenDocument person={person} type={type} id={record} />}
        </ResourceContextProvider>
      </MetaOf>
    </Paper>
  );
}
