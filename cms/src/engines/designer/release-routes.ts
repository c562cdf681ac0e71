/** What a new release brings and this installation has not taken over: shown to administrators, and put into the draft of the one who decides. */
import { database } from '../../foundation/database';
import type { Route } from '../../foundation/http';
import { phrase, type Language } from '../../foundation/language';
import { malformed, notFound } from '../../foundation/refusal';
import type { Person } from '../access';
import { readDraft, replaceDraft } from './draft';
import { problemsOf, waitingRelease } from './release';
import { sentences } from './sentences';

type Choices = Readonly<Record<string, 'ours' | 'theirs'>>;

export const releaseRoutes: Route<Person>[] = [
  {
    method: 'GET', path: '/api/design/release', handler: async ({ language }) => {
      const release = await waitingRelease();
      if (!release) return { body: { waiting: false, added: [], changed: [], conflicts: [], problems: [] } };
      const { added, changed, conflicts } = release;
      return { body: { waiting: true, added, changed, conflicts, problems: (await problemsOf(release)).map(({ message, ...one }) => ({ ...one, message: message[language] })) } };
    },
  },
  {
    method: 'POST', path: '/api/design/release', handler: async ({ person, body, language }) => {
      const { rev, choices } = readBody(body);
      const draft = await readDraft(person.id, database());
      const release = await waitingRelease(draft.files, (path) => choices[path]);
      if (!release) throw notFound();
      const { mark, files, added, changed, conflicts } = release;
      if (conflicts.length > 0) return { status: 409, body: { message: message(conflicts.length, language), code: 'conflicts', added, changed, conflicts } };
      const kept = await replaceDraft(person.id, rev, async ({ base }) => ({ files, base, release: mark }));
      return { body: { added, changed, conflicts, rev: kept.rev } };
    },
  },
];

const message = (count: number, language: Language) => phrase(sentences.importConflicts, { count })[language];

function readBody(body: unknown): { rev: unknown; choices: Choices } {
  const { rev, choices = {} } = (typeof body === 'object' && body !== null ? body : {}) as { rev?: unknown; choices?: unknown };
  const fits = typeof choices === 'object' && choices !== null && Object.values(choices).every((choice) => choice === 'ours' || choice === 'theirs');
  if (!fits) throw malformed(sentences.bodyShape);
  return { rev, choices: choices as Choices };
}
