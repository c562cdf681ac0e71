/** Runs a flow on one record without writing anything: the engine's own rule and cast, each step by whoever would be asked first. */
import { now, dayOf } from '../../foundation/clock';
import { database } from '../../foundation/database';
import { phrase } from '../../foundation/language';
import { Refusal } from '../../foundation/refusal';
import { people, system, type Person } from '../access';
import { addWorking, workingTime } from '../calendar';
import { kindsOf, type Flow, type Model, type RecordType, type Transition } from '../model';
import { isAutomatic, sayRule, sayWait } from '../review';
import type { StoredRecord } from '../store';
import { automatic, castOf, permitted, transition, withReferred, type Decision, type Permission, type Situation, type Task } from '../workflow';
import { chosenFor } from './chosen-for';
import type { Rehearsal, RehearsedStep } from './rehearsal';
import { sayEffect } from './say-effect';
import { sentences } from './sentences';
import { withNeeds } from './stand-in-values';

export interface Rehearsed {
  model: Model;
  /** The type with the flow to be rehearsed. */
  type: RecordType & { flow: Flow };
  /** Where the rows are: the type in force, or the same for one that is not published. */
  stored: RecordType;
  record: StoredRecord;
  /** State -> the action to take there; the first possible one without it. */
  choices: Readonly<Record<string, string>>;
}

/** States entered before it is taken for a circle. */
const longest = 60;

/** From the first state to an end, or to where it gets stuck. */
export async function rehearse(given: Rehearsed): Promise<Rehearsal> {
  return new Run(given).toTheEnd();
}

class Run {
  private tasks: Task[] = [];
  private version = 1;
  private moment: Date;
  private record: StoredRecord;
  private round = 0;
  private readonly applied: Situation['applied'][number][] = [];
  private readonly result: Rehearsal = { steps: [], ends: null, problems: [] };

  constructor(private readonly given: Rehearsed) {
    this.record = { ...given.record, state: this.flow.states[0].name, submittedAt: null, closedAt: null };
    this.moment = now();
  }

  private get flow(): Flow {
    return this.given.type.flow;
  }

  async toTheEnd(): Promise<Rehearsal> {
    const entries = [...new Set(this.flow.transitions.flatMap(({ by }) => by)), 'manager-of:owner', this.flow.fallback];
    try {
      for (let n = 0; n < longest; n += 1) {
        if (this.flow.states.find(({ name }) => name === this.record.state)?.final) return { ...this.result, ends: this.record.state };
        const cast = await castOf(database(), this.given.stored, this.record, entries);
        this.record = await withReferred(database(), this.given.type, this.flow, this.record);
        this.pass(cast);
      }
      this.result.problems.push(sentences.circle);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.result.problems.push(error.text, ...Object.entries(error.extra.errors ?? {}).map(([field, text]) => phrase(sentences.ofField, { field: this.labelOf(field), text })));
    }
    return this.result;
  }

  /** Everything that happens in one state. */
  private pass(cast: Situation['cast']): void {
    const state = this.record.state ?? '';
    const at = this.flow.states.find(({ name }) => name === state);
    const since = this.moment;
    const hours = at?.due?.hours ?? null;
    const due = hours === null ? null : addWorking(since, hours, workingTime());
    const step: RehearsedStep = {
      state, label: at?.label ?? state, action: '', actionLabel: '', actors: [], since: since.toISOString(), due: due?.toISOString() ?? null, hours, effects: [],
    };
    this.result.steps.push(step);
    for (let n = 0; this.record.state === state; n += 1) {
      const decision = n < longest ? this.next(step, cast) : undefined;
      if (!decision) throw new Refusal(422, phrase(sentences.stuck, { state: step.label }));
      this.write(decision);
    }
    this.moment = due ?? since;
  }

  /** The next thing that happens in this state: what the system does at once, somebody’s turn, what the system waits for. */
  private next(step: RehearsedStep, cast: Situation['cast']): Decision | undefined {
    const waits = this.flow.transitions.filter(({ from, on, name }) => from === step.state && on !== undefined && (this.given.choices[step.state] ?? name) === name);
    return this.bySystem(step, cast, []) ?? this.byPerson(step, cast) ?? this.bySystem(step, cast, waits);
  }

