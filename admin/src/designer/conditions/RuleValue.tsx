/** The value of one comparison: a choice, yes or no, a person's own (`$me`), a day, or what is typed. */
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import type { ValueEditorProps } from 'react-querybuilder';
import type { ReactNode } from 'react';
import type { FieldType, RuleGroup } from '../../meta/contract';
import { useWords, type Words } from '../words';
import { isLineOperator, type ConditionField } from './condition-fields';

/** What the editor gives its values: the fields there are, and how a condition over one line is drawn. */
export interface RuleContext { known: ReadonlyMap<string, ConditionField>; lines: (name: string, rule: RuleGroup, set: (rule: RuleGroup) => void) => ReactNode }

const figures = new Set<FieldType>(['int', 'decimal', 'money', 'percent']);
const variables: Partial<Record<FieldType, (keyof Words['variables'])[]>> = {
  user: ['$me', '$me.manager'], users: ['$me'], role: ['$me.roles'], roles: ['$me.roles'], ref: ['$me.department', '$me.dealer', '$me'], refs: ['$me.department', '$me.dealer'],
  date: ['$today'], datetime: ['$today'], text: ['$me.region'],
};

export function RuleValue({ field, operator, value, valueSource, handleOnChange, context, disabled }: ValueEditorProps) {
  const w = useWords();
  const { known, lines } = context as RuleContext;
  const of = known.get(field);
  const set = handleOnChange as (value: unknown) => void;
  if (isLineOperator(operator)) return <Box sx={{ flexBasis: '100%', pl: 1.5 }}>{lines(field, (value ?? { combinator: 'and', rules: [] }) as RuleGroup, set)}</Box>;
  if (operator === 'null' || operator === 'notNull') return null;
  const type = of?.type ?? 'text';
  const named = [...(of?.values ?? []), ...(variables[type] ?? []).map((name) => ({ name, label: w.variables[name] }))];
  const nameOf = (one: unknown) => named.find(({ name }) => name === one)?.label ?? String(one);
  const label = w.conditions.value;
  if (valueSource === 'field') {
    const others = [...known.values()].filter(({ name, type: other }) => name !== field && (other === type || (figures.has(other) && figures.has(type))));
    return <Autocomplete options={others.map(({ name }) => name)} getOptionLabel={(name) => known.get(name)?.label ?? name} value={others.some(({ name }) => name === value) ? String(value) : null} onChange={(_event, next) => set(next ?? '')} disabled={disabled} size="small" sx={{ minWidth: 150, flex: '2 1 150px' }} renderInput={(params) => <TextField {...params} label={w.conditions.field} />} />;
  }
  if (operator === 'between') {
    const [low = '', high = ''] = Array.isArray(value) ? value as string[] : [];
    return (
      <Stack direction="row" sx={{ gap: 0.75 }}>
        <TextField label={w.fields.min} value={low} disabled={disabled} onChange={(event) => set([event.target.value, high])} sx={{ width: 120 }} />
        <TextField label={w.fields.max} value={high} disabled={disabled} onChange={(event) => set([low, event.target.value])} sx={{ width: 120 }} />
      </Stack>
    );
  }
  if (operator === 'in' || operator === 'notIn') {
    const held = (Array.isArray(value) ? value : value === '' || value === undefined || value === null ? [] : [value]) as string[];
    return <Autocomplete multiple freeSolo={!of?.values} disableCloseOnSelect options={named.map(({ name }) => name)} getOptionLabel={nameOf} value={held} onChange={(_event, next) => set(next)} disabled={disabled} size="small" sx={{ minWidth: 180, flex: '3 1 220px' }} renderInput={(params) => <TextField {...params} label={label} />} />;
  }
  if (type === 'bool') {
    return (
      <TextField select label={label} value={String(value ?? true)} disabled={disabled} onChange={(event) => set(event.target.value === 'true')} sx={{ minWidth: 110, flex: '1 1 110px', maxWidth: 220 }}>
        <MenuItem value="true">{w.common.yes}</MenuItem><MenuItem value="false">{w.common.no}</MenuItem>
      </TextField>
    );
  }
  if (of?.values) {
    return (
      <TextField select label={label} value={String(value ?? '')} disabled={disabled} onChange={(event) => set(event.target.value)} sx={{ minWidth: 130, flex: '2 1 130px', maxWidth: 300 }}>
        {named.map((one) => <MenuItem key={one.name} value={one.name}>{one.label}</MenuItem>)}
        {!named.some(({ name }) => name === value) && <MenuItem value={String(value ?? '')}>{String(value ?? '')}</MenuItem>}
      </TextField>
    );
  }
  const read = (typed: string) => (figures.has(type) || ((type === 'ref' || type === 'user') && /^\d+$/.test(typed)) ? (typed !== '' && Number.isFinite(Number(typed)) ? Number(typed) : typed) : typed);
  return (
    <Autocomplete
      freeSolo
      disableClearable
      options={named.map(({ name }) => name)}
      getOptionLabel={(one) => nameOf(one)}
      value={String(value ?? '')}
      onInputChange={(_event, typed, reason) => { if (reason === 'input') set(read(typed)); }}
      onChange={(_event, picked) => set(picked)}
      disabled={disabled}
      size="small" sx={{ minWidth: 130, flex: '3 1 140px' }}
      renderInput={(params) => <TextField {...params} label={label} />}
    />
  );
}
