/** What can be picked to say who acts: roles, people, person fields, departments. */
import { useDraft } from '../../draft/DraftProvider';
import { fieldName, rolesOf, typesOf } from '../../draft/pack-files';
import { detailOf, type ActorKind } from '../edit/actor';
import { useFlowEditor } from '../FlowEditor';
import { usePeople } from '../use-people';

/** @returns what can be picked for the kind, and what each is called */
export function useActorOptions(kind: ActorKind): { options: string[]; nameOf: (name: string) => string } {
  const { type, speaker } = useFlowEditor();
  const { files } = useDraft();
  const people = usePeople();
  const nameOfField = (name: string) => speaker.fields.get(name)?.label ?? name;
  switch (detailOf[kind]) {
    case 'role': return { options: rolesOf(files).map(({ name }) => name), nameOf: speaker.role };
    case 'person': return { options: people.map(({ username }) => username), nameOf: speaker.person };
    case 'person-field': return { options: [...speaker.fields.values()].filter((field) => field.name !== 'owner' && (field.type === 'user' || field.type === 'users')).map(({ name }) => name), nameOf: nameOfField };
    case 'department-field': {
      const managed = new Set(typesOf(files).filter(({ schema }) => schema.attributes.manager?.type === 'user').map(({ key }) => key));
      const own = Object.entries(type.schema.attributes).filter(([, { type: of, target }]) => of === 'ref' && target?.some((one) => managed.has(one))).map(([key, attribute]) => fieldName(key, attribute));
      return { options: [...new Set(['department', ...own])], nameOf: nameOfField };
    }
    case 'address-field': {
      const mailed = (attributes: Record<string, { type: string; attributes?: Record<string, { type: string }> }>): boolean =>
        Object.values(attributes).some((one) => one.type === 'email' || (one.attributes !== undefined && mailed(one.attributes)));
      const reached = new Set(typesOf(files).filter(({ schema }) => mailed(schema.attributes)).map(({ key }) => key));
      const own = Object.entries(type.schema.attributes).filter(([, { type: of, target }]) => of === 'email' || (of === 'ref' && target?.some((one) => reached.has(one))));
      return { options: own.map(([key, attribute]) => fieldName(key, attribute)), nameOf: nameOfField };
    }
    default: return { options: [], nameOf: (name) => name };
  }
}
