/** The occasion of an effect's moves: the document, the moment, the hand. */
import type { EffectContext } from '../workflow';
import type { Occasion } from './moves';

export const occasionOf = ({ type, record, person, at }: EffectContext): Occasion => ({
  at, by: person.id, document: record.number ?? `${type.name} ${record.id}`, typeId: type.id, recordId: record.id,
});
