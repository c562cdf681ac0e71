/** A record type in the list: its name, how many fields it has, and whether it is new, changed or badly labelled. */
import { memo } from 'react';
import WarningAmber from '@mui/icons-material/WarningAmber';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Paper from '@mui/material/Paper';
import Tooltip from '@mui/material/Tooltip';
import { Link } from 'react-router-dom';
import { useLabel } from '../../i18n/use-text';
import { TypeIcon } from '../../layout/TypeIcon';
import type { SchemaFile } from '../draft/pack-files';
import { fill, useWords } from '../words';
import { missingInType } from './missing-in-type';

interface CardProps { folder: string; schema: SchemaFile; fallback: string; isNew: boolean; changed: boolean }

/** Drawn again only when its own schema changes: there may be hundreds. */
export const TypeCard = memo(function TypeCard({ folder, schema, fallback, isNew, changed }: CardProps) {
  const w = useWords();
  const label = useLabel();
  const missing = missingInType(schema);
  return (
    <Paper component={Link} to={`/designer/types/${folder}`} sx={{ display: 'flex', gap: 1.5, alignItems: 'center', p: 1.5, textDecoration: 'none', color: 'text.primary', '&:hover': { bgcolor: 'action.hover' } }}>
      <TypeIcon name={schema.icon} sx={{ color: 'text.secondary' }} />
      <Box sx={{ minWidth: 0, flex: 1 }}>
        <Box sx={{ fontWeight: 600, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>{label(schema.label) || fallback}</Box>
        <Box sx={{ fontSize: 12.5, color: 'text.secondary' }}>{[schema.number?.prefix, fill(w.types.fieldCount, { count: Object.keys(schema.attributes).length })].filter(Boolean).join(' · ')}</Box>
      </Box>
      {missing > 0 && <Tooltip title={fill(w.types.missingLabels, { count: missing })}><WarningAmber aria-label={fill(w.types.missingLabels, { count: missing })} role="img" sx={{ fontSize: 18, color: 'warning.main' }} /></Tooltip>}
      {(isNew || changed) && <Chip size="small" color="primary" variant="outlined" label={isNew ? w.types.new : w.types.changed} />}
    </Paper>
  );
});
