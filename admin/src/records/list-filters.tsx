/** The filters of a list: search, and an input for every field that the type offers as a filter. */
import type { ReactElement } from 'react';
import { SearchInput } from 'react-admin';
import { LazyFilterInput as FilterInput } from '../fields/LazyFilterInput';
import type { Labels, MetaField, MetaType } from '../meta/contract';
import { fieldNamed, ownFields, systemFields } from '../meta/type-fields';

/** As many filters as a type offers that names none. */
const most = 12;
const ranged = new Set<MetaField['type']>(['int', 'decimal', 'money', 'percent', 'date', 'datetime']);

function offered(type: MetaType): MetaField[] {
  const named = (type.list?.filters ?? []).map((name) => fieldNamed(type, name)).filter((field) => field !== undefined);
  if (named.length > 0) return named;
  return [...systemFields(type), ...ownFields(type)].filter((field) => field.filter && field.type !== 'lines' && field.type !== 'files').slice(0, most);
}

/** react-admin wants elements whose `source` and `label` it can read. */
export function listFilters(type: MetaType, label: (labels: Labels) => string, t: (key: 'list.from' | 'list.until' | 'list.atLeast' | 'list.atMost') => string): ReactElement[] {
  const inputs = offered(type).flatMap((field) => {
    const name = label(field.label);
    if (!ranged.has(field.type)) return [<FilterInput key={field.name} source={field.type === 'text' || field.type === 'longtext' ? `${field.name}_like` : field.name} label={name} field={field} />];
    const day = field.type === 'date' || field.type === 'datetime';
    return [
      <FilterInput key={`${field.name}_gte`} source={`${field.name}_gte`} label={`${name} ${t(day ? 'list.from' : 'list.atLeast')}`} field={field} />,
      <FilterInput key={`${field.name}_lte`} source={`${field.name}_lte`} label={`${name} ${t(day ? 'list.until' : 'list.atMost')}`} field={field} />,
    ];
  });
  return [<SearchInput key="q" source="q" alwaysOn slotProps={{ htmlInput: { 'data-search': true } }} />, ...inputs];
}
