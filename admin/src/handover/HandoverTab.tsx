/** Leaving: everything a person holds, who takes it, and closing the account when nothing is left. */
import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { BooleanInput, Form, TextInput, useNotify } from 'react-admin';
import { useFormState } from 'react-hook-form';
import { fill } from '../i18n/fill';
import { FailedPage } from '../layout/StatePages';
import type { MetaType, StoredRecord } from '../meta/contract';
import type { Refused } from '../records/use-act';
import { HeldGroups } from './HeldGroups';
import { handOver, isBound, planOf, readHoldings, type Failure } from './holdings';
import { Successor } from './Successor';
import { useHandoverWords } from './words';

export default function HandoverTab({ type, record }: { type: MetaType; record: StoredRecord }) {
  const words = useHandoverWords();
  const notify = useNotify();
  const client = useQueryClient();
  const [failed, setFailed] = useState<Failure[]>([]);
  const [round, setRound] = useState(0);
  const { data, isPending, error, refetch } = useQuery({ queryKey: [type.plural, 'handover', record.id], queryFn: () => readHoldings(type.plural, record.id) });
  if (error) return <FailedPage error={error} onAgain={() => void refetch()} />;
  if (isPending) return <LinearProgress />;

  async function send(values: Record<string, unknown>) {
    try {
      const answer = await handOver(type.plural, record.id, planOf(values));
      setFailed(answer.failed);
      setRound(round + 1);
      notify(answer.failed.length > 0 ? fill(words.partly, { count: answer.failed.length }) : words.done, { type: answer.failed.length > 0 ? 'warning' : 'success' });
      await client.invalidateQueries();
      return undefined;
    } catch (problem) {
      const { body, message } = problem as Refused;
      notify(body?.message ?? message, { type: 'error' });
      return body?.errors;
    }
  }

  const empty = !isBound(data) && data.fields.length === 0;
  return (
    <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
      {data.person.blocked && <Alert severity="info">{words.closed}</Alert>}
      {failed.length > 0 && (
        <Alert severity="warning"><strong>{words.failed}</strong>{failed.map(({ what, id, message }) => <div key={`${what}/${id}`}>{what}{id ? ` #${id}` : ''}: {message}</div>)}</Alert>
      )}
      {empty && data.person.blocked && <Typography sx={{ color: 'text.secondary', py: 4, textAlign: 'center' }}>{words.nothing}</Typography>}
      {!(empty && data.person.blocked) && (
        <Form key={round} onSubmit={send} record={{}} noValidate>
          <Box sx={{ display: 'grid', gap: 2 }}>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>{empty ? words.nothing : words.help}</Typography>
            {!empty && <Box sx={{ maxWidth: 420 }}><Successor name="to" label={words.toAll} /></Box>}
            <HeldGroups held={data} />
            <Paper sx={{ p: { xs: 1.75, sm: 2.5 }, display: 'grid', gap: 1 }}>
              <TextInput source="note" label={words.note} multiline minRows={2} helperText={false} />
              {!data.person.blocked && <BooleanInput source="block" label={words.block} helperText={false} />}
              <Go label={words.go} />
            </Paper>
          </Box>
        </Form>
      )}
    </Box>
  );
}

function Go({ label }: { label: string }) {
  const { isSubmitting } = useFormState();
  return <Button type="submit" variant="contained" loading={isSubmitting} sx={{ justifySelf: 'start' }}>{label}</Button>;
}
