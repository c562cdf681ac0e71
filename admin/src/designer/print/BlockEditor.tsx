/** What can be said of each kind of block. */
import type { ReactNode } from 'react';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useLabel } from '../../i18n/use-text';
import type { MetaField } from '../../meta/contract';
import { lineFields, ownFields, systemFields } from '../../meta/type-fields';
import { useDraft } from '../draft/DraftProvider';
import type { DraftType } from '../draft/pack-files';
import { previewType } from '../preview/preview-type';
import { FieldsPicker } from '../shell/FieldsPicker';
import { useWords } from '../words';
import { partsOf, statesOf, type Block } from './change-forms';
import { TextBlock } from './TextBlock';

export interface BlockProps { type: DraftType; block: Block; onChange: (block: Block) => void }

export function BlockEditor({ type, block, onChange }: BlockProps): ReactNode {
  const w = useWords();
  const label = useLabel();
  const { files } = useDraft();
  const meta = previewType(type, files);
  const named = (fields: readonly MetaField[]) => fields.map(({ name, label: text }) => ({ name, label: label(text) }));
  const fields = [...ownFields(meta), ...systemFields(meta)].filter(({ type: of }) => of !== 'lines');
  const states = Object.entries(type.flow?.states ?? {}).map(([name, state]) => ({ name, label: label(state.label) }));
  switch (block.block) {
    case 'heading':
    case 'text':
      return <TextBlock text={block.text} multiline={block.block === 'text'} fields={named(fields)} onChange={(text) => onChange({ ...block, text })} />;
    case 'fields':
      return (
        <Stack sx={{ gap: 1.5 }}>
          <FieldsPicker label={w.print.fields} fields={named(fields)} value={block.fields} onChange={(names) => onChange({ ...block, fields: names })} />
          <Figure label={w.print.columns} value={block.columns} from={1} to={4} onChange={(columns) => onChange({ ...block, columns: columns ?? 1 })} />
        </Stack>
      );
    case 'lines':
      return (
        <Stack sx={{ gap: 1.5 }}>
          <Choice label={w.print.part} value={block.part} options={named(ownFields(meta).filter(({ type: of }) => of === 'lines'))} onChange={(name) => onChange({ ...block, part: name, columns: partsOf(type).find((one) => one.name === name)?.columns ?? [] })} />
          <FieldsPicker label={w.print.tableColumns} fields={named(lineFields(meta, block.part))} value={block.columns} onChange={(columns) => onChange({ ...block, columns })} />
          <Stack direction="row" sx={{ gap: 1.5 }}>
            <Choice label={w.print.total} value={block.total ?? ''} empty={w.common.none} options={named(ownFields(meta).filter(({ type: of }) => of === 'money' || of === 'decimal' || of === 'int'))} onChange={(total) => onChange(without({ ...block, total: total || undefined }))} />
            <Figure label={w.print.blank} value={block.blank} from={0} to={60} onChange={(blank) => onChange(without({ ...block, blank }))} />
          </Stack>
        </Stack>
      );
    case 'signatures':
      return <FieldsPicker label={w.print.states} help={w.print.statesHelp} fields={states} value={block.states} onChange={(names) => onChange({ ...block, states: names })} />;
    case 'stamp':
      return <Choice label={w.print.stampOf} value={block.state} options={states.filter(({ name }) => statesOf(type).includes(name))} onChange={(state) => onChange({ ...block, state })} />;
  }
}

/** Without keys that say nothing. */
const without = (block: Block): Block => JSON.parse(JSON.stringify(block)) as Block;

interface ChoiceProps { label: string; value: string; options: { name: string; label: string }[]; empty?: string; onChange: (name: string) => void }

function Choice({ label, value, options, empty, onChange }: ChoiceProps) {
  return (
    <TextField select label={label} value={value} onChange={(event) => onChange(event.target.value)} sx={{ flex: 1, minWidth: 140 }}>
      {empty !== undefined && <MenuItem value="">{empty}</MenuItem>}
      {options.map((one) => <MenuItem key={one.name} value={one.name}>{one.label}</MenuItem>)}
    </TextField>
  );
}

function Figure({ label, value, from, to, onChange }: { label: string; value: number | undefined; from: number; to: number; onChange: (value: number | undefined) => void }) {
  const read = (typed: string) => onChange(typed === '' ? undefined : Math.min(to, Math.max(from, Math.round(Number(typed)))));
  return <TextField type="number" label={label} value={value ?? ''} onChange={(event) => read(event.target.value)} slotProps={{ htmlInput: { min: from, max: to } }} sx={{ width: 130 }} />;
}
