/** The copies of a form (联): each sheet says at its edge whose it is. */
import Add from '@mui/icons-material/Add';
import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import type { Labels } from '../../meta/contract';
import { LabelsInput } from '../shell/LabelsInput';
import { fill, useWords } from '../words';

export function CopiesEditor({ copies, onChange }: { copies: Labels[]; onChange: (copies: Labels[]) => void }) {
  const w = useWords();
  return (
    <Box role="group" aria-label={w.print.copies} sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: 1.25 }}>
      <Typography variant="subtitle2" sx={{ mb: 1 }}>{w.print.copies}</Typography>
      {copies.map((copy, at) => (
        <Box key={at} sx={{ display: 'flex', gap: 0.5, mb: 1, alignItems: 'flex-start' }}>
          <Box sx={{ flex: 1, minWidth: 0 }}><LabelsInput label={fill(w.print.copy, { n: at + 1 })} value={copy} onChange={(next) => onChange(copies.map((one, i) => (i === at ? next : one)))} /></Box>
          <IconButton size="small" disabled={copies.length === 1} aria-label={`${w.print.removeCopy} ${at + 1}`} onClick={() => onChange(copies.filter((_one, i) => i !== at))}><Close sx={{ fontSize: 17 }} /></IconButton>
        </Box>
      ))}
      <Button size="small" startIcon={<Add />} disabled={copies.length >= 9} onClick={() => onChange([...copies, { 'zh-Hans': '', en: '', ko: '' }])}>{w.print.addCopy}</Button>
    </Box>
  );
}
