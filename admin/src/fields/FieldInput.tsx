/** How a value is typed: one closed table from field type to input. */
import type { ComponentType } from 'react';
import { BooleanInput, DateInput, DateTimeInput, TextInput } from 'react-admin';
import type { FieldType, MetaField } from '../meta/contract';
import { useLabel, useText } from '../i18n/use-text';
import { ChoiceInput, ChoicesInput } from './ChoiceInput';
import { useMeta } from '../meta/MetaProvider';
import { FigureInput } from './FigureInput';
import { FilesInput } from './FilesInput';
import { common, type InputProps } from './input-props';
import { LinesInput } from './lines/LinesInput';
import { localText, momentOf } from './moment';
import { RefInput } from './RefInput';
import { RefsInput } from './RefsInput';
import { RoleInput, RolesInput } from './RoleInput';
import { useFieldRules } from './use-field-rules';
import { problemOf, isEmpty } from './validate';

const Text = (props: InputProps) => <TextInput {...common(props)} />;
const Long = (props: InputProps) => <TextInput {...common(props)} multiline minRows={props.dense ? 1 : 2} maxRows={12} />;
const Email = (props: InputProps) => <TextInput {...common(props)} type="email" />;
const Phone = (props: InputProps) => <TextInput {...common(props)} type="tel" />;
const Day = (props: InputProps) => <DateInput {...common(props)} />;
function Moment(props: InputProps) {
  const { timeZone } = useMeta().company;
  return <DateTimeInput {...common(props)} format={(moment?: string | null) => localText(moment, timeZone)} parse={(local: string) => momentOf(local, timeZone)} />;
}

const Clock = (props: InputProps) => <TextInput {...common(props)} type="time" slotProps={{ ...common(props).slotProps, inputLabel: { shrink: true } }} />;
const YesNo = ({ slotProps: _slots, ...props }: ReturnType<typeof common>) => <BooleanInput {...props} />;
const Bool = (props: InputProps) => <YesNo {...common(props)} />;

const table: Record<FieldType, ComponentType<InputProps>> = {
  text: Text, longtext: Long, int: FigureInput, decimal: FigureInput, money: FigureInput, percent: FigureInput, date: Day, datetime: Moment, time: Clock, bool: Bool,
  email: Email, phone: Phone, enum: ChoiceInput, enums: ChoicesInput, user: RefInput, users: RefsInput, role: RoleInput, roles: RolesInput, ref: RefInput, refs: RefsInput,
  files: FilesInput, lines: LinesInput,
};

interface Asked { field: MetaField; source?: string; dense?: boolean; disabled?: boolean; /** Asked for by an action, whatever the field itself says. */ needed?: boolean; onPicked?: InputProps['onPicked'] }

/** The input of a field, with its label, its limits and its conditions; nothing where its condition hides it. */
export function FieldInput({ field, source = field.name, dense = false, disabled = false, needed = false, onPicked }: Asked) {
  const t = useText();
  const label = useLabel();
  const rules = useFieldRules(field, source);
  if (!rules.visible) return null;
  const required = needed || rules.required;
  const validate = (value: unknown) => (required && isEmpty(value) ? t('field.required') : problemOf(field, value, t));
  const Component = table[field.type] ?? Text;
  return <Component field={field} source={source} label={label(field.label)} help={label(field.help)} dense={dense} disabled={disabled} required={required} validate={validate} onPicked={onPicked} />;
}
