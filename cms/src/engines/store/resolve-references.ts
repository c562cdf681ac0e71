/** Puts labels into the references of a row, or says which of them point to nothing that this person may choose. */
import type { Labels } from '../../foundation/language';
import { people, type Person } from '../access';
import { model, typeByName, type RecordType } from '../model';
import type { Column } from './columns';
import type { LookUp } from './look-up';
import { role } from './projection';
import type { CellValue, Reference, RoleReference } from './record';
import { sentences } from './sentences';
import { targetsOf } from './targets';

type Values = Record<string, CellValue>;
const references = (value: CellValue | undefined) => (value === null || value === undefined ? [] : [value].flat()) as Reference[];

/** Asks for the records that the changed values of a row point to. */
export function askForReferences(columns: ReadonlyMap<string, Column>, changed: Values, lookUp: LookUp): void {
  eachRecordReference(columns, changed, (_, reference, target) => lookUp.ask(target, reference.id));
}

/** Fills labels in, and gives the errors of what was not found, by field. */
export function resolveReferences(columns: ReadonlyMap<string, Column>, changed: Values, lookUp: LookUp, person: Person): Record<string, Labels> {
  const errors: Record<string, Labels> = {};
  eachRecordReference(columns, changed, (name, reference, target) => {
    const found = lookUp.found(target, reference.id);
    if (found) reference.label = found.label;
    else errors[name] = sentences.noSuchRecord;
  });
  for (const [name, value] of Object.entries(changed)) {
    const type = columns.get(name)?.type;
    if (type === 'user' || type === 'users') {
      for (const reference of references(value)) {
        const found = people().byId(reference.id);
        if (found && !found.blocked) reference.label = found.name;
        else errors[name] = sentences.noSuchPerson;
      }
    } else if (type === 'role' || type === 'roles') {
      for (const reference of references(value) as RoleReference[]) {
        if (model().roles.some(({ id }) => id === reference.id)) Object.assign(reference, role(reference.id, person.language));
        else errors[name] = sentences.noSuchRole;
      }
    }
  }
  return errors;
}

function eachRecordReference(columns: ReadonlyMap<string, Column>, changed: Values, visit: (name: string, reference: Reference, target: RecordType) => void) {
  for (const [name, value] of Object.entries(changed)) {
    const column = columns.get(name);
    if (column?.type !== 'ref' && column?.type !== 'refs') continue;
    for (const reference of references(value)) {
      const target = reference.type === undefined ? targetsOf(column)[0] : typeByName(reference.type);
      if (target) visit(name, reference, target);
    }
  }
}
