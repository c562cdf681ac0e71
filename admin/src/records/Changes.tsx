/** Which values a change touched, before and after; folded away until asked for. */
import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Collapse from '@mui/material/Collapse';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslate } from 'react-admin';
import { useLabel, useText } from '../i18n/use-text';
import type { Change, MetaField, MetaType } from '../meta/contract';
import { fieldNamed, lineFields } from '../meta/type-fields';
import { FieldValue } from '../fields/FieldValue';
import { written } from '../fields/written';

/** An aside that is a moment, not a field. */
const moment = { name: '$automatic', type: 'datetime', label: { 'zh-Hans': '', en: '', ko: '' } } as MetaField;

export function Changes({ type, changes }: { type: MetaType; changes: Change[] | null | undefined }) {
  const t = useText();
  const label = useLabel();
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  if (!changes?.length) return null;
  return (
    <Box sx={{ mt: 0.5 }}>
      <Button size="small" color="inherit" aria-expanded={open} onClick={() => setOpen(!open)} sx={{ color: 'text.secondary', ml: -0.75 }}>{t('flow.showChanges', { count: changes.length })}</Button>
      <Collapse in={open} unmountOnExit>
        <Box sx={{ overflowX: 'auto' }}>
          <Table size="small" sx={{ width: 'auto' }}>
            <TableHead><TableRow><TableCell>{t('conflict.field')}</TableCell><TableCell>{t('flow.from')}</TableCell><TableCell>{t('flow.to')}</TableCell></TableRow></TableHead>
            <TableBody>
              {changes.map((change, index) => {
                const field = changedField(type, change.field) ?? (change.field === '$automatic' ? moment : undefined);
                return (
                  <TableRow key={index}>
                    <TableCell>{field && field !== moment ? label(field.label) : translate(`cinnabar.action.${change.field.replace('$', '')}`, { _: change.field })}</TableCell>
                    <TableCell sx={{ color: 'text.secondary' }}><Value type={type} field={field} value={change.from} /></TableCell>
                    <TableCell><Value type={type} field={field} value={change.to} /></TableCell>
                  </TableRow>
                );
              })}
            </TableBody>
          </Table>
        </Box>
      </Collapse>
    </Box>
  );
}

/** `lines.3.quantity` is the column `lines.quantity`. */
function changedField(type: MetaType, path: string): MetaField | undefined {
  const parts = path.split('.').filter((part) => !/^\d+$/.test(part));
  return fieldNamed(type, parts.join('.'));
}

function Value({ type, field, value }: { type: MetaType; field: MetaField | undefined; value: unknown }) {
  if (field?.type !== 'lines' || !Array.isArray(value)) return field ? <FieldValue field={field} value={value} dense /> : <>{written(value)}</>;
  const columns = lineFields(type, field.name);
  return <>{(value as Record<string, unknown>[]).map((row, index) => <div key={index}>{columns.map((column) => written(row[column.name])).filter(Boolean).join(' · ')}</div>)}</>;
}
