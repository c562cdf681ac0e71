/** A field on the board: what it is called, of which type it is, and what is particular about it. */
import DragIndicator from '@mui/icons-material/DragIndicator';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { Draggable } from '@hello-pangea/dnd';
import { useLabel } from '../../i18n/use-text';
import { useBase } from '../draft/BaseProvider';
import type { AttributeFile, SchemaFile } from '../draft/pack-files';
import { attributeAt } from '../draft/place';
import { systemLabels } from '../../meta/system-labels';
import { useWords } from '../words';
import { FieldTypeIcon } from './FieldTypeIcon';
import type { BoardProps } from './board-props';

interface RowProps extends BoardProps { /** Absent for a system field. */ fieldKey: string | undefined; name: string; index: number }

export function FieldRow({ type, chosen, onChoose, fieldKey, name, index }: RowProps) {
  const w = useWords();
  const label = useLabel();
  const attribute = fieldKey === undefined ? undefined : type.schema.attributes[fieldKey];
  const text = label(attribute?.label ?? systemLabels[name] ?? name) || name;
  const selected = fieldKey !== undefined && (chosen?.part ?? chosen?.key) === fieldKey;
  return (
    <Draggable draggableId={`field-${name}`} index={index}>
      {(drag, { isDragging }) => (
        <Box ref={drag.innerRef} {...drag.draggableProps} sx={{ display: 'flex', alignItems: 'center', pl: 0.5, borderBottom: 1, borderColor: 'divider', bgcolor: isDragging ? 'background.paper' : selected ? 'action.selected' : undefined, boxShadow: isDragging ? 4 : undefined }}>
          <Box {...drag.dragHandleProps} aria-label={`${w.fields.move} ${text}`} sx={{ display: 'flex', color: 'text.secondary', opacity: 0.6, borderRadius: 1 }}><DragIndicator fontSize="small" /></Box>
          <ButtonBase disabled={fieldKey === undefined} onClick={() => fieldKey !== undefined && onChoose({ key: fieldKey })} aria-current={selected || undefined} sx={{ flex: 1, minWidth: 0, justifyContent: 'flex-start', gap: 1, px: 0.75, py: 0.9, textAlign: 'left', minHeight: 40 }}>
            {attribute && <FieldTypeIcon type={attribute.type} />}
            <Box component="span" sx={{ minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' }}>{text}{attribute?.required && <Box component="span" sx={{ color: 'primary.main' }}> *</Box>}</Box>
            {attribute && <Marks attribute={attribute} folder={type.folder} fieldKey={fieldKey as string} />}
          </ButtonBase>
        </Box>
      )}
    </Draggable>
  );
}

function Marks({ attribute, folder, fieldKey }: { attribute: AttributeFile; folder: string; fieldKey: string }) {
  const w = useWords();
  const base = useBase();
  const before = base[`${folder}/schema.json`] as SchemaFile | undefined;
  const isNew = !before || !attributeAt(before, { key: fieldKey });
  const marks = [
    isNew && w.types.new,
    attribute.computed !== undefined && w.fields.computedMark,
    (attribute.visibleWhen ?? attribute.requiredWhen) && w.fields.conditionMark,
    attribute.attributes && String(Object.keys(attribute.attributes).length),
  ].filter((mark) => typeof mark === 'string');
  return <Box component="span" sx={{ ml: 'auto', pl: 1, pr: 0.75, fontSize: 12, color: 'text.secondary', whiteSpace: 'nowrap' }}>{marks.join(' · ')}</Box>;
}
