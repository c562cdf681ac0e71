/** The engines of the product in their order, bottom up: their tables, what they tell each other, what runs in the background. */
import { database } from '../foundation/database';
import { createMarksTable } from '../foundation/marks';
import * as access from '../engines/access';
import * as files from '../engines/files';
import * as history from '../engines/history';
import { model } from '../engines/model';
import * as numbering from '../engines/numbering';
import * as stock from '../engines/stock';

const withTables = [access, history, numbering, stock, files];

/** Makes every table and index that is not Strapi's; Strapi's own are in step with the model already. */
export async function prepareStorage(): Promise<void> {
  await createMarksTable(database());
  for (const engine of withTables) await engine.createTables(database());
  await access.fillRoles(model());
}
