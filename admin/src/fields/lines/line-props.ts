/** What the table and the cards of a document's rows are given. */
import type { MetaField } from '../../meta/contract';

export interface LineProps {
  /** The lines field. */
  lines: MetaField;
  columns: MetaField[];
  /** Where the rows stand in the form. */
  name: string;
  rows: { rowKey: string }[];
  /** Nobody adds or removes rows here. */
  fixed: boolean;
  onRemove: (index: number) => void;
  onCopy: (index: number) => void;
}
