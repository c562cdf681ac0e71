/** What the system drafts of a type by itself: a list of its schedules with their next days, each opens into its editor. */
import { useState } from 'react';
import Add from '@mui/icons-material/Add';
import ExpandMore from '@mui/icons-material/ExpandMore';
import Accordion from '@mui/material/Accordion';
import AccordionDetails from '@mui/material/AccordionDetails';
import AccordionSummary from '@mui/material/AccordionSummary';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useLocaleState, useNotify } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import type { ScheduleFile } from '@model/schedules-file';
import { formatDate } from '../../fields/format';
import { useLabel } from '../../i18n/use-text';
import type { Language } from '../../meta/contract';
import { useBase } from '../draft/BaseProvider';
import { useDraft } from '../draft/DraftProvider';
import { fieldPaths } from '../draft/place';
import { rolesOf, typesOf } from '../draft/pack-files';
import type { TypeEditor } from '../draft/use-draft-type';
import { fill } from '../words';
import { ScheduleEditor } from './ScheduleEditor';
import { scheduleText, type Names } from './schedule-text';
import { schedulesApi } from './schedules-api';
import { scheduleWords, useScheduleWords } from './words';

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

export default function SchedulesTab({ type }: TypeEditor) {
  const w = useScheduleWords();
  const label = useLabel();
  const notify = useNotify();
  const [locale] = useLocaleState();
  const [search] = useSearchParams();
  const { files, setFile } = useDraft();
  const base = useBase();
  const path = `${type.folder}/schedules.json`;
  const schedules = (files[path] as ScheduleFile[] | undefined) ?? [];
  const [open, setOpen] = useState<string | null>(search.get('schedule'));
  const published = useQuery({ queryKey: ['schedules', type.folder], queryFn: () => schedulesApi.published(type.folder) });
  const known = new Map((published.data ?? []).map((one) => [one.name, one]));
  const types = typesOf(files);
  const names: Names = {
    role: (name) => label(rolesOf(files).find((role) => role.name === name)?.label) || name,
    type: (key) => label(types.find((one) => one.key === key)?.schema.label) || key,
    field: (key, name) => { const of = types.find((one) => one.key === key); return (of && label(fieldPaths(of).find((one) => one.path === name)?.attribute.label)) || name; },
  };
  // JSON knows no undefined, and a file without schedules is none.
  const set = (next: ScheduleFile[]) => setFile(path, next.length > 0 ? JSON.parse(JSON.stringify(next)) as ScheduleFile[] : undefined);
  const replace = (name: string, next: ScheduleFile) => set(schedules.map((one) => (one.name === name ? next : one)));

  function add() {
    const taken = new Set(schedules.map(({ name }) => name));
    const name = Array.from({ length: schedules.length + 1 }, (_none, i) => `schedule-${i + 1}`).find((one) => !taken.has(one)) ?? 'schedule';
    set([...schedules, { name, label: { 'zh-Hans': scheduleWords['zh-Hans'].newName, en: scheduleWords.en.newName, ko: scheduleWords.ko.newName }, off: true, when: { every: 'month', on: [1], moved: 'after' }, fields: {} }]);
    setOpen(name);
  }

  function remove({ name, label: called }: ScheduleFile) {
    set(schedules.filter((one) => one.name !== name));
    notify(fill(w.removed, { name: label(called) }), { type: 'info' });
  }

  return (
    <Box sx={{ maxWidth: 940 }}>
      <Typography sx={{ color: 'text.secondary', mb: 1.5, maxWidth: 760 }}>{w.help}</Typography>
      {schedules.length === 0 && <Typography color="text.secondary" sx={{ mb: 1 }}>{w.none}</Typography>}
      {schedules.map((schedule) => {
        const { name } = schedule;
        const now = known.get(name);
        const unchanged = same((base[path] as ScheduleFile[] | undefined)?.find((one) => one.name === name), schedule);
        const dates = now && unchanged && !schedule.off ? now.dates.map(({ day }) => formatDate(day, locale as Language)) : [];
        return (
          <Accordion key={name} expanded={open === name} onChange={(_event, opened) => setOpen(opened ? name : null)} slotProps={{ transition: { unmountOnExit: true } }}>
            <AccordionSummary expandIcon={<ExpandMore />}>
              <Box sx={{ minWidth: 0 }}>
                <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap', fontWeight: 500 }}>{label(schedule.label)}{schedule.off && <Chip size="small" label={w.off} />}</Box>
                <Box sx={{ fontSize: 13.5, color: 'text.secondary' }}>{scheduleText(schedule, w, names)}</Box>
                {dates.length > 0 && !('date' in schedule.when) && <Box className="figures" sx={{ fontSize: 13.5, color: 'text.secondary' }}>{fill(w.next, { dates: dates.join(w.said.comma) })}</Box>}
              </Box>
            </AccordionSummary>
            <AccordionDetails>
              <ScheduleEditor type={type} value={schedule} published={now} unchanged={unchanged && now !== undefined && !schedule.off} onChange={(next) => replace(name, next)} onRemove={() => remove(schedule)} onRun={() => void published.refetch()} />
            </AccordionDetails>
          </Accordion>
        );
      })}
      <Button size="small" startIcon={<Add />} onClick={add} sx={{ mt: 1 }}>{w.add}</Button>
    </Box>
  );
}
