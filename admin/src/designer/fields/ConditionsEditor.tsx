/** When a field is shown, and when it must be filled in. */
import Stack from '@mui/material/Stack';
import type { RuleGroup } from '../../meta/contract';
import { ConditionEditor } from '../conditions/ConditionEditor';
import { useWords } from '../words';
import type { AspectProps } from './aspects';

export function ConditionsEditor({ type, place, attribute, change }: AspectProps) {
  const w = useWords();
  const set = (name: 'visibleWhen' | 'requiredWhen', rule: RuleGroup | undefined) => change({ [name]: rule });
  return (
    <Stack sx={{ gap: 1.25 }}>
      <ConditionEditor type={type} part={place.part} label={w.fields.visibleWhen} value={attribute.visibleWhen} onChange={(rule) => set('visibleWhen', rule)} />
      {attribute.computed === undefined && !attribute.required && <ConditionEditor type={type} part={place.part} label={w.fields.requiredWhen} value={attribute.requiredWhen} onChange={(rule) => set('requiredWhen', rule)} />}
    </Stack>
  );
}
