/** What every input of the table gets, and what they share. */
import type { MetaField } from '../meta/contract';

export interface InputProps {
  field: MetaField;
  /** Where the value stands in the form; the row's place is added by its context. */
  source: string;
  /** '' in a table's cell, where the column's head says it (it is still read out). */
  label: string;
  /** What the pack says about how to fill it in. */
  help?: string;
  dense: boolean;
  disabled: boolean;
  required: boolean;
  validate: (value: unknown) => string | undefined;
  /** The field, or a record of the field's target, was picked: lines take unit and price from it. */
  onPicked?: (row: Record<string, unknown> | null) => void;
}

/** The props that react-admin's inputs have in common. */
export function common({ source, label, help, dense, disabled, required, validate, field }: InputProps) {
  return {
    source,
    label: dense ? (false as const) : label,
    disabled,
    isRequired: required,
    validate,
    helperText: dense || !help ? (false as const) : help,
    size: 'small' as const,
    margin: 'none' as const,
    fullWidth: true,
    slotProps: { htmlInput: { 'aria-label': dense ? label : undefined, maxLength: undefined, 'data-field': field.name } },
  };
}
