/** One paper form: its name, paper and copies, and its blocks from top to bottom. */
import { useState } from 'react';
import Add from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { DragDropContext, Droppable } from '@hello-pangea/dnd';
import type { DraftType } from '../draft/pack-files';
import { LabelsInput } from '../shell/LabelsInput';
import { useWords } from '../words';
import { BlockCard } from './BlockCard';
import { blockKinds, movedBlock, newBlock, withBlock, withoutBlock, type PrintFile } from './change-forms';
import { CopiesEditor } from './CopiesEditor';

const papers = ['A4', 'A5-landscape'] as const;

export function FormEditor({ type, form, onChange }: { type: DraftType; form: PrintFile; onChange: (form: PrintFile) => void }) {
  const w = useWords();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const addable = blockKinds.flatMap((kind) => newBlock(kind, type) ?? []);
  return (
    <Stack sx={{ gap: 2 }}>
      <LabelsInput label={w.print.name} value={form.label} onChange={(label) => onChange({ ...form, label })} />
      <TextField select label={w.print.paper} value={form.paper ?? 'A4'} onChange={(event) => onChange({ ...form, paper: event.target.value as (typeof papers)[number] })} sx={{ maxWidth: 240 }}>
        {papers.map((paper) => <MenuItem key={paper} value={paper}>{w.print.papers[paper]}</MenuItem>)}
      </TextField>
      <CopiesEditor copies={form.copies} onChange={(copies) => onChange({ ...form, copies })} />
      <DragDropContext onDragEnd={({ source, destination }) => { if (destination) onChange(movedBlock(form, source.index, destination.index)); }} dragHandleUsageInstructions={w.fields.dragHelp}>
        <Droppable droppableId="print-blocks">
          {(drop) => (
            <Box ref={drop.innerRef} {...drop.droppableProps} role="list" aria-label={w.print.blocks}>
              {form.blocks.map((block, at) => <BlockCard key={at} type={type} block={block} at={at} onChange={(next) => onChange(withBlock(form, at, next))} onRemove={() => onChange(withoutBlock(form, at))} />)}
              {drop.placeholder}
            </Box>
          )}
        </Droppable>
      </DragDropContext>
      <Box>
        <Button size="small" startIcon={<Add />} aria-haspopup="menu" onClick={(event) => setAnchor(event.currentTarget)}>{w.print.addBlock}</Button>
        <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
          {addable.map((block) => <MenuItem key={block.block} onClick={() => { setAnchor(null); onChange({ ...form, blocks: [...form.blocks, block] }); }}>{w.print.kinds[block.block]}</MenuItem>)}
        </Menu>
      </Box>
    </Stack>
  );
}
