/** The list of a type with the columns that the draft gives it, over the newest records, or over samples where there are none. */
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import { useLabel } from '../../i18n/use-text';
import type { FieldType, MetaField, MetaType } from '../../meta/contract';
import { fieldNamed } from '../../meta/type-fields';
import { listColumns } from '../../records/list-columns';
import { useWords } from '../words';
import { ListTable } from './ListTable';
import { useNewest } from './use-newest';

export function ListPreview({ type }: { type: MetaType }) {
  const w = useWords();
  const label = useLabel();
  const newest = useNewest(type.plural);
  const columns = listColumns(type).filter(({ hidden }) => !hidden).map(({ column }) => column);
  const rows = newest?.length ? newest : [sample(columns), sample(columns)];
  const filters = (type.list?.filters ?? []).map((name) => fieldNamed(type, name)).filter((field) => field !== undefined);
  return (
    <Box>
      {filters.length > 0 && <Box sx={{ display: 'flex', gap: 0.5, flexWrap: 'wrap', mb: 1, alignItems: 'center', fontSize: 13, color: 'text.secondary' }}>{w.lists.filters}: {filters.map((field) => <Chip key={field.name} size="small" variant="outlined" label={label(field.label)} />)}</Box>}
      <ListTable type={type} rows={rows} />
    </Box>
  );
}

const samples: Partial<Record<FieldType, unknown>> = { int: 12, decimal: '12.5', money: '1280.00', percent: 15, date: '2026-11-21', datetime: '2026-11-21T02:30:00.000Z', time: '09:30', bool: true, email: 'name@example.com', phone: '021-5555 0100' };

/** One made-up row. */
function sample(columns: MetaField[]): Record<string, unknown> {
  return Object.fromEntries(columns.map(({ name, type, values }) => [name, name === 'state' || type === 'enum' ? values?.[0]?.name ?? null : type === 'text' || type === 'longtext' ? '……' : samples[type] ?? null]));
}
