/** From the version a worker is to boot to the model it works with: tables, ids, compilation. */
import type { Knex } from 'knex';
import type { Labels, Language } from '../../foundation/language';
import { checkFiles, compile, provideModel, type Files, type Ids, type Model } from '../model';
import { chooseVersion, type Wanted } from './choose-version';
import { giveIds } from './give-ids';
import { createDefinitionTables } from './tables';

const told = 5;

let chosen = 0;

/** The version that this process was to boot, whether it could be loaded or not; 0 before one was chosen. */
export const chosenVersion = (): number => chosen;

/** Loads it and provides it to the process. */
export async function loadVersion(knex: Knex, wanted: Wanted): Promise<Model> {
  await createDefinitionTables(knex);
  const { n, files } = await chooseVersion(knex, wanted);
  chosen = n;
  const model = compiled(files, await giveIds(knex, files), n);
  provideModel(model);
  return model;
}

/** The files cannot become a model; said in words. */
export class WrongFiles extends Error {
  constructor(readonly text: Labels, cause: unknown) {
    super(text.en, { cause });
  }
}

/** What the checks would have said before publication says more than where the compiler stumbled. */
function compiled(files: Files, ids: Ids, n: number): Model {
  try {
    return compile(files, ids, n);
  } catch (error) {
    const problems = checkFiles(files);
    if (problems.length === 0) throw error;
    const inWords = (language: Language) => problems.slice(0, told).map(({ path, message }) => `${path}: ${message[language]}`).join('\n');
    throw new WrongFiles({ 'zh-Hans': inWords('zh-Hans'), en: inWords('en'), ko: inWords('ko') }, error);
  }
}
