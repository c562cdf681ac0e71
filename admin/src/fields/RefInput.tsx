/** One record or person, found by typing code, name or initials. The form holds `{ id, label }`. */
import { AutocompleteInput, useWrappedSource } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { useText } from '../i18n/use-text';
import type { Reference } from '../meta/contract';
import { common, type InputProps } from './input-props';
import { autocomplete, ReferenceChoices } from './ReferenceChoices';
import { useReferenceChoices, type ReferenceChoice } from './use-reference-choices';

export function RefInput(props: InputProps) {
  const { field, source, onPicked } = props;
  const t = useText();
  const held = useWatch({ name: useWrappedSource(source) }) as Reference | null | undefined;
  const from = useReferenceChoices(field, held?.id ? [held] : []);
  const { slotProps: _slots, fullWidth: _full, ...shared } = common(props);
  return (
    <ReferenceChoices source={source} from={from}>
      <AutocompleteInput
        {...shared}
        {...autocomplete}
        disabled={shared.disabled || from.closed}
        onOpen={from.onOpen}
        onInputChange={from.onInputChange}
        format={(value?: Reference | null) => (value?.id ? from.keyOf(value) : '')}
        parse={(key: string) => from.byKey(key)?.reference ?? null}
        onChange={(_key: unknown, choice: unknown) => onPicked?.((choice as ReferenceChoice | null)?.row ?? null)}
        noOptionsText={t('field.nothingFound')}
        autoHighlight
        TextFieldProps={{
          placeholder: t('field.typeToSearch'),
        }}
        slotProps={{ popper: { style: { minWidth: 300 } } }}
      />
    </ReferenceChoices>
  );
}
