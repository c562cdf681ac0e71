/** A flow run in memory: what the engine would write after each decision, without a database. For tests of the rules alone. */
import type { Flow, NeedFile, State, Transition } from '../../cms/src/engines/model';
import type { StoredRecord } from '../../cms/src/engines/store';
import type { ActInput, Decision } from '../../cms/src/engines/workflow/decision';
import { automatic, permitted } from '../../cms/src/engines/workflow/permitted';
import type { Actor, AppliedEffect, Situation } from '../../cms/src/engines/workflow/situation';
import type { Task } from '../../cms/src/engines/workflow/task';
import { transition } from '../../cms/src/engines/workflow/transition';
import type { Refusal } from '../../cms/src/foundation/refusal';

const labels = (text: string) => ({ 'zh-Hans': text, en: text, ko: text });

/** A transition in the catalogue's notation: `draft -> signature: submit [market-assistant]`, and whatever else it has. */
export function step(notation: string, { needs, ...more }: Partial<Omit<Transition, 'needs'>> & { needs?: NeedFile[] } = {}): Transition {
  const [, from, to, name, by] = /^(\S+) -> (\S+): (\S+) \[(.+)\]$/.exec(notation) ?? [];
  return { from, to, name, by: by.split(', '), label: labels(name), needs: needs?.map((need) => (typeof need === 'string' ? { field: need } : need)), ...more };
}

/** A flow of these states and steps; the last state named is final. */
export function flowOf(states: string[], transitions: Transition[], { lanes = {}, ...more }: Partial<Flow> & { lanes?: Record<string, Pick<State, 'lanes' | 'join'>> } = {}): Flow {
  const all = [...states, 'rejected', 'cancelled'];
  return {
    states: all.map((name, index) => ({ name, label: labels(name), final: index >= states.length - 1, ...lanes[name] })),
    transitions, without: [], fallback: 'administrator', signOnce: false, ...more,
  };
}

export interface Member { id: number; roles: string[]; manager?: string; absent?: string; outside?: boolean }

/** Who is who, by name. */
export type Members = Record<string, Member>;

/** One record on its way through a flow. */
export class Desk {
  tasks: Task[] = [];
  applied: AppliedEffect[] = [];
  round = 0;
  version = 1;
  minutes = 0;
  /** Names of the system’s transitions whose other records or dates have come. */
  met: string[] = [];
  chosen: Record<string, number[]> = {};
  readonly events: string[] = [];

  readonly members: Members;

  constructor(readonly flow: Flow, members: Members, public record: StoredRecord, readonly effects: Record<string, { undoable?: boolean; moves?: boolean }> = {}) {
    this.members = { ...members, system: { id: 0, roles: ['system'] } };
  }

  /** The names of the actions the person has now. */
  actions(who: string): string[] {
    return permitted(this.situation(who)).map(({ name }) => name);
  }

  /** Acts, and writes what was decided. Values beside the click's own go into the record, as the transaction does it. */
  act(who: string, action: string, input: ActInput & Record<string, unknown> = {}, values: Record<string, unknown> = {}): Decision {
    const before = this.situation(who);
    const decision = transition({ ...before, record: { ...this.record, ...values } as StoredRecord }, action, input);
    this.record = { ...this.record, ...values, state: decision.to };
    if (!decision.light) this.version += 1;
    this.round = decision.round;
    if (decision.undoFrom !== null) {
      const from = decision.undoFrom;
      this.applied = this.applied.filter((effect) => this.flow.states.findIndex(({ name }) => name === effect.from) < from);
    }
    for (const effect of decision.effects) this.applied.push({ name: effect.do, from: decision.from, undoable: true, moves: false, ...this.effects[effect.do] });
    this.tasks = this.tasks.map((task) => {
      const change = decision.tasks.find(({ id }) => id === task.id);
      if (change) return { ...task, ...change };
      return decision.closesRest && ['open', 'waiting'].includes(task.status) ? { ...task, status: 'closed' } : task;
    });
    for (const task of decision.open) {
      this.tasks.push({
        ...task, id: this.tasks.length + 1, round: decision.round, visit: task.visit ?? this.tasks.find(({ id }) => id === task.parent)?.visit ?? this.version,
        chosen: null, givenBy: this.members[who].id, doneBy: null, since: '', due: null, urgedAt: null,
      });
    }
    this.events.push(...decision.events);
    return decision;
  }

  /** Lets the system go on until it is somebody’s turn; gives the names of what it did. */
  goOn(): string[] {
    const done: string[] = [];
    for (let action = automatic(this.situation('system')); action !== undefined && done.length < 20; action = automatic(this.situation('system'))) {
      this.act('system', action);
      done.push(action);
    }
    return done;
  }

  /** The refusal that the action meets: its status and the fields it names. */
  refused(who: string, action: string, input: ActInput & Record<string, unknown> = {}, values: Record<string, unknown> = {}): { status: number; fields: string[] } {
    const before = JSON.stringify([this.record, this.tasks]);
    try {
      this.act(who, action, input, values);
    } catch (error) {
      if (JSON.stringify([this.record, this.tasks]) !== before) throw new Error('A refusal changed something.', { cause: error });
      const { status, extra } = error as Refusal;
      return { status, fields: Object.keys(extra.errors ?? {}) };
    }
    throw new Error(`${who} could ${action}.`);
  }

  /** Whose turn it is: names and roles of open tasks, sorted; waiting ones in brackets. */
  turns(): string[] {
    return this.tasks.filter(({ status, state }) => state === this.record.state && (status === 'open' || status === 'waiting'))
      .map(({ userId, role, status }) => {
        const name = role ?? this.nameOf(userId);
        return status === 'waiting' ? `(${name})` : name;
      }).sort();
  }

  id(who: string): number {
    return this.members[who].id;
  }

  private nameOf(id: number | null): string {
    return Object.entries(this.members).find(([, member]) => member.id === id)?.[0] ?? String(id);
  }

  private situation(who: string): Situation {
    const actorOf = (name: string): Actor => ({ id: this.members[name].id, name, roles: this.members[name].roles, outside: this.members[name].outside ?? false });
    const managerOf = (id: number) => {
      const manager = Object.values(this.members).find((member) => member.id === id)?.manager;
      return manager ? [this.members[manager].id] : [];
    };
    return {
      flow: this.flow, record: this.record, round: this.round, tasks: this.tasks, applied: this.applied, person: actorOf(who),
      absent: Object.keys(this.members).filter((name) => this.members[name].absent === who).map(actorOf),
      mayEdit: false, chosen: this.chosen, met: this.flow.transitions.filter(({ name }) => this.met.includes(name)),
      cast: {
        people: (entry, record) => {
          if (entry === 'owner') return record.owner ? [record.owner.id] : [];
          if (entry === 'manager-of:owner') return record.owner ? managerOf(record.owner.id) : [];
          if (entry.startsWith('managers-of:')) return record.owner ? managerOf(record.owner.id).flatMap((id) => [id, ...managerOf(id)]) : [];
          if (entry.startsWith('field:')) return [record[entry.slice(6)] as { id: number } | { id: number }[] | null].flat().flatMap((one) => (one ? [one.id] : []));
          return [];
        },
        role: (role) => (Object.values(this.members).some(({ roles }) => roles.includes(role)) ? 'all' : []),
        holders: (role) => Object.values(this.members).flatMap(({ id, roles }) => (roles.includes(role) ? [id] : [])),
      },
      now: new Date(Date.UTC(2026, 10, 21, 8, this.minutes)), today: '2026-11-21',
    };
  }
}
