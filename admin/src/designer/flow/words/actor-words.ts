/** Who acts, in words. */
import { actorOf } from '../edit/actor';
import type { Mode, Transition } from '../flow-shape';
import { fill } from '../../words';
import type { Speaker } from './speaker';

export function actorWords(entry: string, { f, role, person, fields }: Speaker): string {
  const { kind, detail = '', levels = 1 } = actorOf(entry);
  const field = fields.get(detail)?.label ?? detail;
  switch (kind) {
    case 'role': return role(detail);
    case 'user': return person(detail);
    case 'field': return fill(f.actor.personIn, { field });
    case 'guest': return fill(f.actor.guest, { field });
    case 'head': return fill(f.actor.headOf, { field });
    case 'chosen': return detail ? fill(f.actor.chosenOf, { role: role(detail) }) : f.actor.chosen;
    case 'manager': return levels > 1 ? fill(f.actor.managerUp, { levels }) : f.actor.manager;
    case 'chain': return fill(f.actor.chain, { levels });
    case 'chain-role': return fill(f.actor.chainTo, { role: role(detail) });
    case 'owner': return f.actor.owner;
    case 'any-staff': return f.actor.anyStaff;
    case 'system': return f.actor.system;
    case 'customer': return f.actor.customer;
  }
}

/** `会签：市场总监、财务部`; the mode only where it says something. */
export function peopleWords({ by, mode }: Pick<Transition, 'by' | 'mode'>, speaker: Speaker): string {
  const { w, f } = speaker;
  const names = by.map((entry) => actorWords(entry, speaker)).join(w.common.listComma);
  return mode && mode !== 'one' ? fill(f.mode.with, { mode: f.mode.short[mode satisfies Mode], names }) : names;
}
