/** How a notice reads: of a real record, as a chosen recipient gets it; and the same into one's own mailbox. */
import { useState } from 'react';
import { useMutation, useQuery } from '@tanstack/react-query';
import AttachFile from '@mui/icons-material/AttachFile';
import Send from '@mui/icons-material/SendOutlined';
import Alert from '@mui/material/Alert';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useMeta } from '../../meta/MetaProvider';
import type { DraftType } from '../draft/pack-files';
import { usePeople } from '../flow/use-people';
import { RecordPicker } from '../who/RecordPicker';
import { fill } from '../words';
import type { NoticeRule } from './notice-shape';
import { noticesApi, type SeenNotice } from './notices-api';
import { useSettled } from './use-notice-check';
import { useNoticeWords } from './words';

export function NoticePreview({ type, rule, broken }: { type: DraftType; rule: NoticeRule; broken: boolean }) {
  const n = useNoticeWords();
  const { types, me } = useMeta();
  const people = usePeople();
  const [record, setRecord] = useState<number | undefined>();
  const [reader, setReader] = useState<number | null>(me.id);
  const settled = useSettled(rule, 600);
  const plural = types.find(({ plural: one }) => one === type.schema.plural)?.plural;
  const { data, error } = useQuery({
    queryKey: ['design', 'notice-preview', type.folder, settled, record, reader], enabled: record !== undefined, retry: false, placeholderData: (before) => before,
    queryFn: () => noticesApi.preview(type.folder, settled, record as number, reader),
  });
  const test = useMutation({ mutationFn: () => noticesApi.test(type.folder, rule, record as number) });
  const options = [null, ...people.map(({ id }) => id)];
  if (!plural) return <Typography variant="body2" sx={{ color: 'text.secondary' }}>{n.preview.unpublished}</Typography>;
  return (
    <Box component="section" aria-label={n.preview.title} sx={{ borderTop: 1, borderColor: 'divider', pt: 2 }}>
      <Typography variant="h6" component="h3" sx={{ mb: 1 }}>{n.preview.title}</Typography>
      <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, mb: 1.5 }}>
        <RecordPicker plural={plural} label={n.preview.record} value={record} onChange={(id) => { setRecord(id); test.reset(); }} />
        <Autocomplete options={options} getOptionLabel={(id) => (id === null ? n.preview.outside : people.find((one) => one.id === id)?.name ?? String(id))} getOptionKey={(id) => String(id)} value={reader} disableClearable={reader !== null} onChange={(_event, next) => setReader(next)} renderInput={(params) => <TextField {...params} label={n.preview.reader} />} />
      </Box>
      {record === undefined && <Typography variant="body2" sx={{ color: 'text.secondary' }}>{n.preview.pick}</Typography>}
      {error && <Alert severity="error">{error.message}</Alert>}
      {record !== undefined && data && <Seen seen={data} />}
      {record !== undefined && (
        <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center', flexWrap: 'wrap', mt: 1.5 }}>
          <Button size="small" variant="outlined" startIcon={<Send />} disabled={broken} loading={test.isPending} onClick={() => test.mutate()}>{n.preview.test}</Button>
          <Typography role="status" variant="body2" sx={{ color: test.error ? 'error.main' : 'text.secondary' }}>{test.error?.message ?? (test.data ? fill(n.preview.sent, { to: test.data.to }) : '')}</Typography>
        </Box>
      )}
    </Box>
  );
}

/** Nothing in the frame may run, fetch or send. */
const framed = (html: string) => `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">${html}`;

function Seen({ seen }: { seen: SeenNotice }) {
  const n = useNoticeWords();
  const [view, setView] = useState<'html' | 'text'>('html');
  if (!seen.visible) return <Alert severity="info">{n.preview.invisible}</Alert>;
  return (
    <Box>
      {!seen.holds && <Alert severity="info" sx={{ mb: 1 }}>{n.preview.holdsNot}</Alert>}
      {seen.complaint && <Alert severity="error" sx={{ mb: 1 }}>{seen.complaint}</Alert>}
      {seen.recipients && <Typography variant="body2" sx={{ color: 'text.secondary', mb: 0.5 }}>{fill(n.preview.goesTo, { names: seen.recipients.map(({ label }) => label).join(', ') || n.preview.nobody })}</Typography>}
      <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{seen.subject}</Typography>
      {seen.attachments.length > 0 && <Box sx={{ display: 'flex', gap: 0.5, flexWrap: 'wrap', my: 0.5 }}>{seen.attachments.map(({ name, text }) => <Chip key={name} size="small" variant="outlined" icon={<AttachFile />} label={name} title={text} />)}</Box>}
      <Tabs value={view} onChange={(_event, next: 'html' | 'text') => setView(next)} sx={{ minHeight: 36, borderBottom: 1, borderColor: 'divider' }}>
        <Tab value="html" label={n.preview.html} sx={{ minHeight: 36, py: 0.5 }} />
        <Tab value="text" label={n.preview.text} sx={{ minHeight: 36, py: 0.5 }} />
      </Tabs>
      {view === 'html'
        ? <Box component="iframe" title={seen.subject} sandbox="" srcDoc={framed(seen.html)} sx={{ width: '100%', height: 460, border: 0, backgroundColor: '#fff', colorScheme: 'light' }} />
        : <Box component="pre" sx={{ m: 0, p: 1.5, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', fontFamily: 'inherit', fontSize: 14, maxHeight: 460, overflow: 'auto' }}>{seen.text}</Box>}
    </Box>
  );
}
