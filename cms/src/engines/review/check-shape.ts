/** The shape of a flow: whether every state leads to an end, lanes join, and the system does not go round for ever. Pure. */
import { phrase, type Labels } from '../../foundation/language';
import type { Flow, Model, RecordType } from '../model';
import { isAutomatic } from './check-branches';
import type { Tell } from './finding';
import { occasionsOf, type Occasion } from './occasions';
import { joined, sayOccasion } from './say';

const arrow: Labels = { 'zh-Hans': ' → ', en: ' → ', ko: ' → ' };
const given: Labels = { 'zh-Hans': '（当{witness}）', en: ' (with {witness})', ko: ' ({witness}일 때)' };

export function checkShape(model: Model, type: RecordType, flow: Flow, tell: Tell): void {
  checkEnds(flow, tell);
  checkLanes(model, type, flow, tell);
  checkSystemLoops(model, type, flow, tell);
}

/** Dead ends are refused already; here a state that goes round without ever reaching an end. */
function checkEnds({ states, transitions }: Flow, tell: Tell): void {
  const ending = new Set(states.filter(({ final }) => final).map(({ name }) => name));
  for (const state of ending) for (const { from, to } of transitions) if (to === state) ending.add(from);
  for (const { name, label } of states) {
    if (!ending.has(name) && transitions.some(({ from }) => from === name)) tell(`states.${name}`, 'no-way-out', 'error', { state: label });
  }
}

function checkLanes(model: Model, type: RecordType, { states }: Flow, tell: Tell): void {
  for (const { name, label, lanes = [], join = 'all' } of states) {
    const rules = lanes.flatMap(({ when }) => when ?? []);
    if (rules.length === 0) continue;
    const wanted = typeof join === 'number' ? join : 1;
    const occasions = occasionsOf(model, type, rules, new Set());
    const open = (occasion: Occasion) => lanes.filter(({ when }) => occasions.holds(when, occasion)).length;
    const short = occasions.all.find((occasion) => open(occasion) < wanted);
    if (!short) continue;
    const witness = sayOccasion(model, type, occasions.fields, short);
    if (typeof join === 'number') tell(`states.${name}.join`, 'lanes-never-join', 'error', { state: label, join, count: open(short), witness });
    else tell(`states.${name}.lanes`, 'lanes-all-skipped', 'warning', { state: label, witness });
  }
}

/** A circle of automatic steps whose conditions hold together is never left. */
function checkSystemLoops(model: Model, type: RecordType, { states, transitions }: Flow, tell: Tell): void {
  const automatic = transitions.filter(isAutomatic);
  const label = (state: string) => states.find(({ name }) => name === state)?.label ?? { 'zh-Hans': state, en: state, ko: state };
  const told = new Set<string>();
  const walk = (path: readonly number[]) => {
    const [first, last] = [automatic[path[0]], automatic[path[path.length - 1]]];
    if (last.to === first.from) {
      const circle = path.map((i) => automatic[i].from);
      const key = [...circle].sort().join();
      if (told.has(key)) return;
      const rules = path.flatMap((i) => automatic[i].when ?? []);
      const occasions = occasionsOf(model, type, rules, new Set());
      const witness = occasions.all.find((occasion) => rules.every((rule) => occasions.holds(rule, occasion)));
      if (!witness) return;
      told.add(key);
      const words = rules.length === 0 ? '' : phrase(given, { witness: sayOccasion(model, type, occasions.fields, witness) });
      tell(`transitions.${transitions.indexOf(last)}`, 'system-loop', 'error', { states: joined([...circle, first.from].map(label), arrow), witness: words });
      return;
    }
    automatic.forEach((next, i) => {
      if (next.from === last.to && !path.some((one) => automatic[one].from === next.from)) walk([...path, i]);
    });
  };
  automatic.forEach((_, i) => walk([i]));
}
