/** The record types that a reference may point to. */
import { useLabel } from '../../i18n/use-text';
import { useDraft } from '../draft/DraftProvider';
import { packsOf, typesOf } from '../draft/pack-files';
import { FieldsPicker } from '../shell/FieldsPicker';
import { useWords } from '../words';
import type { AspectProps } from './aspects';

export function TargetEditor({ attribute, change }: AspectProps) {
  const w = useWords();
  const label = useLabel();
  const { files } = useDraft();
  const packs = new Map(packsOf(files).map(({ name, pack }) => [name, label(pack.label)]));
  const types = typesOf(files).map(({ key, pack, schema }) => ({ name: key, label: label(schema.label), group: packs.get(pack) })).sort((a, b) => (a.group ?? '').localeCompare(b.group ?? ''));
  return <FieldsPicker label={w.fields.target} help={w.fields.targetHelp} fields={types} value={attribute.target ?? []} onChange={(target) => change({ target })} />;
}
