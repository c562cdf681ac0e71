/** One or several of a fixed list. A retired choice stays only where a record already holds it. */
import { SelectArrayInput, SelectInput, useWrappedSource } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { useLabel } from '../i18n/use-text';
import type { Choice } from '../meta/contract';
import { common, type InputProps } from './input-props';

function useChoices(choices: Choice[] | undefined, source: string) {
  const label = useLabel();
  const held: unknown = useWatch({ name: useWrappedSource(source) });
  const holds = (name: string) => (Array.isArray(held) ? held.includes(name) : held === name);
  return (choices ?? []).filter(({ name, retired }) => !retired || holds(name)).map((choice) => ({ id: choice.name, name: label(choice.label) }));
}

export function ChoiceInput(props: InputProps) {
  const choices = useChoices(props.field.values, props.source);
  const { slotProps: _slots, ...shared } = common(props);
  return <SelectInput {...shared} choices={choices} translateChoice={false} slotProps={props.dense ? { select: { SelectDisplayProps: { 'aria-label': props.label } } } : undefined} />;
}

export function ChoicesInput(props: InputProps) {
  const choices = useChoices(props.field.values, props.source);
  const { slotProps: _slots, ...shared } = common(props);
  return <SelectArrayInput {...shared} choices={choices} translateChoice={false} />;
}
