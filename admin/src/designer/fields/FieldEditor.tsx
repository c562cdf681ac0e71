/** Everything about one field: what it is called, of which type it is, and the aspects that its type has. */
import type { ComponentType } from 'react';
import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useNotify } from 'react-admin';
import { fieldTypes, type FieldType } from '../../meta/contract';
import { useLabel } from '../../i18n/use-text';
import { useBase } from '../draft/BaseProvider';
import { addField, forgetInAccess, retireField } from '../draft/change-fields';
import { fieldName, type AttributeFile, type SchemaFile } from '../draft/pack-files';
import { attributeAt, withAttribute, type Adding, type Place } from '../draft/place';
import type { TypeEditor } from '../draft/use-draft-type';
import { useUsedKeys } from '../draft/use-used-keys';
import { LabelsInput } from '../shell/LabelsInput';
import { fill, useWords } from '../words';
import { ApiName } from './ApiName';
import { aspectsOf, becomes, type Aspect, type AspectProps } from './aspects';
import { ChoicesEditor } from './ChoicesEditor';
import { ColumnsEditor } from './ColumnsEditor';
import { ComputedEditor } from './ComputedEditor';
import { ConditionsEditor } from './ConditionsEditor';
import { DefaultEditor } from './DefaultEditor';
import { LengthEditor, LimitsEditor } from './LimitsEditor';
import { MarksEditor } from './MarksEditor';
import { TakesEditor } from './TakesEditor';
import { TargetEditor } from './TargetEditor';

const editors: Record<Aspect, ComponentType<AspectProps>> = {
  choices: ChoicesEditor, target: TargetEditor, columns: ColumnsEditor, computed: ComputedEditor, marks: MarksEditor, default: DefaultEditor,
  limits: LimitsEditor, length: LengthEditor, takes: TakesEditor, conditions: ConditionsEditor,
};

interface EditorProps extends TypeEditor { place: Place; onChoose: (place?: Place) => void; onAdd: (where: Adding) => void }

export function FieldEditor(props: EditorProps) {
  const { type, place, changeSchema, onChoose } = props;
  const w = useWords();
  const label = useLabel();
  const attribute = attributeAt(type.schema, place) as AttributeFile;
  const change = (what: Partial<AttributeFile>) => changeSchema((schema) => withAttribute(schema, place, what));
  return (
    <Stack sx={{ gap: 2 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <Typography variant="h6" component="h2" sx={{ minWidth: 0, flex: 1 }}>
          {place.part && <Button size="small" onClick={() => onChoose({ key: place.part as string })} sx={{ mr: 0.5, minWidth: 0 }}>{label(type.schema.attributes[place.part].label)} ›</Button>}
          {label(attribute.label) || fieldName(place.key, attribute)}
        </Typography>
        <IconButton size="small" aria-label={w.fields.close} title={w.fields.close} onClick={() => onChoose()}><Close fontSize="small" /></IconButton>
      </Box>
      <LabelsInput label={w.fields.name} value={attribute.label} onChange={(value) => change({ label: value })} />
      <Retype type={type} place={place} attribute={attribute} change={change} />
      {aspectsOf[attribute.type].map((aspect) => {
        const Editor = editors[aspect];
        return <Editor key={aspect} {...props} attribute={attribute} change={change} />;
      })}
      <LabelsInput label={w.fields.help} value={attribute.help} onChange={(value) => change({ help: Object.values(value).some(Boolean) ? value : undefined })} multiline optional />
      <ApiName type={type} place={place} attribute={attribute} />
      <Ending {...props} attribute={attribute} />
    </Stack>
  );
}

/** A field that was published may only become what its values can be turned into. */
function Retype({ type, place, attribute, change }: Pick<AspectProps, 'type' | 'place' | 'attribute' | 'change'>) {
  const w = useWords();
  const base = useBase()[`${type.folder}/schema.json`] as SchemaFile | undefined;
  const published = base && attributeAt(base, place)?.type;
  const offered = published ? [published, ...(becomes[published] ?? [])] : fieldTypes.filter((one) => one !== 'lines' || !place.part);
  const retype = (of: FieldType) => change({ type: of, ...without[of], default: undefined, min: undefined, max: undefined, maxLength: undefined, computed: undefined });
  return (
    <TextField select label={w.fields.type} value={attribute.type} disabled={offered.length === 1} onChange={(event) => retype(event.target.value as FieldType)} helperText={published && published !== attribute.type ? fill(w.fields.retyped, { before: w.fieldTypes[published] }) : undefined}>
      {[...new Set([...offered, attribute.type])].map((one) => <MenuItem key={one} value={one}>{w.fieldTypes[one]}</MenuItem>)}
    </TextField>
  );
}

/** What a field of the new type needs, or must not keep. */
const without: Partial<Record<FieldType, Partial<AttributeFile>>> = Object.fromEntries(fieldTypes.map((one) => [one, {
  ...(one === 'enum' || one === 'enums' ? {} : { values: undefined }),
  ...(one === 'ref' || one === 'refs' ? {} : { target: undefined }),
  ...(one === 'lines' ? {} : { attributes: undefined, beside: undefined }),
}]));

/** Copying and retiring. */
function Ending({ type, place, attribute, changeSchema, changeAccess, onChoose }: EditorProps & { attribute: AttributeFile }) {
  const w = useWords();
  const label = useLabel();
  const notify = useNotify();
  const used = useUsedKeys();
  const copy = () => {
    const { name: _name, ...rest } = attribute;
    const added = addField(type.schema, place.part, { ...rest, unique: undefined }, used.isField(type.key));
    changeSchema(() => added.schema);
    onChoose(added.place);
  };
  const retire = () => {
    const name = fieldName(place.key, attribute);
    const part = place.part && fieldName(place.part, type.schema.attributes[place.part]);
    changeSchema((schema) => retireField(schema, place));
    if (type.access) changeAccess((access) => forgetInAccess(access, part ? `${part}.${name}` : name));
    notify(fill(w.fields.retired, { name: label(attribute.label) }), { type: 'info' });
    onChoose(place.part ? { key: place.part } : undefined);
  };
  return (
    <Box sx={{ display: 'flex', gap: 1, borderTop: 1, borderColor: 'divider', pt: 1.5 }}>
      <Button size="small" color="inherit" onClick={copy}>{w.fields.copy}</Button>
      <Button size="small" color="error" onClick={retire} sx={{ ml: 'auto' }}>{w.fields.retire}</Button>
    </Box>
  );
}
