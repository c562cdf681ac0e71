/** For whom or what a schedule drafts: everybody with a role, every record of a type under a condition, or one in all. */
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { ScheduleFile } from '@model/schedules-file';
import { useLabel } from '../../i18n/use-text';
import { ConditionEditor } from '../conditions/ConditionEditor';
import { useDraft } from '../draft/DraftProvider';
import { rolesOf, typesOf, type DraftType } from '../draft/pack-files';
import { FieldsPicker } from '../shell/FieldsPicker';
import { fill } from '../words';
import { useScheduleWords } from './words';

type Whom = ScheduleFile['for'];
const kinds = ['one', 'roles', 'each'] as const;

export function WhomEditor({ value, subject, onChange }: { value: Whom; /** The type of the records drafted for. */ subject: DraftType | undefined; onChange: (value: Whom) => void }) {
  const w = useScheduleWords();
  const label = useLabel();
  const { files } = useDraft();
  const kind = !value ? 'one' : 'roles' in value ? 'roles' : 'each';
  const roles = rolesOf(files).map(({ name, label: text }) => ({ name, label: label(text) }));
  const types = typesOf(files).map((type) => ({ name: type.key, label: label(type.schema.label) }));
  const choose = (next: (typeof kinds)[number]) => onChange(next === 'one' ? undefined : next === 'roles' ? { roles: [roles[0].name] } : { each: types[0].name });
  const kept = [value?.having && w.whom.having, value && 'quiet' in value && value.quiet && w.whom.quiet].filter(Boolean);
  return (
    <Box role="group" aria-label={w.whom.title} sx={{ display: 'grid', gap: 1.25, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
      <TextField select label={w.whom.kind} value={kind} onChange={(event) => choose(event.target.value as (typeof kinds)[number])}>
        {kinds.map((one) => <MenuItem key={one} value={one}>{w.whom.kinds[one]}</MenuItem>)}
      </TextField>
      {value && 'roles' in value && <FieldsPicker label={w.whom.roles} fields={roles} value={value.roles} onChange={(names) => { if (names.length > 0) onChange({ ...value, roles: names }); }} />}
      {value && 'each' in value && (
        <TextField select label={w.whom.type} value={value.each} onChange={(event) => onChange({ each: event.target.value })}>
          {types.map(({ name, label: text }) => <MenuItem key={name} value={name}>{text}</MenuItem>)}
        </TextField>
      )}
      {value && subject && <Box sx={{ gridColumn: '1 / -1' }}><ConditionEditor key={subject.folder} type={subject} label={w.whom.when} value={value.when} onChange={(when) => onChange({ ...value, when: when as NonNullable<Whom>['when'] })} /></Box>}
      {kept.length > 0 && <Typography variant="body2" color="text.secondary" sx={{ gridColumn: '1 / -1' }}>{fill(w.whom.more, { what: kept.join(w.said.comma) })}</Typography>}
    </Box>
  );
}
