/** The rows of a document, edited in place: a table on a desk, cards on a phone; Enter goes down and adds rows, Tab flows. */
import { useRef } from 'react';
import Add from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormHelperText from '@mui/material/FormHelperText';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { useResourceContext, useWrappedSource } from 'react-admin';
import { useFieldArray, useFormContext, useFormState } from 'react-hook-form';
import { useText } from '../../i18n/use-text';
import { useType } from '../../meta/MetaProvider';
import { lineFields } from '../../meta/type-fields';
import type { InputProps } from '../input-props';
import { useCanWrite } from '../rights';
import { LineCards } from './LineCards';
import { LineTable } from './LineTable';
import { useRowKeys } from './use-row-keys';

export function LinesInput({ field, source, label, required, disabled }: InputProps) {
  const t = useText();
  const type = useType(useResourceContext());
  const canWrite = useCanWrite();
  const name = useWrappedSource(source);
  const { control, getValues } = useFormContext();
  const { errors } = useFormState({ control, name });
  const { fields: rows, append, remove, insert } = useFieldArray({ control, name, keyName: 'rowKey' });
  const box = useRef<HTMLDivElement>(null);
  const small = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const columns = type ? lineFields(type, field.name) : [];
  const fixed = disabled || !canWrite(field.name);

  const add = () => append(Object.fromEntries(columns.map((column) => [column.name, column.default ?? null])), { shouldFocus: false });
  const onKeyDown = useRowKeys(box, rows.length, fixed ? undefined : add);
  const copy = (index: number) => {
    const { id: _id, ...row } = getValues(`${name}.${index}`) as Record<string, unknown>;
    insert(index + 1, row, { shouldFocus: false });
  };
  const problem = (errors[name] as { message?: string; root?: { message?: string } } | undefined);
  const Rows = small ? LineCards : LineTable;

  return (
    <Box ref={box} onKeyDown={onKeyDown} role="group" aria-label={label} sx={{ minWidth: 0 }}>
      <Rows lines={field} columns={columns} name={name} rows={rows} fixed={fixed} onRemove={remove} onCopy={copy} />
      {rows.length === 0 && <Typography variant="body2" sx={{ color: 'text.secondary', py: 1.5 }}>{t('lines.empty')}{required && ` (${t('record.mandatory')})`}</Typography>}
      <FormHelperText error>{problem?.message ?? problem?.root?.message}</FormHelperText>
      {!fixed && (
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, mt: 0.5 }}>
          <Button size="small" startIcon={<Add />} onClick={add}>{t('lines.add')}</Button>
          {!small && <Typography variant="caption" sx={{ color: 'text.secondary' }}>{t('lines.help')}</Typography>}
        </Box>
      )}
    </Box>
  );
}
