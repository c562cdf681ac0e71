/** A reference by its label; a link to the record where this person may see records of that type. */
import { Link } from 'react-admin';
import type { MetaField, Reference } from '../meta/contract';
import { useMeta } from '../meta/MetaProvider';
import { pluralsOf } from './targets';

export function ReferenceText({ field, reference, linked }: { field: MetaField; reference: Reference; linked: boolean }) {
  const meta = useMeta();
  const [first] = pluralsOf(meta, field);
  const plural = reference.type ? meta.types.find(({ name }) => name === reference.type)?.plural : first?.plural;
  if (!linked || !plural || !reference.id) return <>{reference.label}</>;
  return <Link color="inherit" underline="always" sx={{ textDecorationStyle: 'dotted', textDecorationColor: 'currentColor', textUnderlineOffset: '3px' }} to={`/${plural}/${reference.id}/show`} onClick={(event: React.MouseEvent) => event.stopPropagation()}>{reference.label}</Link>;
}
