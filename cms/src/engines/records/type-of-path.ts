/** The record type and id that a path names, as far as they exist for the person. */
import { idIn } from '../../foundation/path-id';
import { forbidden, notFound } from '../../foundation/refusal';
import { can, type Person } from '../access';
import { typeByPlural, type RecordType } from '../model';

/** Whether the type exists for the person at all: it is in their meta. */
export function isSeen(person: Person, type: RecordType): boolean {
  return can(person, type, 'list') !== false || can(person, type, 'read') !== false || can(person, type, 'create') !== false;
}

/** @throws 404 for a plural that names nothing the person sees. */
export function typeOfPath(person: Person, plural: string): RecordType {
  const type = typeByPlural(plural);
  if (!type || !isSeen(person, type)) throw notFound();
  return type;
}

/** The same for a write. @throws 403 for an engine's ledger, which is read only. */
export function writtenTypeOfPath(person: Person, plural: string): RecordType {
  const type = typeOfPath(person, plural);
  if (type.ledger) throw forbidden();
  return type;
}

/** @throws 404 for what cannot be an id. */
export function idOfPath(text: string): number {
  const id = idIn(text);
  if (id === 0) throw notFound();
  return id;
}
