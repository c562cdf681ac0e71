/** A record's valid signatures as paper shows them, with the department whose stamp stands beside one. */
import type { Language } from '../../foundation/language';
import { people, system, type Person } from '../access';
import { model, type RecordType } from '../model';
import { read } from '../store';
import { signaturesOf } from '../workflow';
import type { PrintedSignature } from './lay-out';

/** Oldest first. */
export async function signaturesOn(type: RecordType, id: number, language: Language): Promise<PrintedSignature[]> {
  const signatures = await signaturesOf(type, id);
  return Promise.all(signatures.filter((signature) => signature.valid).map(async ({ state, by, for: forWhom, at, stamp }) => ({
    state,
    name: by.label,
    forName: forWhom?.label ?? null,
    at,
    stampedBy: stamp ? await departmentOf(people().byId(forWhom?.id ?? by.id), language) : null,
  })));
}

/** The name on the stamp: the signer's department, else the role that signed. */
async function departmentOf(person: Person | undefined, language: Language): Promise<string> {
  const departments = model().types.find(({ key }) => key === 'department');
  const department = person?.departmentId && departments ? await read(system, departments, person.departmentId) : null;
  const title = departments && department?.[departments.title];
  if (typeof title === 'string' && title) return title;
  return model().roles.find(({ name }) => person?.roles.includes(name))?.label[language] ?? '';
}
