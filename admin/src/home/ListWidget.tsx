/** The first rows of a list with a given filter and order. */
import Box from '@mui/material/Box';
import CardActionArea from '@mui/material/CardActionArea';
import Paper from '@mui/material/Paper';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-admin';
import { FieldValue, isFigure } from '../fields/FieldValue';
import { written } from '../fields/written';
import { useLabel, useText } from '../i18n/use-text';
import type { MetaType, MetaWidget, StoredRecord } from '../meta/contract';
import { useType } from '../meta/MetaProvider';
import { recordTitle } from '../meta/record-title';
import { api } from '../providers/data-provider';
import { listColumns } from '../records/list-columns';
import { StateChip } from '../records/StateChip';
import { WidgetFrame } from './WidgetFrame';

const oneLine = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;
/** A document goes by what it is about; its number stands under it. */
const titleWithoutNumber = (type: MetaType, row: StoredRecord) => (type.subtitle ?? []).map((name) => written(row[name])).filter(Boolean).join(' ') || recordTitle(type, row);

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
  const shown = listColumns(type).filter(({ hidden, column }) => !hidden && !named.has(column.name)).slice(0, 4).map(({ column }) => column);
  const search = new URLSearchParams({ filter: JSON.stringify(filter), sort: field, order, page: '1', perPage: '25' });
  return (
    <WidgetFrame title={widget.label ? label(widget.label) : label(type.label)} to={`/${plural}?${search}`}>
      {isPending ? <Skeleton variant="rounded" height={180} /> : rows.length === 0 ? <Typography sx={{ color: 'text.secondary', py: 4, textAlign: 'center' }}>{t('home.nothing')}</Typography> : (
        <Paper component="ul" sx={{ m: 0, p: 0, listStyle: 'none', overflow: 'hidden', '& > li + li': { borderTop: 1, borderColor: 'divider' } }}>
          {rows.map((row) => (
            <li key={row.id}>
              <CardActionArea onClick={() => navigate(`/${plural}/${row.id}/show`)} sx={{ px: { xs: 1.5, sm: 2 }, py: 1.25, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: 2, rowGap: 0.25, alignItems: 'center' }}>
                <Box sx={{ fontWeight: 600, ...oneLine }}>{type.number ? titleWithoutNumber(type, row) : recordTitle(type, row)}</Box>
                <StateChip type={type} state={row.state} />
                <Box sx={{ fontSize: 13, color: 'text.secondary', gridColumn: '1 / -1', display: 'flex', gap: 1.5, ...oneLine }}>
                  {row.number && <span className="figures">{row.number}</span>}
                  {shown.map((column) => <span key={column.name}>{isFigure(column.type) && `${label(column.label)} `}<FieldValue field={column} value={row[column.name]} dense /></span>)}
                </Box>
              </CardActionArea>
            </li>
          ))}
        </Paper>
      )}
    </WidgetFrame>
  );
}
