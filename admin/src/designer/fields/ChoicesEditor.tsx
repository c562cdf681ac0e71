/** The choices of a field: renamed without touching a record, retired without losing one, added at the end. */
import { useState } from 'react';
import Add from '@mui/icons-material/Add';
import Archive from '@mui/icons-material/ArchiveOutlined';
import Delete from '@mui/icons-material/DeleteOutlined';
import Down from '@mui/icons-material/KeyboardArrowDown';
import Up from '@mui/icons-material/KeyboardArrowUp';
import Unarchive from '@mui/icons-material/UnarchiveOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useLabel } from '../../i18n/use-text';
import type { Choice, Labels } from '../../meta/contract';
import { useBase } from '../draft/BaseProvider';
import { freeName, kebabName } from '../draft/new-name';
import type { AttributeFile, SchemaFile } from '../draft/pack-files';
import { attributeAt } from '../draft/place';
import { choicesOf } from '../preview/preview-type';
import { LabelsInput } from '../shell/LabelsInput';
import { useWords } from '../words';
import type { AspectProps } from './aspects';

export function ChoicesEditor({ type, place, attribute, change }: AspectProps) {
  const w = useWords();
  const label = useLabel();
  const [fresh, setFresh] = useState<Labels | null>(null);
  const base = useBase()[`${type.folder}/schema.json`] as SchemaFile | undefined;
  const published = new Set(Object.keys((base && attributeAt(base, place)?.values) ?? {}));
  const choices = choicesOf(attribute) ?? [];
  const set = (next: Choice[]) => change({ values: valuesOf(next) });
  const replace = (index: number, choice: Choice) => set(choices.map((one, i) => (i === index ? choice : one)));
  const move = (index: number, by: number) => {
    const next = [...choices];
    next.splice(index + by, 0, ...next.splice(index, 1));
    set(next);
  };
  const add = () => {
    if (!fresh) return;
    const plain = new Set(choices.map(({ name }) => name.toLowerCase().replace(/[^a-z0-9]/g, '')));
    const name = freeName(kebabName(fresh.en, 'choice'), (wanted) => plain.has(wanted.toLowerCase().replace(/[^a-z0-9]/g, '')));
    set([...choices, { name, label: fresh }]);
    setFresh(null);
  };
  return (
    <Box role="group" aria-label={w.choices.title} sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: 1.25 }}>
      <Typography variant="subtitle2" sx={{ mb: 1 }}>{w.choices.title}</Typography>
      {choices.map((choice, index) => (
        <Box key={choice.name} sx={{ display: 'flex', gap: 0.5, mb: 1.25, alignItems: 'flex-start', opacity: choice.retired ? 0.55 : 1 }}>
          <Box sx={{ display: 'flex', flexDirection: 'column' }}>
            <IconButton size="small" sx={{ p: 0.1 }} disabled={index === 0} aria-label={`${w.choices.up} ${label(choice.label)}`} onClick={() => move(index, -1)}><Up sx={{ fontSize: 18 }} /></IconButton>
            <IconButton size="small" sx={{ p: 0.1 }} disabled={index === choices.length - 1} aria-label={`${w.choices.down} ${label(choice.label)}`} onClick={() => move(index, 1)}><Down sx={{ fontSize: 18 }} /></IconButton>
          </Box>
          <Box sx={{ flex: 1, minWidth: 0 }}><LabelsInput label={choice.retired ? `${choice.name} · ${w.choices.retired}` : choice.name} value={choice.label} onChange={(value) => replace(index, { ...choice, label: value })} /></Box>
          {published.has(choice.name)
            ? <IconButton size="small" title={choice.retired ? w.choices.restore : w.choices.retire} aria-label={`${choice.retired ? w.choices.restore : w.choices.retire} ${label(choice.label)}`} onClick={() => replace(index, { ...choice, retired: choice.retired ? undefined : true })}>{choice.retired ? <Unarchive fontSize="small" /> : <Archive fontSize="small" />}</IconButton>
            : <IconButton size="small" title={w.choices.remove} aria-label={`${w.choices.remove} ${label(choice.label)}`} onClick={() => set(choices.filter((_one, i) => i !== index))}><Delete fontSize="small" /></IconButton>}
        </Box>
      ))}
      {fresh
        ? (
          <Box sx={{ display: 'grid', gap: 1 }} onKeyDown={(event) => { if (event.key === 'Enter' && !event.nativeEvent.isComposing) { event.preventDefault(); add(); } }}>
            <LabelsInput label={w.choices.new} value={fresh} onChange={setFresh} autoFocus />
            <Box sx={{ display: 'flex', gap: 1 }}><Button size="small" variant="outlined" disabled={!Object.values(fresh).some(Boolean)} onClick={add}>{w.choices.addNow}</Button><Button size="small" color="inherit" onClick={() => setFresh(null)}>{w.common.cancel}</Button></Box>
          </Box>
        )
        : <Button size="small" startIcon={<Add />} onClick={() => setFresh({ 'zh-Hans': '', en: '', ko: '' })}>{w.choices.add}</Button>}
    </Box>
  );
}

/** As the packs write them: a plain text where nothing else is to say. */
function valuesOf(choices: Choice[]): NonNullable<AttributeFile['values']> {
  return Object.fromEntries(choices.map(({ name, label, retired }) => [name, retired ? { label, retired } : label]));
}
