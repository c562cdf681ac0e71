/** Several records or people, as chips, found by typing. */
import { AutocompleteArrayInput, useWrappedSource } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { useText } from '../i18n/use-text';
import type { Reference } from '../meta/contract';
import { common, type InputProps } from './input-props';
import { autocomplete, ReferenceChoices } from './ReferenceChoices';
import { useReferenceChoices } from './use-reference-choices';

export function RefsInput(props: InputProps) {
  const t = useText();
  const held = (useWatch({ name: useWrappedSource(props.source) }) ?? []) as Reference[];
  const from = useReferenceChoices(props.field, held);
  const { slotProps: _slots, fullWidth: _full, ...shared } = common(props);
  return (
    <ReferenceChoices source={props.source} from={from}>
      <AutocompleteArrayInput
        {...shared}
        {...autocomplete}
        disabled={shared.disabled || from.closed}
        onOpen={from.onOpen}
        onInputChange={from.onInputChange}
        format={(value?: Reference[] | null) => (value ?? []).map(from.keyOf)}
        parse={(keys: string[]) => keys.map((key) => from.byKey(key)?.reference).filter((reference) => reference !== undefined)}
        noOptionsText={t('field.nothingFound')}
        autoHighlight
      />
    </ReferenceChoices>
  );
}
