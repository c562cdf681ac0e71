/** From the version a worker is to boot to the model it works with: tables, ids, compilation. */
import type { Knex } from 'knex';
import { compile, provideModel, type Model } from '../model';
import { chooseVersion, type Wanted } from './choose-version';
import { giveIds } from './give-ids';
import { createDefinitionTables } from './tables';

/** Loads it and provides it to the process. */
export async function loadVersion(knex: Knex, wanted: Wanted): Promise<Model> {
  await createDefinitionTables(knex);
  const { n, files } = await chooseVersion(knex, wanted);
  const model = compile(files, await giveIds(knex, files), n);
  provideModel(model);
  return model;
}
