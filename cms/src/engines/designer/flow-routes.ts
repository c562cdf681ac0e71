/** `/api/design/flow/*` and `/api/design/effects`: what the flow editor asks while somebody draws. */
import { z } from 'zod';
import { timeZone } from '../../foundation/clock';
import type { Request, Route } from '../../foundation/http';
import type { Language } from '../../foundation/language';
import { malformed, notFound } from '../../foundation/refusal';
import type { Person } from '../access';
import { startOfDay } from '../conditions';
import { behindToday, moveRunning, runningOf, timesOf, type MoveOrder } from '../flows';
import { model, readPackFiles, type RecordType } from '../model';
import { pathsOf } from '../review';
import { effectsRegistered } from '../workflow';
import { casesIn, findingsIn } from './check-flows';
import { checkEffects } from './check-meaning';
import { readDraft } from './draft';
import { drawnFlow, formatProblems, type DrawnFlow } from './flow-of-draft';
import { Findings } from './problems';
import { sentences } from './sentences';
import { tryFlow } from './try-flow';

/** People named behind one rule. */
const shownPeople = 20;

export const flowRoutes: Route<Person>[] = [
  {
    method: 'POST', path: '/api/design/flow/check', idempotent: false, handler: async (request) => {
      const flow = await drawnFlow(request.person.id, bodyOf(request));
      const { drawn } = flow;
      const told = drawn?.type.flow && pathsOf(drawn.model, drawn.type, drawn.type.flow);
      const said = told?.paths.map(({ words, ...path }) => ({ ...path, words: words.map((one) => one[request.language]) })) ?? [];
      return { body: {
        problems: await problemsOf(request.person.id, flow, request.language), paths: said, truncated: told?.truncated ?? false,
        today: drawn ? (await behindToday(drawn.type)).map(shownBehind) : [],
      } };
    },
  },
  {
    method: 'POST', path: '/api/design/flow/try', idempotent: false, handler: async (request) => ({ body: await tryFlow(request.person, bodyOf(request), request.language) }),
  },
  {
    method: 'POST', path: '/api/design/flow/cases', idempotent: false, handler: async (request) => {
      const { files, folder, drawn } = await drawnFlow(request.person.id, bodyOf(request));
      const cases = readPackFiles(files, () => undefined).types.find((type) => type.folder === folder)?.cases ?? [];
      const found = drawn ? await casesIn(drawn.model, drawn.type, cases) : [];
      const outcome = (i: number) => found.find(({ path }) => path.endsWith(`#${i}`));
      return { body: cases.map(({ name }, i) => ({ name, holds: holdsAs[outcome(i)?.code ?? 'holds'], message: outcome(i)?.message[request.language] ?? null })) };
    },
  },
  {
    method: 'GET', path: '/api/design/flow/times', handler: async ({ query }) => {
      const type = typeAt(query.get('type'));
      const [from, until] = ['from', 'until'].map((name) => momentOf(query.get(name)));
      return { body: await timesOf(type, { from, until: until && query.get('until')?.length === 10 ? new Date(Date.parse(until) + dayLong).toISOString() : until }) };
    },
  },
  { method: 'GET', path: '/api/design/flow/running', handler: async ({ query }) => ({ body: await runningOf(typeAt(query.get('type'))) }) },
  {
    method: 'POST', path: '/api/design/flow/move', handler: async (request) => {
      const body = bodyOf(request);
      const { rows, ...sums } = await moveRunning(request.person, typeAt(body.type), moveOrder(body));
      return { body: { ...sums, rows: rows.map(({ problem, ...row }) => ({ ...row, ...(problem && { problem: problem[request.language] }) })) } };
    },
  },
  { method: 'GET', path: '/api/design/effects', handler: async () => ({ body: effectsIn() }) },
];

/** The type in force under a folder (`orders/requisition`). @throws 404 where it has no flow */
function typeAt(folder: unknown): RecordType {
  const type = model().types.find(({ key, pack }) => `${pack}/${key}` === folder);
  if (!type?.flow) throw notFound();
  return type;
}

/** `{ records?: [id | { id, version }], map?: { oldState: newState }, to?: the version in force, dryRun }` */
function moveOrder({ records, map = {}, to, dryRun }: Record<string, unknown>): MoveOrder {
  const order = moveBody.safeParse({ records, map, dryRun });
  if (!order.success || (to !== undefined && to !== model().version)) throw malformed(sentences.bodyShape);
  return order.data;
}

const moveBody = z.strictObject({
  records: z.array(z.union([z.int().positive().transform((id) => ({ id })), z.strictObject({ id: z.int().positive(), version: z.int().optional() })])).max(500).optional(),
  map: z.record(z.string(), z.string()),
  dryRun: z.boolean(),
});

/** Null where a case could not be run. */
const holdsAs = { holds: true, 'case-fails': false, 'case-skipped': null };

/** The registered effects as the editor asks for them. */
const effectsIn = () => effectsRegistered().map(({ name, label, describe, undo, moves }) => ({ name, label, undoable: undo !== undefined, moves: moves ?? false, parameters: describe }));

const dayLong = 24 * 3_600_000;

/** A moment, or the beginning of a day. */
function momentOf(text: string | null): string | undefined {
  if (text === null || text === '') return undefined;
  if (!/^\d{4}-\d\d-\d\d(T[\d:.]+Z)?$/.test(text)) throw malformed(sentences.bodyShape);
  return text.length === 10 ? new Date(startOfDay(text, timeZone)).toISOString() : text;
}

/** Worst first; what keeps the draft from being compiled hides what lies behind it. */
async function problemsOf(person: number, flow: DrawnFlow, language: Language) {
  const found = new Findings();
  for (const type of readPackFiles(flow.files, () => undefined).types) if (type.folder === flow.folder) checkEffects(type, found);
  const errors = [...formatProblems(flow, (await readDraft(person)).baseFiles), ...found.problems].map((one) => ({ ...one, severity: 'error' as const }));
  const findings = flow.drawn ? await findingsIn(flow.drawn.model, flow.drawn.type) : [];
  return [...errors, ...findings]
    .sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'))
    .map(({ message, ...rest }) => ({ ...rest, message: message[language] }));
}

const shownBehind = ({ people, without, index: _index, ...rest }: Awaited<ReturnType<typeof behindToday>>[number]) => ({
  ...rest, count: people.length, people: people.slice(0, shownPeople).map(named), without: without.slice(0, shownPeople).map(named),
});
const named = ({ id, name }: Person) => ({ id, label: name });

function bodyOf({ body }: Request<Person>): Record<string, unknown> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw malformed(sentences.bodyShape);
  return body as Record<string, unknown>;
}
