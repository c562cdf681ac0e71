/** One parameter of an effect: what it asks for decides how it is given. One closed table. */
import type { ComponentType } from 'react';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import FormHelperText from '@mui/material/FormHelperText';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useDraft } from '../../draft/DraftProvider';
import { typesOf } from '../../draft/pack-files';
import { FieldsPicker } from '../../shell/FieldsPicker';
import { LabelsInput } from '../../shell/LabelsInput';
import type { Labels } from '../../../meta/contract';
import type { EffectParameter, ParameterKind } from '../flow-api';
import { useFlowEditor } from '../FlowEditor';
import { ActorInput } from './ActorInput';
import { ActorsEditor } from './ActorsEditor';
import { fieldsOf, type OfferedField } from './fields-of';
import { MappingInput } from './MappingInput';
import { WhenEditor, type When } from './WhenEditor';

export interface ParameterProps { label: string; required: boolean; parameter: EffectParameter; /** Every parameter as given so far. */ given: Record<string, unknown>; value: unknown; onChange: (value: unknown) => void }

const inputs: Record<ParameterKind, ComponentType<ParameterProps>> = {
  field: FieldInput, 'date-field': FieldInput, lines: FieldInput, fields: FieldsInput, type: TypeInput, rule: RuleInput, actor: WhoInput, actors: PeopleInput, mapping: MappingInput, text: TextInput, words: WordsInput, choice: ChoiceInput,
};

export function EffectParameterInput({ parameter, given, onChange }: { parameter: EffectParameter; given: Record<string, unknown>; onChange: (value: unknown) => void }) {
  const { speaker: { label, f } } = useFlowEditor();
  const Input = inputs[parameter.kind] ?? TextInput;
  const value = given[parameter.name];
  const missing = parameter.required === true && (value === undefined || value === '');
  return (
    <Box>
      <Input label={label(parameter.label)} required={parameter.required === true} parameter={parameter} given={given} value={value} onChange={onChange} />
      {missing && <FormHelperText error>{f.fields.missing}</FormHelperText>}
    </Box>
  );
}

/** Fields of the record; where the effect goes through lines, also their columns by the bare names it knows them by. */
function useOffered({ kind }: EffectParameter, given: Record<string, unknown>): { name: string; label: string }[] {
  const { type, speaker: { label } } = useFlowEditor();
  const all = fieldsOf(type, label);
  if (kind === 'lines') return all.filter((field) => field.type === 'lines');
  if (kind === 'date-field') return all.filter((field) => !field.part && (field.type === 'date' || field.type === 'datetime'));
  const through = [given.lines, given.each].find((part) => typeof part === 'string');
  const named = (field: OfferedField) => (field.part && field.part === through ? { ...field, name: field.name.slice(field.part.length + 1) } : field);
  return all.filter((field) => field.type !== 'lines' && (!field.part || field.part === through)).map(named);
}

function FieldInput({ label, required, parameter, given, value, onChange }: ParameterProps) {
  const offered = useOffered(parameter, given);
  const names = new Map(offered.map((field) => [field.name, field.label]));
  return <Autocomplete options={[...names.keys()]} getOptionLabel={(name) => names.get(name) ?? name} value={typeof value === 'string' ? value : null} onChange={(_event, next) => onChange(next ?? undefined)} renderInput={(params) => <TextField {...params} label={label} required={required} />} />;
}

function FieldsInput({ label, parameter, given, value, onChange }: ParameterProps) {
  return <FieldsPicker label={label} fields={useOffered(parameter, given)} value={Array.isArray(value) ? value as string[] : []} onChange={(next) => onChange(next.length ? next : undefined)} />;
}

function TypeInput({ label, required, value, onChange }: ParameterProps) {
  const { speaker } = useFlowEditor();
  const { files } = useDraft();
  const types = typesOf(files).filter(({ schema }) => (schema.store ?? 'own') === 'own');
  return <Autocomplete options={types.map(({ key }) => key)} getOptionLabel={(key) => speaker.label(types.find((one) => one.key === key)?.schema.label) || key} value={typeof value === 'string' ? value : null} onChange={(_event, next) => onChange(next ?? undefined)} renderInput={(params) => <TextField {...params} label={label} required={required} />} />;
}

function RuleInput({ label, given, value, onChange }: ParameterProps) {
  return <WhenEditor label={label} value={value as When | undefined} onChange={onChange} part={typeof given.lines === 'string' ? given.lines : typeof given.each === 'string' ? given.each : undefined} />;
}

function WhoInput({ label, required, value, onChange }: ParameterProps) {
  const { speaker: { f } } = useFlowEditor();
  const entry = typeof value === 'string' ? value : '';
  return (
    <Box role="group" aria-label={label}>
      <Box sx={{ fontSize: 13, color: 'text.secondary', mb: 0.5 }}>{label}</Box>
      {entry ? <ActorInput value={entry} onChange={onChange} also={['customer']} /> : <TextField select fullWidth label={f.actor.kind} required={required} value="" onChange={() => onChange('owner')}><MenuItem value="owner">{f.actor.owner}</MenuItem></TextField>}
    </Box>
  );
}

function PeopleInput({ label, value = [], onChange }: ParameterProps) {
  return <ActorsEditor label={label} value={[value].flat() as string[]} onChange={(next) => onChange(next.length ? next : undefined)} also={['customer']} optional />;
}

function WordsInput({ label, value, onChange }: ParameterProps) {
  return <LabelsInput label={label} value={value as Labels | undefined} onChange={onChange} multiline />;
}

function TextInput({ label, required, value, onChange }: ParameterProps) {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : value === undefined ? '' : JSON.stringify(value);
  return <TextField fullWidth multiline label={label} required={required} value={text} onChange={(event) => onChange(event.target.value || undefined)} />;
}

function ChoiceInput({ label, required, parameter, value, onChange }: ParameterProps) {
  const { speaker } = useFlowEditor();
  return (
    <TextField select fullWidth label={label} required={required} value={typeof value === 'string' ? value : ''} onChange={(event) => onChange(event.target.value || undefined)}>
      {!required && <MenuItem value="">{speaker.w.common.none}</MenuItem>}
      {(parameter.values ?? []).map((choice) => <MenuItem key={choice.name} value={choice.name}>{speaker.label(choice.label)}</MenuItem>)}
    </TextField>
  );
}
