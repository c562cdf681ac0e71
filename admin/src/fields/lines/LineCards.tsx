/** A document's rows on a phone: a card each, every input under its label. */
import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useLabel, useText } from '../../i18n/use-text';
import type { MetaField } from '../../meta/contract';
import { useCanWrite } from '../rights';
import { BesideFigure } from './BesideFigure';
import { LineCell } from './LineCell';
import type { LineProps } from './line-props';
import { RowPlace } from './RowPlace';

const wide = new Set<MetaField['type']>(['ref', 'refs', 'user', 'users', 'longtext', 'files', 'enums']);

export function LineCards({ lines, columns, name, rows, fixed, onRemove }: LineProps) {
  const t = useText();
  const label = useLabel();
  const canWrite = useCanWrite();
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      {rows.map((row, index) => (
        <RowPlace key={row.rowKey} row={`${name}.${index}`}>
          <Paper data-row={index} sx={{ p: 1.25, backgroundColor: 'background.default' }}>
            <Box sx={{ display: 'flex', alignItems: 'center', mb: 0.75 }}>
              <Typography variant="subtitle2" sx={{ flex: 1, color: 'text.secondary' }}>{t('lines.row')} {index + 1}</Typography>
              {!fixed && <IconButton aria-label={t('lines.remove', { row: index + 1 })} onClick={() => onRemove(index)} sx={{ my: -1, mr: -1 }}><Close fontSize="small" /></IconButton>}
            </Box>
            <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1.25 }}>
              {columns.map((column) => {
                const given = Boolean(column.computed) || !canWrite(`${column.part}.${column.name}`);
                return (
                  <Box key={column.name} data-column={column.name} sx={{ gridColumn: wide.has(column.type) ? '1 / -1' : undefined, minWidth: 0 }}>
                    {given && <Typography variant="caption" sx={{ color: 'text.secondary', display: 'block' }}>{label(column.label)}</Typography>}
                    <LineCell lines={lines} column={column} columns={columns} name={name} index={index} dense={false} />
                  </Box>
                );
              })}
              {(lines.beside ?? []).map((figure) => (
                <Box key={figure.show}>
                  <Typography variant="caption" sx={{ color: 'text.secondary', display: 'block' }}>{label(figure.label)}</Typography>
                  <BesideFigure beside={figure} row={`${name}.${index}`} />
                </Box>
              ))}
            </Box>
          </Paper>
        </RowPlace>
      ))}
    </Box>
  );
}
