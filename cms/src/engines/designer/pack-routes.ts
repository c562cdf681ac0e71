/** Packs out and in: the same files as ship, so that a change made on one installation moves to another. */
import { database } from '../../foundation/database';
import type { Reply, Route } from '../../foundation/http';
import { phrase } from '../../foundation/language';
import { notFound } from '../../foundation/refusal';
import type { Person } from '../access';
import { activeRow, filesOf, shippedBase } from '../definitions';
import type { Files } from '../model';
import { same } from './draft-files';
import { changeDraft, readDraft } from './draft';
import { mergeFiles, type Conflict } from './merge-files';
import { packZip, unpackZip } from './pack-zip';
import { readZip, type Choices } from './read-zip';
import { sentences } from './sentences';

export const packRoutes: Route<Person>[] = [
  { method: 'GET', path: '/api/design/packs', handler: async () => zipOf(await activeFiles()) },
  {
    method: 'GET', path: '/api/design/packs/:pack', handler: async ({ params }) => {
      const files = await activeFiles();
      if (!(`${params.pack}/pack.json` in files)) throw notFound();
      return zipOf(files, params.pack);
    },
  },
  {
    method: 'POST', path: '/api/design/packs', multipart: true, handler: async ({ person, query, raw, language }) => {
      const { zip, choices } = await readZip(raw);
      const draft = await readDraft(person.id);
      const found = merged(await shippedBase(database()), draft.files, unpackZip(zip), choices);
      const { added, changed, conflicts } = found;
      if (query.get('dryRun') === '1') return { body: { added, changed, conflicts } };
      if (conflicts.length > 0) {
        return { status: 409, body: { message: phrase(sentences.importConflicts, { count: conflicts.length })[language], code: 'conflicts', added, changed, conflicts } };
      }
      const wanted = [...added, ...changed];
      const { rev } = await changeDraft(person.id, draft.rev, Object.fromEntries(wanted.map((path) => [path, found.files[path]])));
      return { body: { added, changed, conflicts, rev } };
    },
  },
];

const activeFiles = async () => await filesOf(database(), (await activeRow(database())).n) ?? {};

function zipOf(files: Files, pack?: string): Reply {
  return {
    headers: { 'content-type': 'application/zip', 'content-disposition': `attachment; filename="${pack ?? 'packs'}.zip"`, 'cache-control': 'no-store' },
    body: packZip(files, pack),
  };
}

interface Merged { files: Files; added: string[]; changed: string[]; conflicts: Conflict[] }

/** What both sides have changed of what shipped is a conflict; a file that the zip has not is left as it is. */
function merged(base: Files, ours: Files, theirs: Files, choices: Choices): Merged {
  const paths = Object.keys(theirs);
  const only = (files: Files) => Object.fromEntries(paths.filter((path) => path in files).map((path) => [path, files[path]]));
  const { files, conflicts } = mergeFiles(only(base), only(ours), theirs, (path) => choices[path]);
  const differing = paths.filter((path) => !same(files[path], ours[path]) && files[path] !== undefined);
  return { files, conflicts, added: differing.filter((path) => !(path in ours)), changed: differing.filter((path) => path in ours) };
}
