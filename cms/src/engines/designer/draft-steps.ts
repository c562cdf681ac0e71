/** The steps that rewrite many files of a draft at once, by the names of their routes. */
import type { Sql } from '../../foundation/database';
import type { Files } from '../model';
import { bringBack } from './bring-back';
import { renameField } from './rename-field';
import { duplicateType, moveType, renameType } from './type-steps';

/** A text of the request's body; one that is missing is refused unless there is an `otherwise`. */
type Text = (key: string, otherwise?: string) => string;

/** `POST draft/<name>`: the files as they are to be. */
type Step = (files: Files, text: Text, sql: Sql) => Files | Promise<Files>;

const given = (text: string) => (text === '' ? undefined : text);

export const draftSteps: readonly (readonly [string, Step])[] = [
  ['rename', (files, text) => renameField(files, text('type'), text('field'), text('name'))],
  ['restore', (files, text, sql) => bringBack(sql, files, text('type'), text('field', ''))],
  ['rename-type', (files, text) => renameType(files, text('type'), given(text('name', '')), given(text('plural', '')))],
  ['duplicate', (files, text) => duplicateType(files, text('type'), { key: text('key'), plural: text('plural'), pack: text('pack', text('type').split('/')[0]) })],
  ['move', (files, text) => moveType(files, text('type'), text('pack'))],
];
