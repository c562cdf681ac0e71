/** What a schedule would do now, and running a published one before its day. */
import { useState } from 'react';
import Visibility from '@mui/icons-material/VisibilityOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { useNotify } from 'react-admin';
import type { ScheduleFile } from '@model/schedules-file';
import { useLabel } from '../../i18n/use-text';
import { fill } from '../words';
import { schedulesApi, type Looked } from './schedules-api';
import { useScheduleWords } from './words';

const colours = { made: 'success', there: 'default', none: 'default', failed: 'error' } as const;

/** @param unchanged it is published as it is drawn: then it can be run */
export function PreviewPanel({ folder, schedule, unchanged, onRun }: { folder: string; schedule: ScheduleFile; unchanged: boolean; onRun: () => void }) {
  const w = useScheduleWords();
  const label = useLabel();
  const notify = useNotify();
  const [seen, setSeen] = useState<{ of: ScheduleFile; looked: Looked }>();
  const looked = seen?.of === schedule ? seen.looked : undefined;
  const made = looked?.drafts.filter(({ outcome }) => outcome === 'made').length ?? 0;

  async function look() {
    try {
      setSeen({ of: schedule, looked: await schedulesApi.look(folder, schedule) });
    } catch (problem) {
      notify((problem as Error).message, { type: 'error' });
    }
  }

  async function run() {
    try {
      const { ordered } = await schedulesApi.run(folder, schedule.name);
      notify(fill(w.preview.started, { count: ordered }), { type: 'success' });
      setSeen(undefined);
      onRun();
    } catch (problem) {
      notify((problem as Error).message, { type: 'error' });
    }
  }

  return (
    <Box role="group" aria-label={w.preview.title}>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        <Button size="small" variant="outlined" startIcon={<Visibility />} onClick={() => void look()}>{w.preview.look}</Button>
        {looked && unchanged && made > 0 && <Button size="small" variant="contained" onClick={() => void run()}>{w.preview.run}</Button>}
      </Box>
      {looked && (
        <Box sx={{ mt: 1 }} role="status">
          <Typography variant="body2" color="text.secondary">{looked.total === 0 ? w.preview.nothing : fill(w.preview.total, { total: looked.total, day: looked.day })}</Typography>
          <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', maxHeight: 320, overflowY: 'auto' }} tabIndex={0}>
            {looked.drafts.map((draft, i) => (
              <Box component="li" key={i} sx={{ py: 0.75, borderBottom: 1, borderColor: 'divider', fontSize: 14 }}>
                <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
                  <Chip size="small" variant="outlined" color={colours[draft.outcome]} label={w.preview.outcomes[draft.outcome]} />
                  <span>{draft.subject}</span>
                  {draft.owner && draft.owner !== draft.subject && <Box component="span" sx={{ color: 'text.secondary' }}>{fill(w.preview.ownerOf, { name: draft.owner })}</Box>}
                </Box>
                <Box sx={{ color: 'text.secondary', fontSize: 13 }}>{draft.message ?? draft.values.map(({ label: name, text }) => `${label(name)} ${text}`).join(' · ')}</Box>
              </Box>
            ))}
          </Box>
        </Box>
      )}
    </Box>
  );
}
