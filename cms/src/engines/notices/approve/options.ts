/** What may be chosen in a select of the approval page: the field's own choices, or the records this person may see. */
import type { Language } from '../../../foundation/language';
import { people, type Person } from '../../access';
import { model, typeByName, type Field } from '../../model';
import { list } from '../../store';
import { documentName } from '../document';
import { words } from '../sentences';
import type { Need, Option } from './inputs';

const mostOptions = 500;

/** Loads the options of every need beforehand, so that drawing stays pure. */
export async function loadOptions(person: Person, needs: readonly Need[], language: Language): Promise<(field: Field) => Option[]> {
  const loaded = new Map<Field, Option[]>();
  for (const { field } of needs) loaded.set(field, await optionsOf(person, field, language));
  return (field) => loaded.get(field) ?? [];
}

async function optionsOf(person: Person, field: Field, language: Language): Promise<Option[]> {
  switch (field.type) {
    case 'enum': case 'enums':
      return (field.values ?? []).filter(({ retired }) => !retired).map(({ name, label }) => ({ value: name, label: label[language] }));
    case 'bool':
      return [{ value: 'true', label: words.yes[language] }, { value: 'false', label: words.no[language] }];
    case 'user': case 'users':
      return people().all().filter((one) => !one.blocked && !one.outside).map(({ id, name }) => ({ value: String(id), label: name }));
    case 'role': case 'roles':
      return model().roles.map(({ id, label }) => ({ value: String(id), label: label[language] }));
    case 'ref': case 'refs':
      return (await Promise.all((field.target ?? []).map((target) => records(person, target, (field.target ?? []).length > 1)))).flat();
    default:
      return [];
  }
}

async function records(person: Person, target: string, several: boolean): Promise<Option[]> {
  const type = typeByName(target);
  if (!type) return [];
  const { rows } = await list(person, type, { range: [0, mostOptions - 1] });
  return rows.map((row) => ({ value: several ? `${target}:${row.id}` : String(row.id), label: String(row[type.title] ?? documentName(type, row)['zh-Hans']) }));
}
