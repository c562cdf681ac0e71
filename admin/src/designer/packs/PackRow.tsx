/** One pack in the list: its types, whether it is in use, and what can be done with it. */
import { useState } from 'react';
import Download from '@mui/icons-material/FileDownloadOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import FormControlLabel from '@mui/material/FormControlLabel';
import IconButton from '@mui/material/IconButton';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Switch from '@mui/material/Switch';
import Tooltip from '@mui/material/Tooltip';
import { Confirm } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { useLabel } from '../../i18n/use-text';
import { useBase } from '../draft/BaseProvider';
import { withPack } from '../draft/change-packs';
import { useDraft } from '../draft/DraftProvider';
import { packsOf, type DraftPack, type DraftType } from '../draft/pack-files';
import { fill, useWords } from '../words';

export function PackRow({ name, pack, types, onEdit, onExport }: DraftPack & { types: DraftType[]; onEdit: () => void; onExport: () => void }) {
  const w = useWords();
  const label = useLabel();
  const base = useBase();
  const { files, edit } = useDraft();
  const [asking, setAsking] = useState(false);
  const packs = packsOf(files);
  const named = (names: string[]) => names.map((one) => label(packs.find((other) => other.name === one)?.pack.label) || one).join(w.common.listComma);
  const neededBy = packs.filter((one) => !one.pack.off && one.pack.dependsOn?.includes(name)).map((one) => one.name);
  const published = `${name}/pack.json` in base;
  const off = () => { setAsking(false); edit((all) => withPack(all, name, { off: true })); };
  return (
    <Paper component="li" sx={{ p: 1.5, display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center', opacity: pack.off ? 0.75 : 1 }}>
      <Box sx={{ flex: '1 1 260px', minWidth: 0 }}>
        <Box sx={{ fontWeight: 600, display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
          {label(pack.label) || name}
          {!published && <Chip size="small" color="primary" variant="outlined" label={w.types.new} />}
          {pack.off && <Chip size="small" label={w.types.off} />}
        </Box>
        <Box sx={{ fontSize: 13, color: 'text.secondary', mt: 0.25 }}>
          {types.length === 0 ? fill(w.packs.typeCount, { count: 0 }) : types.map((type, i) => <span key={type.folder}>{i > 0 && w.common.listComma}<Link component={RouterLink} to={`/designer/types/${type.folder}`} color="inherit" underline="hover">{label(type.schema.label) || type.key}</Link></span>)}
        </Box>
        {pack.dependsOn && pack.dependsOn.length > 0 && <Box sx={{ fontSize: 13, color: 'text.secondary' }}>{fill(w.packs.needs, { packs: named(pack.dependsOn) })}</Box>}
      </Box>
      <FormControlLabel label={w.packs.inUse} control={<Switch checked={!pack.off} onChange={() => { if (pack.off) edit((all) => withPack(all, name, { off: undefined })); else setAsking(true); }} slotProps={{ input: { 'aria-label': `${label(pack.label)}: ${w.packs.inUse}` } }} />} sx={{ ml: 0 }} />
      <Tooltip title={w.packs.exportOne}><span><IconButton disabled={!published} aria-label={`${w.packs.exportOne} ${label(pack.label)}`} onClick={onExport}><Download fontSize="small" /></IconButton></span></Tooltip>
      <Button size="small" color="inherit" onClick={onEdit} aria-label={`${w.packs.edit} ${label(pack.label)}`}>{w.packs.edit}</Button>
      <Confirm
        isOpen={asking}
        title={fill(w.packs.offAsk, { name: label(pack.label) })}
        content={<>{fill(w.packs.offHelp, { count: types.length })}{neededBy.length > 0 && <Box component="span" sx={{ display: 'block', mt: 1, color: 'warning.main' }}>{fill(w.packs.neededBy, { packs: named(neededBy) })}</Box>}</>}
        confirm={w.packs.switchOff}
        cancel={w.common.cancel}
        onConfirm={off}
        onClose={() => setAsking(false)}
      />
    </Paper>
  );
}
