/** The rows of a list as cards, for a phone. */
import Box from '@mui/material/Box';
import CardActionArea from '@mui/material/CardActionArea';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { ListNoResults, useCreatePath, useListContext, useNavigate } from 'react-admin';
import { useLabel } from '../i18n/use-text';
import type { MetaType, StoredRecord } from '../meta/contract';
import { recordTitle } from '../meta/record-title';
import { FieldValue } from '../fields/FieldValue';
import { written } from '../fields/written';
import { listColumns } from './list-columns';
import { StateChip } from './StateChip';

export function RecordCards({ type }: { type: MetaType }) {
  const { data, isPending } = useListContext<StoredRecord>();
  const navigate = useNavigate();
  const createPath = useCreatePath();
  const label = useLabel();
  if (isPending) return null;
  if (!data?.length) return <ListNoResults />;
  const title = (record: StoredRecord) => recordTitle(type, record);
  const named = new Set(['number', 'state', type.title, ...(type.subtitle ?? [])]);
  const shown = listColumns(type).filter(({ hidden, column }) => !hidden && !named.has(column.name)).slice(0, 5);
  return (
    <Box component="ul" sx={{ display: 'grid', gap: 1, p: 0, m: 0, listStyle: 'none' }}>
      {data.map((record) => (
        <Paper key={record.id} component="li">
          <CardActionArea onClick={() => navigate(createPath({ resource: type.plural, type: 'show', id: record.id }))} sx={{ p: 1.5 }}>
            <Box sx={{ display: 'flex', gap: 1, alignItems: 'start', mb: 0.75 }}>
              <Box sx={{ flex: 1, minWidth: 0 }}>
                <Typography variant="subtitle2" sx={{ overflowWrap: 'anywhere' }}>{(type.subtitle ?? []).map((name) => written(record[name])).filter(Boolean).join(' ') || title(record)}</Typography>
                {record.number && <Typography variant="body2" className="figures" sx={{ color: 'text.secondary' }}>{record.number}</Typography>}
              </Box>
              <StateChip type={type} state={record.state} />
            </Box>
            <Box sx={{ display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: 1.5, rowGap: 0.25, fontSize: 13.5 }}>
              {shown.map(({ column }) => record[column.name] !== null && record[column.name] !== undefined && record[column.name] !== '' && (
                <Box key={column.name} sx={{ display: 'contents' }}>
                  <Box sx={{ color: 'text.secondary' }}>{label(column.label)}</Box>
                  <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}><FieldValue field={column} value={record[column.name]} dense /></Box>
                </Box>
              ))}
            </Box>
          </CardActionArea>
        </Paper>
      ))}
    </Box>
  );
}
