/** The list of a type: its columns in their order, its filters, and how it is sorted, with the list itself beside. */
import Add from '@mui/icons-material/Add';
import Close from '@mui/icons-material/Close';
import DragIndicator from '@mui/icons-material/DragIndicator';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { DragDropContext, Draggable, Droppable } from '@hello-pangea/dnd';
import { useState } from 'react';
import { useLabel } from '../../i18n/use-text';
import type { MetaField } from '../../meta/contract';
import { systemFields, ownFields } from '../../meta/type-fields';
import { isSortable, listColumns } from '../../records/list-columns';
import { useDraft } from '../draft/DraftProvider';
import type { SchemaFile } from '../draft/pack-files';
import type { TypeEditor } from '../draft/use-draft-type';
import { Preview } from '../preview/Preview';
import { previewType } from '../preview/preview-type';
import { FieldsPicker } from '../shell/FieldsPicker';
import { useWords } from '../words';

type ListFile = NonNullable<SchemaFile['list']>;

export function ListTab({ type, changeSchema }: TypeEditor) {
  const w = useWords();
  const label = useLabel();
  const { files } = useDraft();
  const meta = previewType(type, files);
  const fields = [...ownFields(meta), ...systemFields(meta)].filter(({ type: of }) => of !== 'lines');
  const columns = listColumns(meta).filter(({ hidden }) => !hidden).map(({ column }) => column);
  const list: ListFile = { ...type.schema.list, columns: columns.map(({ name }) => name) };
  const set = (change: Partial<ListFile>) => changeSchema((schema) => ({ ...schema, list: { ...list, ...change } }));
  const [sort, order] = list.sort ?? ['createdAt', 'DESC'];
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(280px, 380px) minmax(0, 1fr)' }, gap: 2, alignItems: 'start' }}>
      <Stack sx={{ gap: 2 }}>
        <Columns columns={columns} fields={fields} onChange={(names) => set({ columns: names })} />
        <FieldsPicker label={w.lists.filters} help={w.lists.filtersHelp} fields={fields.filter((field) => field.type !== 'files').map(({ name, label: text }) => ({ name, label: label(text) }))} value={list.filters ?? []} onChange={(filters) => set({ filters })} />
        <Stack direction="row" sx={{ gap: 1 }}>
          <TextField select label={w.lists.sort} value={sort} onChange={(event) => set({ sort: [event.target.value, order] })} sx={{ flex: 1 }}>
            {[...fields.filter(isSortable)].map(({ name, label: text }) => <MenuItem key={name} value={name}>{label(text)}</MenuItem>)}
          </TextField>
          <TextField select label={w.lists.order} value={order} onChange={(event) => set({ sort: [sort, event.target.value as 'ASC' | 'DESC'] })} sx={{ width: 130 }}>
            <MenuItem value="ASC">{w.lists.up}</MenuItem>
            <MenuItem value="DESC">{w.lists.down}</MenuItem>
          </TextField>
        </Stack>
      </Stack>
      <Preview type={type} only="list" />
    </Box>
  );
}

function Columns({ columns, fields, onChange }: { columns: MetaField[]; fields: MetaField[]; onChange: (names: string[]) => void }) {
  const w = useWords();
  const label = useLabel();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const names = columns.map(({ name }) => name);
  const move = (from: number, to: number) => {
    const next = [...names];
    next.splice(to, 0, ...next.splice(from, 1));
    onChange(next);
  };
  return (
    <Paper component="section" aria-label={w.lists.columns}>
      <Typography variant="subtitle2" sx={{ p: 1.25, pb: 0.5 }}>{w.lists.columns}</Typography>
      <DragDropContext onDragEnd={({ source, destination }) => { if (destination) move(source.index, destination.index); }} dragHandleUsageInstructions={w.fields.dragHelp}>
        <Droppable droppableId="list-columns">
          {(drop) => (
            <Box ref={drop.innerRef} {...drop.droppableProps}>
              {columns.map((column, index) => (
                <Draggable key={column.name} draggableId={column.name} index={index}>
                  {(drag) => (
                    <Box ref={drag.innerRef} {...drag.draggableProps} sx={{ display: 'flex', alignItems: 'center', gap: 0.75, pl: 0.5, pr: 0.5, minHeight: 38, borderBottom: 1, borderColor: 'divider', bgcolor: 'background.paper' }}>
                      <Box {...drag.dragHandleProps} aria-label={`${w.fields.move} ${label(column.label)}`} sx={{ display: 'flex', color: 'text.secondary', opacity: 0.6 }}><DragIndicator fontSize="small" /></Box>
                      <Box sx={{ flex: 1 }}>{label(column.label)}</Box>
                      <IconButton size="small" disabled={columns.length === 1} aria-label={`${w.lists.removeColumn} ${label(column.label)}`} onClick={() => onChange(names.filter((name) => name !== column.name))}><Close sx={{ fontSize: 17 }} /></IconButton>
                    </Box>
                  )}
                </Draggable>
              ))}
              {drop.placeholder}
            </Box>
          )}
        </Droppable>
      </DragDropContext>
      <Button size="small" startIcon={<Add />} aria-haspopup="menu" onClick={(event) => setAnchor(event.currentTarget)} sx={{ m: 0.5 }}>{w.lists.addColumn}</Button>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        {fields.filter(({ name }) => !names.includes(name)).map((field) => <MenuItem key={field.name} onClick={() => { setAnchor(null); onChange([...names, field.name]); }}>{label(field.label)}</MenuItem>)}
      </Menu>
    </Paper>
  );
}
