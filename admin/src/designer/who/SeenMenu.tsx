/** Somebody's menu: the packs and types they find in it; one can be opened. */
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { useLabel } from '../../i18n/use-text';
import { TypeIcon } from '../../layout/TypeIcon';
import type { Meta } from '../../meta/contract';
import { useWords } from '../words';

export function SeenMenu({ meta, onType }: { meta: Meta; onType: (plural: string) => void }) {
  const w = useWords();
  const label = useLabel();
  if (meta.menu.length === 0) return <Typography sx={{ color: 'text.secondary' }}>{w.who.emptyMenu}</Typography>;
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      {meta.menu.map((pack) => (
        <Box key={pack.pack} role="group" aria-label={label(pack.label)}>
          <Typography variant="subtitle2" component="h3" sx={{ color: 'text.secondary', mb: 0.5 }}>{label(pack.label)}</Typography>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
            {pack.items.map((name) => meta.types.find((type) => type.name === name)).filter((type) => type !== undefined).map((type) => (
              <Chip key={type.plural} variant="outlined" icon={<TypeIcon name={type.icon} fontSize="small" />} label={label(type.label)} onClick={() => onType(type.plural)} />
            ))}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
