/** `/api/design/*`: the designer's backend, for administrators only. */
import { database } from '../../foundation/database';
import type { Reply, Request, Route } from '../../foundation/http';
import type { Language } from '../../foundation/language';
import { forbidden, malformed, notFound } from '../../foundation/refusal';
import { isAdministrator, type Person } from '../access';
import { filesOf, type Rules } from '../definitions';
import { check } from './check';
import { diffFiles, type Change } from './diff-files';
import { changeDraft, emptyDraft, readDraft, replaceDraft, type Draft } from './draft';
import { changesBetween, same } from './draft-files';
import { explain } from './explain';
import { flowRoutes } from './flow-routes';
import { readLog } from './log';
import { mergeFiles } from './merge-files';
import { noticeDesignRoutes } from './notice-routes';
import { packRoutes } from './pack-routes';
import { printDesignRoutes } from './print-routes';
import { waitingRelease } from './release';
import { releaseRoutes } from './release-routes';
import { DesignRefusal, publishDraft, restoreVersion } from './publish';
import { draftSteps } from './draft-steps';
import { sentences } from './sentences';
import { noticeDesigning } from './tell-supervisor';
import { trashRoutes } from './trash-routes';
import { readVersion, readVersions } from './versions';

type Handler = (request: Request<Person>) => Promise<Reply>;

/** Answers administrators, and says the designer's own refusals with what they carry. */
function guarded(handler: Handler): Handler {
  return async (request) => {
    if (!isAdministrator(request.person)) throw forbidden();
    if (request.path.startsWith('/api/design/draft')) noticeDesigning();
    try {
      return await handler(request);
    } catch (error) {
      if (!(error instanceof DesignRefusal)) throw error;
      const { problems, changes, ...more } = error.more;
      const told = { ...more, ...(problems && { problems: inWords(problems, request.language) }), ...(changes && { changes: inWords(changes, request.language) }) };
      return { status: error.status, body: { message: error.text[request.language], ...told } };
    }
  };
}

const inWords = (list: readonly (Change & object)[], language: Language) => list.map(({ message, ...rest }) => ({ ...rest, message: message[language] }));

function bodyOf({ body }: Request<Person>): Record<string, unknown> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw malformed(sentences.bodyShape);
  return body as Record<string, unknown>;
}

function textOf(body: Record<string, unknown>, name: string, otherwise?: string): string {
  const value = body[name] ?? otherwise;
  if (typeof value !== 'string' || value.length > 2_000) throw malformed(sentences.bodyShape);
  return value;
}

function rulesOf(given: unknown): Rules {
  if (given === undefined || given === null) return {};
  const fits = typeof given === 'object' && Object.values(given).every((rule) => rule === 'empty' || rule === 'stop');
  if (!fits) throw malformed(sentences.bodyShape);
  return given as Rules;
}

const numberOf = (text: string): number => {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw notFound();
  return Number(text);
};

const outline = ({ base, active, rev, changes }: Draft) => ({ base, active, rev, changed: Object.keys(changes) });
const whole = (draft: Draft) => ({ ...outline(draft), files: draft.files });

/** With what a new release brings that nobody has decided about. */
async function withRelease(draft: Draft) {
  const release = await waitingRelease();
  return { ...whole(draft), release: release ? { conflicts: release.conflicts.length, inDraft: draft.release === release.mark } : null };
}

/** The outline, with the files that a step touched. */
function touched(before: Draft['files'], draft: Draft) {
  return { ...outline(draft), files: changesBetween(before, draft.files) };
}

const routes: Route<Person>[] = [
  { method: 'GET', path: '/api/design/draft', handler: async ({ person }) => ({ body: await withRelease(await readDraft(person.id)) }) },
  {
    method: 'PUT', path: '/api/design/draft', handler: async (request) => {
      const { rev, files } = bodyOf(request);
      return { body: outline(await changeDraft(request.person.id, rev, files as Record<string, unknown>)) };
    },
  },
  { method: 'DELETE', path: '/api/design/draft', handler: async ({ person }) => ({ body: whole(await emptyDraft(person.id)) }) },
  ...draftSteps.map(([name, step]): Route<Person> => ({
    method: 'POST', path: `/api/design/draft/${name}`, handler: async (request) => {
      const body = bodyOf(request);
      const before = await readDraft(request.person.id);
      const draft = await replaceDraft(request.person.id, body.rev, async ({ files, base }, tx) => ({ files: await step(files, (key, otherwise) => textOf(body, key, otherwise), tx), base }));
      return { body: touched(before.files, draft) };
    },
  })),
  {
    method: 'POST', path: '/api/design/draft/rebase', handler: async (request) => {
      let conflicts: unknown[] = [];
      const draft = await replaceDraft(request.person.id, bodyOf(request).rev, async (current, tx) => {
        const merged = mergeFiles(current.baseFiles, current.files, await filesOf(tx, current.active) ?? {});
        ({ conflicts } = merged);
        return { files: merged.files, base: current.active };
      });
      return { body: { ...whole(draft), conflicts } };
    },
  },
  {
    method: 'POST', path: '/api/design/check', handler: async ({ person, language }) => {
      const draft = await readDraft(person.id);
      const { errors, warnings, impact, diff, structural } = await check(draft.base === draft.active ? draft.baseFiles : await filesOf(database(), draft.active) ?? {}, draft.files);
      return { body: { rev: draft.rev, structural, errors: inWords(errors, language), warnings: inWords(warnings, language), impact: inWords(impact, language), diff: inWords(diff, language) } };
    },
  },
  {
    method: 'POST', path: '/api/design/publish', handler: async (request) => {
      const body = bodyOf(request);
      return { status: 202, body: await publishDraft(request.person, body.rev, textOf(body, 'note', ''), rulesOf(body.rules)) };
    },
  },
  { method: 'GET', path: '/api/design/versions', handler: async ({ query, language }) => readVersions(query, language) },
  {
    method: 'GET', path: '/api/design/versions/:n', handler: async ({ params, query, language }) => {
      const version = await readVersion(numberOf(params.n), language);
      if (!version) throw notFound();
      const files = query.get('files') === '1' ? await filesOf(database(), numberOf(params.n)) : undefined;
      return { body: { ...version, files } };
    },
  },
  {
    method: 'GET', path: '/api/design/versions/:n/diff/:other', handler: async ({ params, language }) => {
      const [before, after] = await Promise.all([params.n, params.other].map((n) => filesOf(database(), numberOf(n))));
      if (!before || !after) throw notFound();
      const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort().filter((path) => !same(before[path], after[path]));
      const files = paths.map((path) => ({ path, before: before[path] ?? null, after: after[path] ?? null }));
      return { body: { changes: inWords(diffFiles(before, after), language), files } };
    },
  },
  {
    method: 'POST', path: '/api/design/versions/:n/restore', handler: async (request) => {
      const note = textOf(request.body === undefined ? {} : bodyOf(request), 'note', '');
      const published = await restoreVersion(request.person, numberOf(request.params.n), note);
      if (!published) throw notFound();
      return { status: 202, body: published };
    },
  },
  { method: 'GET', path: '/api/design/log', handler: async ({ query, language }) => readLog(query, language) },
  { method: 'GET', path: '/api/design/explain', handler: async ({ query, language }) => ({ body: await explain(query, language) }) },
  ...flowRoutes,
  ...noticeDesignRoutes,
  ...printDesignRoutes,
  ...trashRoutes,
  ...packRoutes,
  ...releaseRoutes,
];

export const designRoutes: Route<Person>[] = routes.map((route) => ({ ...route, handler: guarded(route.handler) }));
