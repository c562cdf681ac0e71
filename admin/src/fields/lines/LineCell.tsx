/** One cell of a row: its input where this person may write it, else its value, computed at once from what stands beside it. */
import { useWatch } from 'react-hook-form';
import type { MetaField } from '../../meta/contract';
import { FieldValue } from '../FieldValue';
import { useCanWrite } from '../rights';
import { useTakes } from '../use-takes';
import { LineInput } from './LineInput';
import { computedValue } from './use-computed';

interface Cell { lines: MetaField; column: MetaField; columns: MetaField[]; name: string; index: number; dense: boolean }

export function LineCell({ lines, column, columns, name, index, dense }: Cell) {
  const canWrite = useCanWrite();
  const onPicked = useTakes(column, columns, `${name}.${index}`);
  if (column.computed) return <ComputedCell column={column} row={`${name}.${index}`} />;
  if (!canWrite(`${column.part}.${column.name}`)) return <GivenCell column={column} row={`${name}.${index}`} />;
  return <LineInput lines={lines} column={column} row={`${name}.${index}`} dense={dense} onPicked={onPicked} />;
}

function ComputedCell({ column, row }: { column: MetaField; row: string }) {
  const values = (useWatch({ name: row }) ?? {}) as Record<string, unknown>;
  return <FieldValue field={column} value={computedValue(column, values)} dense />;
}

function GivenCell({ column, row }: { column: MetaField; row: string }) {
  const value: unknown = useWatch({ name: `${row}.${column.name}` });
  return <FieldValue field={column} value={value} dense />;
}
