/** Somebody was faster: the record as it is now beside what was typed, and the choice between them. */
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useNotify } from 'react-admin';
import { useLabel, useText } from '../i18n/use-text';
import type { Line, MetaField, MetaType, StoredRecord } from '../meta/contract';
import { lineFields, ownFields, systemFields } from '../meta/type-fields';
import { FieldValue } from '../fields/FieldValue';
import { written } from '../fields/written';

interface Conflict { type: MetaType; now: StoredRecord; typed: Record<string, unknown>; onKeep: () => void; onTake: () => void; onClose: () => void }

export function ConflictDialog({ type, now, typed, onKeep, onTake, onClose }: Conflict) {
  const t = useText();
  const label = useLabel();
  const notify = useNotify();
  const different = [...ownFields(type), ...systemFields(type)].filter((field) => field.name in typed && asText(type, field, now[field.name]) !== asText(type, field, typed[field.name]));
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="md" aria-labelledby="conflict-title">
      <DialogTitle id="conflict-title">{t('conflict.title')}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 1.5 }}>{t('conflict.help')}</DialogContentText>
        <Table size="small">
          <TableHead><TableRow><TableCell>{t('conflict.field')}</TableCell><TableCell>{t('conflict.now')}</TableCell><TableCell>{t('conflict.typed')}</TableCell></TableRow></TableHead>
          <TableBody>
            {different.map((field) => (
              <TableRow key={field.name}>
                <TableCell sx={{ color: 'text.secondary' }}>{label(field.label)}</TableCell>
                <TableCell><Side type={type} field={field} value={now[field.name]} /></TableCell>
                <TableCell><Side type={type} field={field} value={typed[field.name]} /></TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onTake}>{t('conflict.take')}</Button>
        <Button variant="contained" onClick={() => { onKeep(); notify(t('conflict.keptNow'), { type: 'info' }); }}>{t('conflict.keep')}</Button>
      </DialogActions>
    </Dialog>
  );
}

const rowsAsText = (type: MetaType, field: MetaField, value: unknown) =>
  ((value ?? []) as Line[]).map((row) => lineFields(type, field.name).filter(({ computed }) => !computed).map(({ name }) => written(row[name])).filter(Boolean).join(' · '));

const asText = (type: MetaType, field: MetaField, value: unknown) => (field.type === 'lines' ? rowsAsText(type, field, value).join('\n') : written(value));

function Side({ type, field, value }: { type: MetaType; field: MetaField; value: unknown }) {
  if (field.type === 'lines') return <>{rowsAsText(type, field, value).map((row, index) => <div key={index}>{row}</div>)}</>;
  return <FieldValue field={field} value={value} dense />;
}
