/** Who acts, as the file writes it (`manager-of:owner:2`) and as the editor edits it. */

export const actorKinds = ['role', 'owner', 'manager', 'chain', 'chain-role', 'head', 'user', 'field', 'chosen', 'any-staff', 'system', 'guest', 'customer'] as const;
export type ActorKind = (typeof actorKinds)[number];

/** `detail`: a role, a user name, a field; `levels`: how far up. */
export interface Actor { kind: ActorKind; detail?: string; levels?: number }

const plain: Record<string, ActorKind> = { owner: 'owner', 'any-staff': 'any-staff', system: 'system', customer: 'customer', chosen: 'chosen' };

export function actorOf(entry: string): Actor {
  const known = plain[entry];
  if (known) return { kind: known };
  const [word, first, second] = entry.split(':');
  switch (word) {
    case 'user': return { kind: 'user', detail: entry.slice('user:'.length) };
    case 'field': return { kind: 'field', detail: first };
    case 'guest': return { kind: 'guest', detail: first };
    case 'head-of': return { kind: 'head', detail: first };
    case 'chosen': return { kind: 'chosen', detail: first };
    case 'manager-of': return { kind: 'manager', levels: Number(second ?? 1) };
    case 'managers-of': return /^\d+$/.test(second ?? '') ? { kind: 'chain', levels: Number(second) } : { kind: 'chain-role', detail: second };
    default: return { kind: 'role', detail: entry };
  }
}

export function actorText({ kind, detail = '', levels = 1 }: Actor): string {
  switch (kind) {
    case 'role': return detail;
    case 'user': return `user:${detail}`;
    case 'field': return `field:${detail}`;
    case 'guest': return `guest:${detail}`;
    case 'head': return `head-of:${detail}`;
    case 'chosen': return detail ? `chosen:${detail}` : 'chosen';
    case 'manager': return levels > 1 ? `manager-of:owner:${levels}` : 'manager-of:owner';
    case 'chain': return `managers-of:owner:${levels}`;
    case 'chain-role': return `managers-of:owner:${detail}`;
    default: return kind;
  }
}

/** The kinds that ask for more: what of. */
export const detailOf: Partial<Record<ActorKind, 'role' | 'person' | 'person-field' | 'department-field' | 'address-field' | 'levels'>> = {
  role: 'role', 'chain-role': 'role', chosen: 'role', user: 'person', field: 'person-field', guest: 'address-field', head: 'department-field', manager: 'levels', chain: 'levels',
};
