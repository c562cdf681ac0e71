/** Picks who takes something. */
import { FieldInput } from '../fields/FieldInput';
import type { MetaField } from '../meta/contract';

export function Successor({ name, label }: { name: string; label: string }) {
  const field: MetaField = { name, type: 'user', label: { 'zh-Hans': label, en: label, ko: label } };
  return <FieldInput field={field} />;
}
