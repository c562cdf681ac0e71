/** Whether the people of the demo company, whose password everybody knows, are in this database. */
import type { Database } from '../../foundation/database';
import { createTables, doneSteps } from './tables';

/** True from the first step of loading it on. */
export async function demoIsLoaded(database: Database): Promise<boolean> {
  await createTables(database);
  return (await doneSteps(database)).size > 0;
}
