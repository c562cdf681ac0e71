/** What is found in the flows and notices of a draft and was not there in the version in force: a flow that nobody touched keeps nobody from publishing. */
import { checkCases, checkToday, type CaseFinding, type TodayFinding } from '../flows';
import { model, readPackFiles, type CaseFile, type Files, type Flow, type Model, type RecordType } from '../model';
import { reviewNotices, type NoticeFinding } from '../notices';
import { reviewFlow, type Finding } from '../review';

export type FlowFinding = Finding | TodayFinding | CaseFinding | NoticeFinding;

/** Everything that can be found in a type's flow. */
export async function findingsIn(model: Model, type: RecordType): Promise<FlowFinding[]> {
  return [...reviewFlow(model, type), ...await checkToday(model, type)];
}

/** @param before undefined where the version in force cannot be compiled */
export async function newFindings(before: Model | undefined, after: Model): Promise<FlowFinding[]> {
  const known = new Set<string>();
  for (const type of before?.types ?? []) if (before) for (const one of await allIn(before, type)) known.add(keyOf(one));
  const found: FlowFinding[] = [];
  for (const type of after.types) found.push(...(await allIn(after, type)).filter((one) => !known.has(keyOf(one))));
  return found;
}

const allIn = async (model: Model, type: RecordType): Promise<FlowFinding[]> => [...await findingsIn(model, type), ...reviewNotices(model, type)];

const keyOf = ({ path, code, message }: FlowFinding) => `${path.split('#')[0]} ${code} ${message.en}`;

/** The kept cases of every flow that the draft touches, run on the draft. */
export async function failingCases(before: Files, after: Files, next: Model): Promise<FlowFinding[]> {
  const found: FlowFinding[] = [];
  for (const { folder, key, cases } of readPackFiles(after, () => undefined).types) {
    const touched = Object.keys(after).some((path) => path.startsWith(`${folder}/`) && JSON.stringify(after[path]) !== JSON.stringify(before[path]));
    const type = next.types.find((one) => one.key === key);
    if (cases && touched && type) found.push(...await casesIn(next, type, cases));
  }
  return found;
}

/** The cases of one type, run on the flow it has in a model. */
export async function casesIn(next: Model, type: RecordType, cases: readonly CaseFile[]): Promise<CaseFinding[]> {
  const stored = model().types.find(({ key }) => key === type.key) ?? type;
  return type.flow ? checkCases(next, type as RecordType & { flow: Flow }, stored, cases) : [];
}
