/** Branches of a flow over the values that matter: one that nobody takes, values that two take or none. Pure. */
import type { Labels } from '../../foundation/language';
import { fieldsOfRule, type RuleGroup } from '../conditions';
import type { Flow, Model, RecordType, Transition } from '../model';
import { filledAt } from './filled-at';
import type { Tell } from './finding';
import { isNothing, occasionsOf, type Occasion, type Occasions } from './occasions';
import { sayOccasion } from './say';

/** Alternatives of one action for whoever has it. */
interface Branches { label: Labels; members: number[] }

export function checkBranches(model: Model, type: RecordType, flow: Flow, tell: Tell): void {
  const filled = filledAt(type, flow);
  for (const { name: state, label } of flow.states) {
    const leaving = flow.transitions.map((transition, index) => ({ transition, index })).filter(({ transition }) => transition.from === state && !transition.lane);
    const rules = leaving.flatMap(({ transition }) => transition.when ?? []);
    if (rules.length === 0) continue;
    const occasions = occasionsOf(model, type, rules, filled.get(state) ?? new Set());
    new StateCheck(model, type, flow, label, occasions, tell).run(leaving.map(({ index }) => index));
    if (!occasions.complete) tell(`states.${state}`, 'too-many', 'warning', { state: label });
  }
}

class StateCheck {
  constructor(
    private readonly model: Model, private readonly type: RecordType, private readonly flow: Flow,
    private readonly state: Labels, private readonly occasions: Occasions, private readonly tell: Tell,
  ) {}

  run(indices: readonly number[]): void {
    const live = indices.filter((index) => !this.never(index));
    const branches = branchesOf(this.flow, live);
    for (const one of branches) {
      this.two(one);
      this.none(one, indices);
    }
    if (branches.every(({ members }) => members.length === 1) && indices.some((index) => !isAutomatic(this.flow.transitions[index]))) this.stuck(indices);
  }

  /** Whether the branch cannot hold; only all combinations prove it. */
  private never(index: number): boolean {
    const { when, label, to } = this.flow.transitions[index];
    if (!when || !this.occasions.complete || this.occasions.all.some((occasion) => this.occasions.holds(when, occasion))) return false;
    this.tell(`transitions.${index}`, 'branch-never', 'error', { action: label, to: this.labelOf(to) });
    return true;
  }

  /** Branches are tried in the file's order; the last one may have no condition, and is taken otherwise. */
  private two({ label, members }: Branches): void {
    for (const [at, second] of members.entries()) {
      for (const first of members.slice(0, at)) {
        const [a, b] = [this.flow.transitions[first], this.flow.transitions[second]];
        if (b.when === undefined || isOneDecision(a, b)) continue;
        const witness = this.find([a.when, b.when], (occasion) => this.occasions.holds(a.when, occasion) && this.occasions.holds(b.when, occasion));
        if (witness) {
          this.tell(`transitions.${second}`, 'branch-two', 'error', {
            state: this.state, action: label, witness: witness.words, first: this.labelOf(a.to), second: this.labelOf(b.to),
          });
        }
      }
    }
  }

  /** Whose branches none holds may be left out, as long as somebody else's branch of the action holds. */
  private none({ label, members }: Branches, leaving: readonly number[]): void {
    if (members.length < 2) return;
    const { transitions } = this.flow;
    const names = new Set(members.map((index) => transitions[index].name));
    const rules = leaving.filter((index) => names.has(transitions[index].name)).map((index) => transitions[index].when);
    const witness = this.find(rules, (occasion) => !rules.some((rule) => this.occasions.holds(rule, occasion)));
    if (!witness) return;
    const [code, severity] = witness.empty ? ['branch-none-empty', 'warning'] as const : ['branch-none', 'error'] as const;
    this.tell(`transitions.${members[0]}`, code, severity, { state: this.state, action: label, witness: witness.words });
  }

  /** Every action stands under a condition, and none of them is left. */
  private stuck(indices: readonly number[]): void {
    const rules = indices.map((index) => this.flow.transitions[index].when);
    if (rules.some((rule) => rule === undefined) || indices.some((index) => this.flow.transitions[index].on !== undefined)) return;
    const witness = this.find(rules, (occasion) => !rules.some((rule) => this.occasions.holds(rule, occasion)));
    if (witness) this.tell(`transitions.${indices[0]}`, 'stuck', 'warning', { state: this.state, witness: witness.words });
  }

  /** A witness without empty fields where there is one; said with the fields the rules look at. */
  private find(rules: readonly (RuleGroup | undefined)[], fits: (occasion: Occasion) => boolean): { words: Labels; empty: boolean } | undefined {
    const names = new Set(rules.flatMap((rule) => (rule ? fieldsOfRule(rule) : [])));
    const fields = this.occasions.fields.filter(({ path }) => names.has(path));
    const empties = (occasion: Occasion) => fields.filter(({ path }) => isNothing(occasion[path])).length;
    let best: { occasion: Occasion; empty: number } | undefined;
    for (const occasion of this.occasions.all) {
      const empty = empties(occasion);
      if ((best === undefined || empty < best.empty) && fits(occasion)) best = { occasion, empty };
      if (best?.empty === 0) break;
    }
    return best && { words: sayOccasion(this.model, this.type, fields, best.occasion), empty: best.empty > 0 };
  }

  private labelOf(state: string): Labels | string {
    return this.flow.states.find(({ name }) => name === state)?.label ?? state;
  }
}

/** Alternatives are of one name and of one entry; what the system takes at once is one choice whatever its names. */
function branchesOf(flow: Flow, indices: readonly number[]): Branches[] {
  const found = new Map<string, Branches>();
  const automatic = indices.filter((index) => isAutomatic(flow.transitions[index]));
  const add = (members: number[]) => {
    if (members.length > 0) found.set(members.join(), { label: flow.transitions[members[0]].label, members });
  };
  add(automatic);
  const others = indices.filter((index) => !automatic.includes(index) && flow.transitions[index].on === undefined);
  for (const index of others) {
    const { name, by } = flow.transitions[index];
    for (const entry of by) add(others.filter((other) => flow.transitions[other].name === name && flow.transitions[other].by.includes(entry)));
  }
  return [...found.values()];
}

/** Taken by the system as soon as its condition holds. */
export const isAutomatic = ({ by, on, lane }: Transition): boolean => by.includes('system') && on === undefined && lane === undefined;

/** Countersigners listed one by one decide together. */
const isOneDecision = (a: Transition, b: Transition) =>
  a.to === b.to && a.mode === b.mode && a.mode !== undefined && a.mode !== 'one' && a.mode !== 'any';
