/** The fields that a flow can ask for, hide or fill: the type's own and the columns of its lines, in words. */
import type { FieldType, Labels } from '../../../meta/contract';
import { type DraftType } from '../../draft/pack-files';
import { fieldPaths } from '../../draft/place';

export interface OfferedField { name: string; label: string; type: FieldType; part?: string }

export function fieldsOf(type: DraftType, label: (labels: Labels) => string): OfferedField[] {
  return fieldPaths(type).map(({ path, attribute, place }) => ({
    name: path, type: attribute.type, part: place.part,
    label: place.part ? `${label(type.schema.attributes[place.part].label)} › ${label(attribute.label)}` : label(attribute.label),
  }));
}
