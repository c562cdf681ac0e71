/** What a person holds, kind by kind, each with somebody else who may take it. */
import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useLocaleState } from 'react-admin';
import { Link } from 'react-router-dom';
import { fill } from '../i18n/fill';
import { formatDateTime } from '../fields/format';
import { useLabel } from '../i18n/use-text';
import type { Language } from '../meta/contract';
import { useMeta } from '../meta/MetaProvider';
import type { Holdings } from './holdings';
import { Successor } from './Successor';
import { useHandoverWords } from './words';

export function HeldGroups({ held }: { held: Holdings }) {
  const words = useHandoverWords();
  const label = useLabel();
  const { types, company } = useMeta();
  const [locale] = useLocaleState();
  const named = ({ type, plural, id, number, title }: Holdings['records'][number]) => (
    <>{label(types.find(({ name }) => name === type)?.label ?? type)} <Link className="figures" to={`/${plural}/${id}/show`}>{number ?? title ?? `#${id}`}</Link></>
  );
  const until = (due: string | null) => (due ? ` · ${fill(words.due, { at: formatDateTime(due, locale as Language, company.timeZone) })}` : '');
  return (
    <>
      <Group title={words.tasks} count={held.tasks.length}>
        {held.tasks.map((task) => <Row key={task.task} picker={<Successor name={`tasks.${task.task}`} label={words.someoneElse} />}>{named(task)} · {label(task.step)}{until(task.due)}</Row>)}
      </Group>
      <Group title={words.records} count={held.records.length}>
        {held.records.map((record) => <Row key={`${record.plural}/${record.id}`} picker={<Successor name={`records.${record.plural}/${record.id}`} label={words.someoneElse} />}>{named(record)} · {label(record.stateLabel)}</Row>)}
      </Group>
      <Group title={words.fields} count={held.fields.length}>
        {held.fields.map(({ plural, field, typeLabel, label: called, count, records }) => (
          <Row key={`${plural}.${field}`} picker={<Successor name={`fields.${plural}|${field}`} label={words.someoneElse} />}>
            {label(typeLabel)} · {label(called)} · {fill(words.records_n, { count })}
            <Box sx={{ fontSize: 13, color: 'text.secondary' }}>{records.slice(0, 5).map(({ number, title, id }) => title ?? number ?? `#${id}`).join('、')}{count > 5 && ' …'}</Box>
          </Row>
        ))}
      </Group>
      <Group title={words.flows} count={held.flows.length}>
        <Row picker={<Successor name="flows" label={words.someoneElse} />}>{held.flows.map((place) => `${label(place.typeLabel)} · ${label(place.label)}`).join('、')}</Row>
      </Group>
      <Group title={words.reports} count={held.reports.length}>
        <Row picker={<Successor name="reports" label={words.someoneElse} />}>{held.reports.map((one) => one.label).join('、')}</Row>
      </Group>
      <Group title={words.standIns} count={held.standIns.length}>
        <Row picker={<Successor name="standIns" label={words.someoneElse} />}>{held.standIns.map((one) => `${one.label}${one.until ? ` (${fill(words.until, { day: one.until })})` : ''}`).join('、')}</Row>
      </Group>
    </>
  );
}

function Group({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  if (count === 0) return null;
  return (
    <Paper component="section" aria-label={title} sx={{ p: { xs: 1.75, sm: 2.5 }, minWidth: 0 }}>
      <Typography variant="h6" component="h2" sx={{ mb: 1 }}>{title} <Box component="span" className="figures" sx={{ color: 'text.secondary', fontWeight: 400 }}>{count}</Box></Typography>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1.25 }}>{children}</Box>
    </Paper>
  );
}

function Row({ picker, children }: { picker: ReactNode; children: ReactNode }) {
  return (
    <Box component="li" sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: 'minmax(0, 1fr) 260px' }, gap: 1, alignItems: 'center' }}>
      <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>{children}</Box>
      {picker}
    </Box>
  );
}
