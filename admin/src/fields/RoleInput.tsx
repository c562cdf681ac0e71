/** One or several of the company's roles. They travel as `{ id, name, label }`. */
import { SelectArrayInput, SelectInput } from 'react-admin';
import { useLabel } from '../i18n/use-text';
import { useMeta } from '../meta/MetaProvider';
import { common, type InputProps } from './input-props';

interface RoleValue { id?: number; name: string; label?: unknown }

function useRoles() {
  const label = useLabel();
  const roles = useMeta().roles ?? [];
  return { choices: roles.map(({ name, label: labels }) => ({ id: name, name: label(labels) })), named: (name: string): RoleValue | undefined => roles.find((role) => role.name === name) };
}

export function RoleInput(props: InputProps) {
  const { choices, named } = useRoles();
  const { slotProps: _slots, ...shared } = common(props);
  return <SelectInput {...shared} choices={choices} translateChoice={false} format={(value?: RoleValue | null) => value?.name ?? ''} parse={(name: string) => named(name) ?? null} />;
}

export function RolesInput(props: InputProps) {
  const { choices, named } = useRoles();
  const { slotProps: _slots, ...shared } = common(props);
  return (
    <SelectArrayInput
      {...shared}
      choices={choices}
      translateChoice={false}
      format={(value?: RoleValue[] | null) => (value ?? []).map(({ name }) => name)}
      parse={(names: string[]) => names.map(named).filter((role) => role !== undefined)}
    />
  );
}
