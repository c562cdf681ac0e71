/** `/api/design/notices/*`: what the editor of notice rules asks while somebody writes: what is wrong, how it reads, and the same in one's own mailbox. */
import { z } from 'zod';
import type { Request, Route } from '../../foundation/http';
import { malformed, notFound, ruled } from '../../foundation/refusal';
import { people, type Person } from '../access';
import { checkFiles, compile, countingIds, model, noticesFile, readPackFiles, type Files, type NoticeRule, type RecordType } from '../model';
import { reviewNotices, triedNotice, tryNotice } from '../notices';
import { checkTemplates } from './check-meaning';
import { readDraft } from './draft';
import { Findings } from './problems';
import { sentences } from './sentences';

export const noticeDesignRoutes: Route<Person>[] = [
  { method: 'POST', path: '/api/design/notices/check', idempotent: false, handler: async (request) => ({ body: { problems: (await problemsIn(request)).map(({ message, ...rest }) => ({ ...rest, message: message[request.language] })) } }) },
  { method: 'POST', path: '/api/design/notices/preview', idempotent: false, handler: async (request) => ({ body: await preview(request) }) },
  {
    method: 'POST', path: '/api/design/notices/test', handler: async (request) => {
      const { type, rule, record } = orderOf(request);
      const wrong = (await problemsIn(request)).find(({ severity }) => severity === 'error');
      if (wrong) throw ruled(wrong.message);
      if (!await triedNotice({ type, rule, recordId: record, by: request.person })) throw notFound();
      return { status: 202, body: { to: request.person.email } };
    },
  },
];

const order = z.strictObject({ type: z.string(), rule: z.unknown(), record: z.int().positive(), recipient: z.int().positive().nullable().optional() });

/** The rule on the screen, and the type in force: a draft's tables are not there yet. */
function orderOf({ body }: Request<Person>): { type: RecordType; rule: NoticeRule; record: number; recipient: number | null | undefined } {
  const asked = order.safeParse(body);
  if (!asked.success) throw malformed(sentences.bodyShape);
  const type = model().types.find(({ key, pack }) => `${pack}/${key}` === asked.data.type);
  const rules = noticesFile.safeParse({ rules: [asked.data.rule] });
  if (!type) throw notFound();
  if (!rules.success) throw malformed(sentences.bodyShape);
  return { type, rule: rules.data.rules[0], record: asked.data.record, recipient: asked.data.recipient };
}

async function preview(request: Request<Person>) {
  const { type, rule, record, recipient } = orderOf(request);
  const person = recipient === null ? null : people().byId(recipient ?? request.person.id);
  if (person === undefined) throw ruled(sentences.unknownPerson);
  const tried = await tryNotice({ type, rule, recordId: record, person, by: request.person });
  if (!tried) return { visible: false };
  return {
    visible: true, ...tried, to: person ? { name: person.name, address: person.email } : null,
    attachments: tried.attachments.map(({ name, mime, content }) => ({ name, mime, size: content.length, ...(mime.startsWith('text/') && { text: content.toString('utf8') }) })),
    recipients: tried.recipients?.map((one) => ('person' in one ? { id: one.person, label: people().byId(one.person)?.name ?? '' } : { id: null, label: one.address })) ?? null,
  };
}

/** What is wrong with the rules of one type as they stand on the screen: `{ type, rules?, rule? }`; with `rule` alone, with that one. */
async function problemsIn({ body, person }: Request<Person>) {
  const { type: folder, rules, rule } = (body ?? {}) as { type?: unknown; rules?: unknown; rule?: unknown };
  if (typeof folder !== 'string') throw malformed(sentences.bodyShape);
  const draft = await readDraft(person.id);
  if (!(`${folder}/schema.json` in draft.files)) throw notFound();
  const path = `${folder}/notices.json`;
  const given = rule === undefined ? rules : [rule];
  const files: Files = given === undefined ? draft.files : { ...draft.files, [path]: { rules: given } };
  const found = new Findings();
  const errors = checkFiles(files).filter((one) => one.path.startsWith(path));
  for (const one of readPackFiles(files, () => undefined).types) if (one.folder === folder) checkTemplates(one, found);
  const compiled = compiledFrom(files);
  const type = compiled?.types.find(({ key, pack }) => `${pack}/${key}` === folder);
  const findings = compiled && type ? reviewNotices(compiled, type) : [];
  return [
    ...[...errors, ...found.problems.filter((one) => one.path.startsWith(path))].map((one) => ({ ...one, severity: 'error' as const })),
    ...[...findings].sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning')),
  ];
}

function compiledFrom(files: Files) {
  try {
    return compile(files, countingIds());
  } catch {
    return undefined;
  }
}
