/** Where the installation keeps what is its own: the SQLite database, uploaded files. CINNABAR_DATA, else `data` in the folder it was started from. */
import { resolve } from 'node:path';

export function dataFolder(): string {
  return resolve(process.env.CINNABAR_DATA || 'data');
}
