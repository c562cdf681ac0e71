/** The kept cases of a flow: each is rehearsed, and what came of it held against what it expects. */
import { phrase, type Labels, type Placeholder } from '../../foundation/language';
import type { CaseFile, Flow, Model, RecordType } from '../model';
import { NotHere, fromNatural, personCalled } from './natural-values';
import { recordFrom } from './record-to-try';
import type { Asked, Rehearsal, RehearsedStep } from './rehearsal';
import { rehearse } from './rehearse';
import { sentences } from './sentences';

export interface CaseFinding { path: string; code: 'case-fails' | 'case-skipped'; message: Labels; severity: 'error' | 'warning' }

export interface CaseOutcome { name: CaseFile['name']; holds: boolean | null; problems: Labels[]; rehearsal: Rehearsal | null }

type Governed = RecordType & { flow: Flow };

/** Every case in its order; `holds` is null where it names what this company does not have. */
export async function runCases(model: Model, type: Governed, stored: RecordType, cases: readonly CaseFile[]): Promise<CaseOutcome[]> {
  const outcomes: CaseOutcome[] = [];
  for (const one of cases) outcomes.push(await runCase(model, type, stored, one));
  return outcomes;
}

async function runCase(model: Model, type: Governed, stored: RecordType, { name, values, owner, choices = {}, expect }: CaseFile): Promise<CaseOutcome> {
  try {
    const person = personCalled(owner);
    const { record } = await recordFrom(type, await fromNatural(type, values), person);
    const rehearsal = await rehearse({ model, type, stored, record, choices });
    const problems = against(type.flow, expect, rehearsal);
    return { name, holds: problems.length === 0, problems, rehearsal };
  } catch (error) {
    if (!(error instanceof NotHere)) throw error;
    return { name, holds: null, problems: [phrase(sentences['case-skipped'], { name, key: error.key })], rehearsal: null };
  }
}

/** What keeps a version from being published: `path` is the case's place in its file. */
export async function checkCases(model: Model, type: Governed, stored: RecordType, cases: readonly CaseFile[]): Promise<CaseFinding[]> {
  return (await runCases(model, type, stored, cases)).flatMap(({ name, holds, problems }, i): CaseFinding[] => {
    const path = `${type.pack}/${type.key}/cases.json#${i}`;
    if (holds === null) return [{ path, code: 'case-skipped', severity: 'warning', message: problems[0] }];
    return holds ? [] : [{ path, code: 'case-fails', severity: 'error', message: phrase(sentences['case-fails'], { name, what: problems[0] }) }];
  });
}

function against(flow: Flow, expect: CaseFile['expect'], { steps, ends, problems }: Rehearsal): Labels[] {
  const labelOf = (state: string): Placeholder => flow.states.find(({ name }) => name === state)?.label ?? state;
  const said: Labels[] = [];
  if (ends === null) said.push(phrase(sentences.endsNowhere, { expected: labelOf(expect.ends), why: problems[0] ?? sentences.nothing }));
  else if (ends !== expect.ends) said.push(phrase(sentences.endsElsewhere, { expected: labelOf(expect.ends), found: labelOf(ends) }));
  const [wanted, found] = [expect.steps.map(({ state }) => state), steps.map(({ state }) => state)];
  if (wanted.join() !== found.join()) return [...said, phrase(sentences.otherWay, { expected: wanted.join(' → '), found: found.join(' → ') })];
  expect.steps.forEach(({ state, actors }, i) => {
    if (!isAsked(actors, steps[i])) said.push(phrase(sentences.otherActors, { state: labelOf(state), expected: actors.join(', '), found: steps[i].actors.map(({ entry }) => entry).join(', ') }));
  });
  return said;
}

/** Each expected actor is an entry or one of its people, and nobody else is asked. */
function isAsked(expected: readonly string[], { actors }: RehearsedStep): boolean {
  const fits = (name: string, { entry, people }: Asked) => entry === name || people.some(({ username }) => username === name);
  return expected.every((name) => actors.some((asked) => fits(name, asked))) && actors.every((asked) => expected.some((name) => fits(name, asked)));
}
