/** `POST /api/design/flow/try`: the flow on the screen run on values or on a record of the past, beside the one in force. */
import { languages, type Labels, type Language } from '../../foundation/language';
import { malformed, ruled } from '../../foundation/refusal';
import { people, type Person } from '../access';
import { differencesOf, recordFrom, recordOfPast, rehearse, toNatural, type Rehearsal } from '../flows';
import { model, type Flow, type Model, type RecordType } from '../model';
import { isGoverned } from '../workflow';
import { drawnFlow } from './flow-of-draft';
import { sentences } from './sentences';

/** @param body `{ type, flow?, values? | record?: id, owner?: user id, choices?: { state: action } }` */
export async function tryFlow(person: Person, body: Record<string, unknown>, language: Language): Promise<object> {
  const { drawn, inForce } = await drawnFlow(person.id, body);
  if (!drawn || !isGoverned(drawn.type)) throw ruled(sentences.noFlowToTry);
  const { type } = drawn;
  const stored = inForce ?? type;
  const choices = choicesIn(body.choices);
  const { record, problems } = await recordIn(body, type, inForce, person);
  const given = { model: drawn.model, type, stored, record, choices };
  const after = await rehearse(given);
  const differs = inForce !== undefined && isGoverned(inForce) && JSON.stringify(inForce.flow) !== JSON.stringify(type.flow);
  const before = differs ? await rehearse(inModel(given, model(), inForce)) : undefined;
  const owner = people().byId(record.owner?.id ?? 0);
  return {
    ...said(after, language), problems: [...problems, ...after.problems].map((one) => one[language]),
    ...(before && { inForce: said(before, language), differences: differencesOf(before, after, labelIn(type)).map((one) => one[language]) }),
    case: {
      values: await toNatural(type, record), owner: owner?.username ?? '', ...(Object.keys(choices).length > 0 && { choices }),
      expect: { ends: after.ends ?? '', steps: after.steps.map(({ state, actors }) => ({ state, actors: [...new Set(actors.map(({ entry }) => entry))] })) },
    },
  };
}

type Given = Parameters<typeof rehearse>[0];

function inModel(given: Given, current: Model, type: RecordType): Given {
  return { ...given, model: current, type: type as RecordType & { flow: Flow } };
}

async function recordIn({ values, record: id, owner }: Record<string, unknown>, type: RecordType, inForce: RecordType | undefined, person: Person) {
  if (typeof id === 'number' && inForce) return { record: await recordOfPast(inForce, type, id), problems: [] };
  if (typeof values !== 'object' || values === null || Array.isArray(values)) throw malformed(sentences.bodyShape);
  const whose = owner === undefined ? person : people().byId(Number(owner));
  if (!whose) throw ruled(sentences.unknownPerson, { owner: sentences.unknownPerson });
  const { record, errors } = await recordFrom(type, values as Record<string, unknown>, whose);
  const problems = Object.entries(errors).map(([name, text]): Labels => {
    const label = type.fields.find((field) => field.name === name.split('.')[0])?.label;
    return Object.fromEntries(languages.map((language) => [language, `${label?.[language] ?? name}: ${text[language]}`])) as Labels;
  });
  return { record, problems };
}

function choicesIn(choices: unknown): Record<string, string> {
  if (choices === undefined || choices === null) return {};
  const fits = typeof choices === 'object' && Object.values(choices).every((one) => typeof one === 'string');
  if (!fits) throw malformed(sentences.bodyShape);
  return choices as Record<string, string>;
}

const labelIn = ({ flow }: RecordType) => (state: string | null) => flow?.states.find(({ name }) => name === state)?.label ?? state ?? '–';

/** Texts in one language; labels of states and actions stay labels, as everywhere in the API. */
function said({ steps, ends, problems }: Rehearsal, language: Language) {
  return {
    ends, problems: problems.map((one) => one[language]),
    steps: steps.map(({ effects, branch, waits, ...step }) => ({
      ...step, effects: effects.map((one) => one[language]), ...(branch && { branch: branch[language] }), ...(waits && { waits: waits[language] }),
    })),
  };
}
