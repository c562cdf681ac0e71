/** The picture of a flow, ready to be shown: each box with its texts, each arrow with its label, everything in its place. */
import { isEnd, isSystem, type FlowFile } from '../flow-shape';
import type { Mark } from '../compare/compare-flows';
import { placeAt, placeText } from '../edit/flow-place';
import type { Speaker } from '../words/speaker';
import { peopleWords } from '../words/actor-words';
import { conditionWords, dueWords, joinWords, peopleAt } from '../words/step-words';
import { ruleWords } from '../words/rule-words';
import { graphOf, type Arrow, type Box, type BoxKind } from './graph';
import { layOut, textWidth, type Bend, type Size } from './lay-out';

/** What is laid over the picture, by place. */
export interface Overlay { marks?: ReadonlyMap<string, Mark>; problems?: ReadonlyMap<string, number>; facts?: ReadonlyMap<string, readonly string[]>; passed?: ReadonlySet<string> }

export interface DrawnBox extends Size { id: string; place: string; kind: BoxKind; x: number; y: number; title: string; people: string; facts: string[]; mark?: Mark; problems: number; passed: boolean }
export interface DrawnArrow { id: string; from: string; to: string; place?: string; transition?: number; points: Bend[]; label: Bend; size: Size; title: string; condition: string; system: boolean; mark?: Mark; problems: number }
export interface Drawn { boxes: DrawnBox[]; arrows: DrawnArrow[]; width: number; height: number }

const boxWidth = 224;
const labelWidth = 190;

export function drawn(flow: FlowFile, speaker: Speaker, { marks, problems, facts, passed }: Overlay = {}): Drawn {
  const graph = graphOf(flow);
  const seen = new Map(graph.boxes.map((box) => {
    const place = box.kind === 'join' ? placeText({ kind: 'state', state: box.state }) : box.id;
    return [box.id, { ...textsOf(flow, box, speaker), kind: box.kind, place, mark: marks?.get(place), problems: problems?.get(box.id) ?? 0, passed: passed?.has(box.id) ?? false }] as const;
  }));
  for (const [id, more] of facts ?? []) seen.get(id)?.facts.push(...more);
  const labels = new Map(graph.arrows.map((arrow) => [arrow.id, { ...saidOn(flow, arrow, speaker), mark: arrow.place ? marks?.get(arrow.place) : undefined, problems: arrow.place ? problems?.get(arrow.place) ?? 0 : 0 }]));
  const sizes = new Map([...labels].map(([id, { title, condition, system, mark }]) => [id, labelSize(title, condition, system, mark !== undefined)]));
  const laid = layOut(graph, (id) => boxSize(seen.get(id)), (id) => sizes.get(id) ?? { width: 0, height: 0 });
  const boxes = graph.boxes.map(({ id }) => ({ id, ...seen.get(id), ...laid.boxes.get(id) }) as DrawnBox);
  const arrows = graph.arrows.map((arrow) => ({ ...arrow, ...labels.get(arrow.id), size: sizes.get(arrow.id), ...laid.arrows.get(arrow.id) }) as DrawnArrow);
  const right = Math.max(0, ...boxes.map(({ x, width }) => x + width), ...arrows.map(({ label, size }) => label.x + size.width / 2));
  return { boxes, arrows, width: right + 12, height: Math.max(0, ...boxes.map(({ y, height }) => y + height)) + 12 };
}

interface Texts { title: string; people: string; facts: string[] }

function textsOf(flow: FlowFile, { kind, state, lane, step }: Box, speaker: Speaker): Texts {
  const { f, label } = speaker;
  const file = flow.states[state];
  if (kind === 'join') return { title: joinWords(file?.join, speaker), people: '', facts: [] };
  if (kind === 'step' && lane !== undefined && step !== undefined) {
    const of = file.lanes?.[lane]?.steps[step];
    return of ? { title: label(of.label), people: peopleWords(of, speaker), facts: [dueWords(of.due, speaker)].filter(Boolean) } : { title: '', people: '', facts: [] };
  }
  const title = label(file?.label) || (isEnd(flow, state) ? f.ends[state as keyof typeof f.ends] : undefined) || state;
  return { title, people: peopleAt(flow, state, speaker), facts: [dueWords(file?.due, speaker)].filter(Boolean) };
}

function saidOn(flow: FlowFile, { transition, place }: Arrow, speaker: Speaker): { title: string; condition: string; system: boolean } {
  const { label } = speaker;
  if (transition !== undefined) {
    const of = flow.transitions[transition];
    return { title: label(of.label), condition: conditionWords(of, speaker), system: isSystem(of) };
  }
  const at = placeAt(place ?? '');
  const of = at.kind === 'lane' ? flow.states[at.state]?.lanes?.[at.lane] : undefined;
  return { title: of ? label(of.label) : '', condition: of ? ruleWords(of.when, speaker) : '', system: false };
}

function boxSize(texts: (Texts & { kind: BoxKind; mark?: Mark }) | undefined): Size {
  if (!texts) return { width: boxWidth, height: 40 };
  if (texts.kind === 'join') return { width: Math.min(boxWidth, textWidth(texts.title, 12.5) + 52), height: 28 };
  if (texts.kind === 'end') return { width: Math.min(boxWidth, Math.max(96, textWidth(texts.title, 14) + 56)), height: texts.mark ? 60 : 40 + texts.facts.length * 19 };
  return { width: boxWidth, height: 20 + 22 + (texts.people ? (textWidth(texts.people, 13) > boxWidth - 46 ? 37 : 20) : 0) + texts.facts.length * 19 + (texts.mark ? 20 : 0) };
}

function labelSize(title: string, condition: string, system: boolean, marked: boolean): Size {
  if (!title) return { width: 0, height: 0 };
  const width = Math.min(labelWidth, Math.max(textWidth(title, 13) + (system ? 18 : 0), textWidth(condition, 12)) + 46);
  const rows = condition ? Math.min(3, Math.ceil(textWidth(condition, 12) / (labelWidth - 20))) : 0;
  return { width, height: 26 + rows * 17 + (marked ? 18 : 0) };
}
