/** Every way a record can take from its start to an end, in words; bounded. Pure. */
import { phrase, type Labels } from '../../foundation/language';
import type { Flow, Model, RecordType, Transition } from '../model';
import { isAutomatic } from './check-branches';
import { joined, sayRule } from './say';
import { sayActors, sayWait } from './say-actors';

export interface Path {
  words: Labels[];
  states: string[];
  ends: string;
}

/** More ways than anybody reads. */
const most = 200;

const words = (zh: string, en: string, ko: string): Labels => ({ 'zh-Hans': zh, en, ko });
const taken = words('{state}：{actors}{action}', '{state}: {actors} – {action}', '{state}: {actors} – {action}');
const automatic = words('{state}：系统自动{action}', '{state}: the system – {action}', '{state}: 시스템 – {action}');
const condition = words('{step}（如果{rule}）', '{step} (if {rule})', '{step} ({rule}인 경우)');
const otherwise = words('{step}（否则）', '{step} (otherwise)', '{step} (그 밖의 경우)');
const waiting = words('{step}（等待{what}）', '{step} (waits until {what})', '{step} ({what}까지 대기)');
const parallel = words('{state}：并行 {lanes}', '{state}: at once {lanes}', '{state}: 동시에 {lanes}');
const laneStep = words('{actors}{action}', '{actors} – {action}', '{actors} – {action}');
const inLane = words('[{label}：{all}]', '[{label}: {all}]', '[{label}: {all}]');
const back = words('{step}，退回到“{to}”', '{step}, back to “{to}”', '{step}, “{to}”(으)로 되돌아감');

/** No state is passed twice: a way that goes back is told as far as where it does. */
export function pathsOf(model: Model, type: RecordType, flow: Flow): { paths: Path[]; truncated: boolean } {
  const paths: Path[] = [];
  let truncated = false;
  const walk = (state: string, passed: readonly string[], said: readonly Labels[]) => {
    if (truncated) return;
    const leaving = flow.transitions.filter(({ from, lane }) => from === state && lane === undefined);
    if (leaving.length === 0 || flow.states.find(({ name }) => name === state)?.final) {
      if (paths.length < most) paths.push({ words: [...said, labelOf(flow, state)], states: [...passed, state], ends: state });
      else truncated = true;
      return;
    }
    const lanes = sayLanes(model, type, flow, state);
    for (const transition of leaving) {
      const step = sayStep(model, type, flow, transition, leaving);
      const before = lanes ? [...said, lanes] : said;
      const onward = [...passed, state];
      if (!onward.includes(transition.to)) walk(transition.to, onward, [...before, step]);
      else if (paths.length < most) paths.push({ words: [...before, phrase(back, { step, to: labelOf(flow, transition.to) })], states: [...onward, transition.to], ends: transition.to });
      else truncated = true;
    }
  };
  walk(flow.states[0].name, [], []);
  return { paths, truncated };
}

/** One step of a way: where, who, what, and under which condition where there are several. */
function sayStep(model: Model, type: RecordType, flow: Flow, transition: Transition, leaving: readonly Transition[]): Labels {
  const { from, label, by, when, on } = transition;
  const state = labelOf(flow, from);
  const step = by.includes('system') ? phrase(automatic, { state, action: label }) : phrase(taken, { state, actors: sayActors(model, type, transition), action: label });
  const conditional = when && (leaving.length > 1 || isAutomatic(transition));
  const last = !when && leaving.some((one) => one !== transition && one.name === transition.name && one.when !== undefined);
  const said = conditional ? phrase(condition, { step, rule: sayRule(model, type, when) }) : last ? phrase(otherwise, { step }) : step;
  return on ? phrase(waiting, { step: said, what: sayWait(model, type, on) }) : said;
}

function sayLanes(model: Model, type: RecordType, flow: Flow, state: string): Labels | undefined {
  const { lanes = [] } = flow.states.find(({ name }) => name === state) ?? {};
  if (lanes.length === 0) return undefined;
  const said = lanes.map(({ name, label, when }) => {
    const steps = flow.transitions.filter(({ from, lane }) => from === state && lane === name);
    const all = joined(steps.map((step) => phrase(laneStep, { actors: sayActors(model, type, step), action: step.label })), words(' → ', ' → ', ' → '));
    const lane = phrase(inLane, { label, all });
    return when ? phrase(condition, { step: lane, rule: sayRule(model, type, when) }) : lane;
  });
  return phrase(parallel, { state: labelOf(flow, state), lanes: joined(said, words('、', ', ', ', ')) });
}

const labelOf = ({ states }: Flow, state: string): Labels => states.find(({ name }) => name === state)?.label ?? words(state, state, state);
