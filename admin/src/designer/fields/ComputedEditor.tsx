/** The expression of a computed field, with the fields it may use and a trial of it on figures of one's own. */
import { useState } from 'react';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { evaluateExpression, type NumberType } from '@conditions/evaluate-expression';
import { ExpressionError, fieldsOf, parseExpression, type Expression } from '@conditions/expression';
import { formatDecimal } from '../../fields/format';
import { useLabel } from '../../i18n/use-text';
import { fieldName, type Attributes, type SchemaFile } from '../draft/pack-files';
import { siblingsAt, type Place } from '../draft/place';
import { fill, useWords } from '../words';
import type { AspectProps } from './aspects';

const figures = new Set(['int', 'decimal', 'money', 'percent']);

export function ComputedEditor({ type, place, attribute, change }: AspectProps) {
  const w = useWords();
  const label = useLabel();
  const usable = usableIn(type.schema, place, label);
  const text = attribute.computed ?? '';
  const read = text === '' ? undefined : readExpression(text);
  const add = (piece: string) => change({ computed: /[\w)]\s*$/.test(text) ? `${text}+${piece}` : text + piece, required: undefined, default: undefined });
  return (
    <Box role="group" aria-label={w.computed.title}>
      <TextField fullWidth label={w.computed.title} value={text} error={read?.at !== undefined} helperText={read?.at === undefined ? w.computed.help : fill(w.computed.wrong, { place: read.at + 1 })} onChange={(event) => change({ computed: event.target.value || undefined, ...(event.target.value ? { required: undefined, default: undefined } : {}) })} slotProps={{ htmlInput: { spellCheck: false, style: { fontFamily: 'ui-monospace, monospace' } } }} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, mt: 0.75 }}>
        {usable.map(({ piece, text: name }) => <Chip key={piece} size="small" variant="outlined" label={name} title={piece} onClick={() => add(piece)} />)}
      </Box>
      {read?.expression && <Trial expression={read.expression} of={attribute.type as NumberType} names={new Map(usable.map(({ path, text: name }) => [path, name]))} />}
    </Box>
  );
}

function Trial({ expression, of, names }: { expression: Expression; of: NumberType; names: Map<string, string> }) {
  const w = useWords();
  const used = fieldsOf(expression);
  const [typed, setTyped] = useState<Record<string, string>>({});
  const given = (path: string, i: number) => typed[path] ?? (path.includes('.') ? '2, 3' : String(i + 2));
  const values = Object.fromEntries(used.filter((path) => !path.includes('.')).map((path, i) => [path, given(path, i).trim()]));
  const parts: Record<string, Record<string, string>[]> = {};
  for (const path of used.filter((one) => one.includes('.'))) {
    const [part, column] = path.split('.');
    given(path, 0).split(/[,，;；\s]+/).filter(Boolean).forEach((value, i) => { (parts[part] ??= [])[i] = { ...parts[part][i], [column]: value }; });
  }
  const result = evaluateExpression(expression, values, parts, of);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mt: 1.25 }}>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>{w.computed.trial}</Typography>
      {used.map((path, i) => <TextField key={path} label={names.get(path) ?? path} value={given(path, i)} onChange={(event) => setTyped({ ...typed, [path]: event.target.value })} sx={{ width: 110 }} />)}
      <Typography className="figures" role="status" sx={{ fontWeight: 600 }}>= {result === null ? '—' : formatDecimal(result)}</Typography>
    </Box>
  );
}

function readExpression(text: string): { expression?: Expression; at?: number } {
  try {
    return { expression: parseExpression(text) };
  } catch (problem) {
    return { at: problem instanceof ExpressionError ? problem.at : 0 };
  }
}

/** Figures beside the field, and sums of the columns of its lines. */
function usableIn(schema: SchemaFile, place: Place, label: (labels: Attributes[string]['label']) => string): { piece: string; path: string; text: string }[] {
  const beside = Object.entries(siblingsAt(schema, place.part)).filter(([key, { type }]) => key !== place.key && figures.has(type)).map(([key, of]) => ({ piece: fieldName(key, of), path: fieldName(key, of), text: label(of.label) }));
  if (place.part) return beside;
  const sums = Object.entries(schema.attributes).filter(([, { type }]) => type === 'lines').flatMap(([key, lines]) =>
    Object.entries((lines.attributes ?? {}) as Attributes).filter(([, { type }]) => figures.has(type)).map(([column, of]) => ({ piece: `sum(${fieldName(key, lines)}.${fieldName(column, of)})`, path: `${fieldName(key, lines)}.${fieldName(column, of)}`, text: `Σ ${label(of.label)}` })));
  return [...beside, ...sums];
}
