/** What stands on the picture and in the list about a step: its people, when it is due, what makes a system step go. */
import { leaving, isEnd, isSystem, type Due, type FlowFile, type Transition, type Trigger } from '../flow-shape';
import type { FlowPlace } from '../edit/flow-place';
import { fill } from '../../words';
import { peopleWords } from './actor-words';
import { ruleWords } from './rule-words';
import type { Speaker } from './speaker';

/** Whoever has a task there, each said once. */
export function peopleAt(flow: FlowFile, state: string, speaker: Speaker): string {
  if (isEnd(flow, state)) return '';
  const said = leaving(flow, state).filter(({ transition }) => !isSystem(transition)).map(({ transition }) => peopleWords(transition, speaker));
  return [...new Set(said)].join(' / ') || (leaving(flow, state).length > 0 && !flow.states[state]?.lanes ? speaker.f.actor.system : '');
}

export function dueWords(due: Due | undefined, { f }: Speaker): string {
  if (!due) return '';
  const hours = fill(f.due.within, { hours: due.hours });
  return [hours, due.remind?.length ? f.due.reminds : '', due.escalate ? f.due.escalates : '', due.act ? f.due.acts : ''].filter(Boolean).join(' · ');
}

/** What a way out of a step asks: its condition, or what the system waits for. */
export function conditionWords(transition: Transition, speaker: Speaker): string {
  return [triggerWords(transition.on, speaker), ruleWords(transition.when, speaker)].filter(Boolean).join(speaker.f.rule.and);
}

function triggerWords(on: Trigger | undefined, speaker: Speaker): string {
  const { f, fields } = speaker;
  const name = (field: string) => fields.get(field)?.label ?? field;
  if (!on) return '';
  if ('records' in on) return fill(on.records.match === 'any' ? f.trigger.anyRecord : f.trigger.allRecords, { type: on.records.type, states: on.records.states.join(', ') });
  if ('record' in on) return fill(f.trigger.record, { field: name(on.record.field), states: on.record.states.join(', ') });
  return fill(f.trigger.date, { field: name(on.date), plus: on.plus ?? 0 });
}


/** When lanes have joined. */
export function joinWords(join: FlowFile['states'][string]['join'], { f }: Speaker): string {
  if (join === 'any') return f.join.any;
  return typeof join === 'number' ? fill(f.join.some, { count: join }) : f.join.all;
}

/** What a step or an end is called. */
export const stateName = (flow: FlowFile, state: string, { f, label }: Speaker): string =>
  label(flow.states[state]?.label) || (f.ends as Record<string, string>)[state] || state;

/** What a place is called, for questions and lists of problems. */
export function placeWords(flow: FlowFile, place: FlowPlace, speaker: Speaker): string {
  const { f, label } = speaker;
  switch (place.kind) {
    case 'flow': return f.whole.title;
    case 'state': return stateName(flow, place.state, speaker);
    case 'lane': return `${stateName(flow, place.state, speaker)} › ${label(flow.states[place.state]?.lanes?.[place.lane]?.label) || place.lane}`;
    case 'step': return `${stateName(flow, place.state, speaker)} › ${label(flow.states[place.state]?.lanes?.[place.lane]?.steps[place.step]?.label)}`;
    case 'transition': {
      const of = flow.transitions[place.index];
      return of ? `${stateName(flow, of.from, speaker)} → ${stateName(flow, of.to, speaker)} (${label(of.label)})` : f.whole.title;
    }
  }
}
