/** The first rows of a list with a given filter and order. */
import Box from '@mui/material/Box';
import CardActionArea from '@mui/material/CardActionArea';
import Paper from '@mui/material/Paper';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-admin';
import { FieldValue, isFigure } from '../fields/FieldValue';
import { useLabel, useText } from '../i18n/use-text';
import type { MetaWidget, StoredRecord } from '../meta/contract';
import { useType } from '../meta/MetaProvider';
import { recordTitle } from '../meta/record-title';
import { api } from '../providers/data-provider';
import { listColumns } from '../records/list-columns';
import { StateChip } from '../records/StateChip';
import { WidgetFrame } from './WidgetFrame';

interface Params { plural: string; filter?: Record<string, unknown>; sort?: [string, string] }

export function ListWidget({ widget }: { widget: MetaWidget }) {
  const t = useText();
  const label = useLabel();
  const navigate = useNavigate();
  const { plural, filter = {}, sort } = (widget.params ?? {}) as unknown as Params;
  const type = useType(plural);
  const [field, order] = sort ?? type?.list?.sort ?? ['id', 'DESC'];
  const { data, isPending } = useQuery({
    queryKey: [plural, 'getList', { home: filter, sort }],
    queryFn: ({ signal }) => api.getList(plural, { filter, sort: { field, order }, pagination: { page: 1, perPage: 6 }, signal }),
    enabled: Boolean(type),
  });
  if (!type) return null;
  const rows = (data?.data ?? []) as unknown as StoredRecord[];
  const named = new Set(['number', 'state', type.title, ...(type.subtitle ?? [])]);
  const shown = listColumns(type).filter(({ hidden, column }) => !hidden && !named.has(column.name)).slice(0, 2).map(({ column }) => column);
  const search = new URLSearchParams({ filter: JSON.stringify(filter), sort: field, order, page: '1', perPage: '25' });
  return (
    <WidgetFrame title={widget.label ? label(widget.label) : label(type.label)} to={`/${plural}?${search}`}>
      {isPending ? <Skeleton variant="rounded" height={180} /> : rows.length === 0 ? <Typography sx={{ color: 'text.secondary', py: 4, textAlign: 'center' }}>{t('home.nothing')}</Typography> : (
        <Paper component="ul" sx={{ m: 0, p: 0, listStyle: 'none', overflow: 'hidden', '& > li + li': { borderTop: 1, borderColor: 'divider' } }}>
          {rows.map((row) => (
            <li key={row.id}>
              <CardActionArea onClick={() => navigate(`/${plural}/${row.id}/show`)} sx={{ px: 2, py: 1.25, display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr) auto', sm: 'minmax(0, 1fr) 120px 120px auto' }, gap: 2, alignItems: 'center' }}>
                <Box sx={{ minWidth: 0 }}>
                  <Box sx={{ fontWeight: 600, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>{recordTitle(type, row)}</Box>
                </Box>
                {shown.map((column) => <Box key={column.name} sx={{ display: { xs: 'none', sm: 'block' }, fontSize: 13, color: 'text.secondary', textAlign: isFigure(column.type) ? 'right' : 'left', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}><FieldValue field={column} value={row[column.name]} dense /></Box>)}
                <StateChip type={type} state={row.state} />
              </CardActionArea>
            </li>
          ))}
        </Paper>
      )}
    </WidgetFrame>
  );
}
