/** The input of one cell: the field's own, or, where the rows' lookup knows the possible values, text with suggestions. */
import type { MetaField } from '../../meta/contract';
import { FieldInput } from '../FieldInput';
import { suggestingBeside, SuggestedText } from './SuggestedText';

interface Cell { lines: MetaField; column: MetaField; row: string; /** Where `^field` is looked up when the form does not hold the record. */ record?: Record<string, unknown>; dense: boolean; needed?: boolean; onPicked?: (row: Record<string, unknown> | null) => void }

export function LineInput({ lines, column, row, record, dense, needed, onPicked }: Cell) {
  const beside = suggestingBeside(lines, column);
  if (beside) return <SuggestedText beside={beside} column={column} row={row} record={record} dense={dense} needed={needed} />;
  return <FieldInput field={column} dense={dense} needed={needed} onPicked={onPicked} />;
}
