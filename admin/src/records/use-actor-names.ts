/** The actors of a step in words: roles by their label, the rest as the flow format names them. */
import { useLabel, useText } from '../i18n/use-text';
import { useMeta } from '../meta/MetaProvider';

export function useActorNames() {
  const t = useText();
  const label = useLabel();
  const { roles } = useMeta();
  const nameOf = (actor: string): string => {
    if (actor === 'owner') return t('flow.owner');
    if (actor === 'any-staff') return t('flow.anyStaff');
    if (actor === 'system') return t('flow.system');
    if (actor.startsWith('guest:')) return t('flow.guest');
    if (actor.startsWith('user:')) return actor.slice(5);
    if (actor.startsWith('field:')) return t('flow.field');
    if (actor.startsWith('manager-of:')) return t('flow.manager');
    if (actor.startsWith('head-of:')) return t('flow.head');
    return label(roles?.find(({ name }) => name === actor)?.label ?? actor);
  };
  return (actors: string[]) => actors.map(nameOf).join(' / ');
}
