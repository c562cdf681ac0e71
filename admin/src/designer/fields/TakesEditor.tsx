/** From which reference beside it a field takes its value when left empty: a line its price from the product. */
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useLabel } from '../../i18n/use-text';
import { useDraft } from '../draft/DraftProvider';
import { fieldName, typesOf } from '../draft/pack-files';
import { siblingsAt } from '../draft/place';
import { useWords } from '../words';
import type { AspectProps } from './aspects';

export function TakesEditor({ type, place, attribute, change }: AspectProps) {
  const w = useWords();
  const label = useLabel();
  const types = typesOf(useDraft().files);
  if (attribute.computed !== undefined) return null;
  const sources = Object.entries(siblingsAt(type.schema, place.part)).filter(([, { type: of }]) => of === 'ref').flatMap(([key, reference]) =>
    types.filter((one) => reference.target?.includes(one.key)).flatMap(({ schema }) =>
      Object.entries(schema.attributes).filter(([, from]) => from.type === attribute.type && (attribute.type !== 'ref' || from.target?.some((target) => attribute.target?.includes(target)))).map(([from, of]) => ({ path: `${fieldName(key, reference)}.${fieldName(from, of)}`, text: `${label(reference.label)} › ${label(of.label)}` }))));
  if (sources.length === 0 && !attribute.takes) return null;
  const unique = [...new Map(sources.map((source) => [source.path, source])).values()];
  return (
    <TextField select label={w.fields.takes} value={attribute.takes ?? ''} onChange={(event) => change({ takes: event.target.value || undefined })} helperText={w.fields.takesHelp}>
      <MenuItem value=""><em>{w.common.none}</em></MenuItem>
      {attribute.takes && !unique.some(({ path }) => path === attribute.takes) && <MenuItem value={attribute.takes}>{attribute.takes}</MenuItem>}
      {unique.map(({ path, text }) => <MenuItem key={path} value={path}>{text}</MenuItem>)}
    </TextField>
  );
}
