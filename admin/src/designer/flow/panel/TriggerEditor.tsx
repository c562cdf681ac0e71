/** What a way taken by the system waits for: nothing, other records, the record that a field points to, or a date. */
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useDraft } from '../../draft/DraftProvider';
import { fieldName, typesOf, type DraftType } from '../../draft/pack-files';
import type { Trigger } from '../flow-shape';
import { useFlowEditor } from '../FlowEditor';
import { FigureField } from './FigureField';

type Kind = 'none' | 'records' | 'record' | 'date';
const kinds: Kind[] = ['none', 'records', 'record', 'date'];
const kindOf = (value: Trigger | undefined): Kind => (!value ? 'none' : 'records' in value ? 'records' : 'record' in value ? 'record' : 'date');

export function TriggerEditor({ value, onChange }: { value: Trigger | undefined; onChange: (value: Trigger | undefined) => void }) {
  const { type, speaker } = useFlowEditor();
  const { files } = useDraft();
  const { f, label } = speaker;
  const types = typesOf(files);
  const own = Object.entries(type.schema.attributes).map(([key, attribute]) => ({ name: fieldName(key, attribute), attribute }));
  const pointing = types.filter((one) => refsTo(one, type.key).length > 0);
  const refs = own.filter(({ attribute }) => attribute.type === 'ref');
  const dates = own.filter(({ attribute }) => attribute.type === 'date' || attribute.type === 'datetime');
  const start: Record<Kind, () => Trigger | undefined> = {
    none: () => undefined,
    records: () => (pointing[0] ? { records: { type: pointing[0].key, field: refsTo(pointing[0], type.key)[0].name, states: lastStates(pointing[0]), match: 'all' } } : undefined),
    record: () => (refs[0] ? { record: { field: refs[0].name, states: lastStates(types.find(({ key }) => refs[0].attribute.target?.includes(key))) } } : undefined),
    date: () => (dates[0] ? { date: dates[0].name, plus: 0, unit: 'days' } : undefined),
  };
  return (
    <Box role="group" aria-label={f.trigger.title} sx={{ display: 'grid', gap: 1 }}>
      <TextField select label={f.trigger.title} value={kindOf(value)} onChange={(event) => onChange(start[event.target.value as Kind]())}>
        {kinds.map((kind) => <MenuItem key={kind} value={kind} disabled={kind !== 'none' && start[kind]() === undefined}>{f.trigger.kinds[kind]}</MenuItem>)}
      </TextField>
      {value && 'records' in value && (
        <>
          <TextField select label={f.trigger.type} value={value.records.type} onChange={(event) => { const of = types.find(({ key }) => key === event.target.value); if (of) onChange({ records: { ...value.records, type: of.key, field: refsTo(of, type.key)[0]?.name ?? '', states: lastStates(of) } }); }}>
            {pointing.map((one) => <MenuItem key={one.key} value={one.key}>{label(one.schema.label)}</MenuItem>)}
          </TextField>
          <StatesPicker of={types.find(({ key }) => key === value.records.type)} value={value.records.states} onChange={(states) => onChange({ records: { ...value.records, states } })} />
          <TextField select label={f.trigger.match} value={value.records.match ?? 'all'} onChange={(event) => onChange({ records: { ...value.records, match: event.target.value as 'all' | 'any' } })}>
            <MenuItem value="all">{f.trigger.all}</MenuItem><MenuItem value="any">{f.trigger.any}</MenuItem>
          </TextField>
        </>
      )}
      {value && 'record' in value && (
        <>
          <TextField select label={f.trigger.field} value={value.record.field} onChange={(event) => onChange({ record: { ...value.record, field: event.target.value } })}>
            {refs.map(({ name, attribute }) => <MenuItem key={name} value={name}>{label(attribute.label)}</MenuItem>)}
          </TextField>
          <StatesPicker of={types.find(({ key }) => refs.find(({ name }) => name === value.record.field)?.attribute.target?.includes(key))} value={value.record.states} onChange={(states) => onChange({ record: { ...value.record, states } })} />
        </>
      )}
      {value && 'date' in value && (
        <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: '2fr 1fr 1fr' }}>
          <TextField select label={f.trigger.dateField} value={value.date} onChange={(event) => onChange({ ...value, date: event.target.value })}>
            {dates.map(({ name, attribute }) => <MenuItem key={name} value={name}>{label(attribute.label)}</MenuItem>)}
          </TextField>
          <FigureField label={f.trigger.plus} value={value.plus ?? 0} least={-366} step={1} onChange={(plus) => onChange({ ...value, plus: Math.round(plus) })} />
          <TextField select label={f.trigger.unit} value={value.unit ?? 'days'} onChange={(event) => onChange({ ...value, unit: event.target.value as 'days' | 'workingDays' })}>
            <MenuItem value="days">{f.trigger.days}</MenuItem><MenuItem value="workingDays">{f.trigger.workingDays}</MenuItem>
          </TextField>
        </Box>
      )}
    </Box>
  );
}

const refsTo = ({ schema }: DraftType, key: string) => Object.entries(schema.attributes).filter(([, { type, target }]) => type === 'ref' && target?.includes(key)).map(([name, attribute]) => ({ name: fieldName(name, attribute) }));
const lastStates = (type: DraftType | undefined): string[] => Object.entries(type?.flow?.states ?? {}).filter(([, { final }]) => final).map(([state]) => state).slice(0, 1);

function StatesPicker({ of, value, onChange }: { of: DraftType | undefined; value: string[]; onChange: (states: string[]) => void }) {
  const { speaker: { f, label } } = useFlowEditor();
  const states = of?.flow?.states ?? {};
  return <Autocomplete multiple disableCloseOnSelect options={Object.keys(states)} getOptionLabel={(state) => label(states[state]?.label) || state} value={value} onChange={(_event, next) => { if (next.length) onChange(next); }} renderInput={(params) => <TextField {...params} label={f.trigger.states} />} />;
}