  /** @param met what the system need not wait for any more */
  private bySystem(step: RehearsedStep, cast: Situation['cast'], met: readonly Transition[]): Decision | undefined {
    if (step.state === this.flow.states[0].name) return undefined;
    const situation = { ...this.situation(system, cast), met };
    const action = automatic(situation);
    if (action === undefined) return undefined;
    const decision = this.decide(step, situation, action);
    if (decision.transition?.on) step.waits = sayWait(this.given.model, this.given.type, decision.transition.on);
    step.actors.push({ entry: 'system', people: [], needs: [], action });
    return decision;
  }

  private byPerson(step: RehearsedStep, cast: Situation['cast']): Decision | undefined {
    const owner = people().byId(this.record.owner?.id ?? 0);
    if (step.state === this.flow.states[0].name) return owner && this.turn(step, cast, owner, [owner], 'owner');
    for (const task of this.tasks) {
      if (task.status !== 'open' || task.state !== step.state) continue;
      const holders = task.userId === null ? people().withRole(task.role ?? '') : [people().byId(task.userId)].filter((one) => one !== undefined);
      for (const person of holders) {
        const decision = this.turn(step, cast, person, holders, task.entry, task);
        if (decision) return decision;
      }
    }
    return undefined;
  }

  private turn(step: RehearsedStep, cast: Situation['cast'], person: Person, holders: readonly Person[], entry: string, task?: Task): Decision | undefined {
    const situation = this.situation(person, cast);
    const possible = permitted(situation).filter((one): one is Permission & { branches: readonly Transition[] } =>
      one.branches !== undefined && (task === undefined || one.task?.id === task.id));
    const permission = possible.find(({ name }) => name === this.given.choices[step.state]) ?? possible[0];
    if (!permission) return undefined;
    const { name: action, needs, branches: [{ lane }] } = permission;
    step.actors.push({
      entry, needs: [...needs], action, people: holders.map(({ id, name, username }) => ({ id, label: name, username })), ...(lane !== undefined && { lane }),
    });
    this.record = withNeeds(this.given.type, this.record, needs, dayOf(this.moment), { id: person.id, label: person.name });
    return this.decide(step, { ...this.situation(person, cast), chosen: chosenFor(this.flow, needs, this.record) }, action);
  }

  private decide(step: RehearsedStep, situation: Situation, action: string): Decision {
    const decision = transition(situation, action, { note: '…' });
    const taken = decision.transition ?? this.flow.transitions.find(({ name, from }) => name === action && from === step.state);
    if (step.action === '' || decision.to !== step.state) {
      step.action = action;
      step.actionLabel = taken?.label ?? action;
    }
    const ways = this.flow.transitions.filter((one) => taken && one.from === taken.from && one.lane === undefined && (one.name === taken.name || isAutomatic(one)));
    if (taken?.when && ways.length > 1) step.branch = sayRule(this.given.model, this.given.type, taken.when);
    step.effects.push(...decision.effects.map((effect) => sayEffect(this.given.model, this.given.type, effect)));
    return decision;
  }

  /** As the engine writes a decision, in memory. */
  private write(decision: Decision): void {
    this.version += 1;
    this.round = decision.round;
    for (const effect of decision.effects) this.applied.push({ name: effect.do, from: decision.from, undoable: true, moves: false });
    this.record = { ...this.record, state: decision.to, version: this.version, ...(decision.submits && { submittedAt: this.moment.toISOString() }) };
    this.tasks = this.tasks.map((task) => {
      const change = decision.tasks.find(({ id }) => id === task.id);
      if (change) return { ...task, ...change };
      return decision.closesRest && (task.status === 'open' || task.status === 'waiting') ? { ...task, status: 'closed' } : task;
    });
    for (const task of decision.open) {
      this.tasks.push({
        ...task, id: this.tasks.length + 1, round: this.round, visit: task.visit ?? this.tasks.find(({ id }) => id === task.parent)?.visit ?? this.version,
        chosen: null, givenBy: null, doneBy: null, since: this.moment.toISOString(), due: null, urgedAt: null,
      });
    }
  }

  private situation(person: Person, cast: Situation['cast']): Situation {
    return {
      flow: this.flow, record: this.record, round: this.round, tasks: this.tasks, applied: this.applied, person, absent: [], met: [],
      mayEdit: person.id === this.record.owner?.id, cast, now: this.moment, today: dayOf(this.moment), kindOf: kindsOf(this.given.type, this.given.model.types),
    };
  }

  private labelOf(field: string) {
    return this.given.type.fields.find(({ name }) => name === field.split('.')[0])?.label ?? field;
  }
}
