/** A figure looked up beside a row while it is typed, such as the stock that is available. */
import { useQuery } from '@tanstack/react-query';
import { useFormContext, useWatch } from 'react-hook-form';
import type { Beside, MetaField, Reference } from '../../meta/contract';
import { useType } from '../../meta/MetaProvider';
import { fieldNamed } from '../../meta/type-fields';
import { api } from '../../providers/data-provider';
import { FieldValue } from '../FieldValue';

/** `where` filled in: `^x` is the record's, `x` the row's, null stays null. Undefined while something is still empty. */
export function besideFilter(where: Beside['where'], record: Record<string, unknown>, row: Record<string, unknown>): Record<string, number | string | null> | undefined {
  const filter: Record<string, number | string | null> = {};
  for (const [key, from] of Object.entries(where)) {
    if (from === null) {
      filter[key] = null;
      continue;
    }
    const value = from.startsWith('^') ? record[from.slice(1)] : row[from];
    const plain = typeof value === 'object' && value !== null ? (value as Reference).id : value;
    if (plain === null || plain === undefined || plain === '') return undefined;
    filter[key] = plain as number | string;
  }
  return filter;
}

export function BesideFigure({ beside, row }: { beside: Beside; row: string }) {
  const { getValues } = useFormContext();
  const type = useType(beside.plural);
  const names = Object.values(beside.where).filter((from) => from !== null).map((from) => (from.startsWith('^') ? from.slice(1) : `${row}.${from}`));
  useWatch({ name: names });
  const filter = besideFilter(beside.where, getValues(), (getValues(row) ?? {}) as Record<string, unknown>);
  const given = Object.fromEntries(Object.entries(filter ?? {}).filter(([, value]) => value !== null));
  const empty = Object.keys(filter ?? {}).filter((key) => filter?.[key] === null);
  const { data, isPending } = useQuery({
    queryKey: [beside.plural, 'getList', { beside: filter }],
    queryFn: ({ signal }) => api.getList(beside.plural, { filter: given, pagination: { page: 1, perPage: 200 }, signal }),
    enabled: Boolean(filter && type),
    staleTime: 10_000,
  });
  if (!filter || !type) return null;
  if (isPending) return <>…</>;
  const found: Record<string, unknown> | undefined = data?.data.find((one) => empty.every((key) => one[key] === null || one[key] === undefined || one[key] === ''));
  const field: MetaField = fieldNamed(type, beside.show) ?? { name: beside.show, type: 'decimal', label: beside.label };
  return <span style={{ opacity: 0.8 }}><FieldValue field={field} value={found?.[beside.show] ?? '0'} dense /></span>;
}
