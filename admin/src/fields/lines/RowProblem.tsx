/** What is wrong in a row, in words under it: a cell is too narrow for a sentence. */
import FormHelperText from '@mui/material/FormHelperText';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { ValidationError } from 'react-admin';
import { useFormContext, useFormState } from 'react-hook-form';
import { useLabel } from '../../i18n/use-text';
import type { MetaField } from '../../meta/contract';

/** The row's errors, by column. */
function useRowProblems(row: string, columns: MetaField[]) {
  const { getFieldState } = useFormContext();
  const state = useFormState();
  const label = useLabel();
  return columns.flatMap((column) => {
    const message = getFieldState(`${row}.${column.name}`, state).error?.message;
    return message ? [{ name: column.name, label: label(column.label), message }] : [];
  });
}

export function RowProblems({ row, columns }: { row: string; columns: MetaField[] }) {
  const problems = useRowProblems(row, columns);
  if (problems.length === 0) return null;
  return <FormHelperText error role="alert" sx={{ m: 0 }}>{problems.map(({ name, label, message }) => <span key={name} style={{ marginRight: 12 }}>{label}: <ValidationError error={message} /></span>)}</FormHelperText>;
}

export function RowProblem({ row, columns, span }: { row: string; columns: MetaField[]; span: number }) {
  const problems = useRowProblems(row, columns);
  if (problems.length === 0) return null;
  return <TableRow><TableCell /><TableCell colSpan={span} sx={{ pt: '0 !important' }}><RowProblems row={row} columns={columns} /></TableCell></TableRow>;
}
