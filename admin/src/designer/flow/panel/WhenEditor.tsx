/** A condition of the flow over the fields of its type. */
import { ConditionEditor } from '../../conditions/ConditionEditor';
import type { Transition } from '../flow-shape';
import { useFlowEditor } from '../FlowEditor';

/** The file's own type of a condition: the panel's, with the operators spelled out. */
export type When = NonNullable<Transition['when']>;

export function WhenEditor({ label, value, part, onChange }: { label: string; value: When | undefined; part?: string; onChange: (value: When | undefined) => void }) {
  const { type } = useFlowEditor();
  return <ConditionEditor type={type} label={label} value={value} part={part} overLines onChange={(next) => onChange(next as When | undefined)} />;
}
