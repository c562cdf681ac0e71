/** How a field is filtered by: one closed table from field type to the input over a list. */
import type { ComponentType } from 'react';
import Box from '@mui/material/Box';
import { BooleanInput, DateInput, SelectArrayInput, TextInput } from 'react-admin';
import { useLabel } from '../i18n/use-text';
import type { FieldType, MetaField } from '../meta/contract';
import { useMeta } from '../meta/MetaProvider';
import { FigureInput } from './FigureInput';
import type { InputProps } from './input-props';
import { dayEnd, dayStart, localText } from './moment';
import { RefInput } from './RefInput';

interface FilterProps { source: string; label: string; field: MetaField; alwaysOn?: boolean }

const full = ({ source, label, field }: FilterProps): InputProps => ({ source, label, field, dense: false, disabled: false, required: false, validate: () => undefined });
const Text = ({ source, label }: FilterProps) => <TextInput source={source} label={label} helperText={false} resettable />;
const Day = ({ source, label }: FilterProps) => <DateInput source={source} label={label} helperText={false} />;
const Figure = (props: FilterProps) => <FigureInput {...full(props)} />;
const Reference = (props: FilterProps) => <Box sx={{ width: 230 }}><RefInput {...full(props)} /></Box>;
const YesNo = ({ source, label }: FilterProps) => <BooleanInput source={source} label={label} helperText={false} defaultValue />;

/** A day of a moment: from its start, or until its end, by the company's clock. */
function Moment({ source, label }: FilterProps) {
  const { timeZone } = useMeta().company;
  const edge = source.endsWith('_lte') ? dayEnd : dayStart;
  return (
    <DateInput
      source={source}
      label={label}
      helperText={false}
      parse={(day: string) => (day ? edge(day, timeZone) : null)}
      format={(moment?: string | null) => localText(moment, timeZone).slice(0, 10)}
    />
  );
}

function Choice({ source, label, field }: FilterProps) {
  const text = useLabel();
  return <SelectArrayInput source={source} label={label} helperText={false} translateChoice={false} choices={(field.values ?? []).map((choice) => ({ id: choice.name, name: text(choice.label) }))} sx={{ minWidth: 160 }} />;
}

function Role({ source, label }: FilterProps) {
  const text = useLabel();
  const { roles } = useMeta();
  return <SelectArrayInput source={source} label={label} helperText={false} translateChoice={false} choices={(roles ?? []).map((role) => ({ id: role.id ?? role.name, name: text(role.label) }))} sx={{ minWidth: 160 }} />;
}

const table: Record<FieldType, ComponentType<FilterProps>> = {
  text: Text, longtext: Text, email: Text, phone: Text, time: Text, int: Figure, decimal: Figure, money: Figure, percent: Figure, date: Day, datetime: Moment, bool: YesNo,
  enum: Choice, enums: Choice, user: Reference, users: Reference, ref: Reference, refs: Reference, role: Role, roles: Role, files: Text, lines: Text,
};

export function FilterInput(props: FilterProps) {
  const Component = table[props.field.type];
  return <Component {...props} />;
}
