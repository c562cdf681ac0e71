/** Two rehearsals of one record side by side, in words. Pure. */
import { phrase, type Labels, type Placeholder } from '../../foundation/language';
import type { Rehearsal, RehearsedStep } from './rehearsal';
import { sentences } from './sentences';

/** What is different in the second. */
export function differencesOf(before: Rehearsal, after: Rehearsal, labelOf: (state: string | null) => Placeholder): Labels[] {
  const said: Labels[] = [];
  for (const [old, now] of aligned(before.steps, after.steps)) {
    if (!old && now) said.push(phrase(sentences.newStep, { state: now.label, who: namesIn(now) }));
    if (old && !now) said.push(phrase(sentences.goneStep, { state: old.label, who: namesIn(old) }));
    if (!old || !now) continue;
    const state = now.label;
    if (peopleIn(old) !== peopleIn(now)) said.push(phrase(sentences.otherWho, { state, before: namesIn(old), after: namesIn(now) }));
    if (old.hours !== now.hours) said.push(phrase(sentences.otherHours, { state, before: old.hours ?? '–', after: now.hours ?? '–' }));
    if (effectsIn(old).en !== effectsIn(now).en) said.push(phrase(sentences.otherEffects, { state, before: effectsIn(old), after: effectsIn(now) }));
  }
  if (before.ends !== after.ends) said.push(phrase(sentences.otherEnd, { before: labelOf(before.ends), after: labelOf(after.ends) }));
  return said;
}

/** Steps of the same state beside each other, in both orders: the longest common sequence. */
function aligned(a: readonly RehearsedStep[], b: readonly RehearsedStep[]): [RehearsedStep | undefined, RehearsedStep | undefined][] {
  const length = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) length[i][j] = a[i].state === b[j].state ? length[i + 1][j + 1] + 1 : Math.max(length[i + 1][j], length[i][j + 1]);
  }
  const pairs: [RehearsedStep | undefined, RehearsedStep | undefined][] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i].state === b[j].state) pairs.push([a[i++], b[j++]]);
    else if (j >= b.length || (i < a.length && length[i + 1][j] >= length[i][j + 1])) pairs.push([a[i++], undefined]);
    else pairs.push([undefined, b[j++]]);
  }
  return pairs;
}

const peopleIn = ({ actors }: RehearsedStep) => actors.map(({ entry, people }) => (people.length > 0 ? people.map(({ id }) => id).sort((x, y) => x - y).join() : entry)).sort().join(';');

const namesIn = ({ actors }: RehearsedStep): Placeholder => {
  const names = [...new Set(actors.flatMap(({ entry, people }) => (people.length > 0 ? people.map(({ label }) => label) : [entry])))];
  return names.length > 0 ? names.join(', ') : sentences.nothing;
};

function effectsIn({ effects }: RehearsedStep): Labels {
  const comma: Labels = { 'zh-Hans': '{before}；{after}', en: '{before}; {after}', ko: '{before}; {after}' };
  return effects.length > 0 ? effects.reduce((before, after) => phrase(comma, { before, after })) : sentences.nothing;
}
