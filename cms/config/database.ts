/** Strapi's connection: PostgreSQL where DATABASE_URL says so, else SQLite in the data folder, safe against power cuts. */
import { join } from 'node:path';
import type Sqlite from 'better-sqlite3';
import { databaseUrl, dataFolder } from '../src/foundation/settings';

const settings = {
  /** Strapi would otherwise drop tables and columns that left the schema; ours are retired, never dropped. */
  forceMigration: false,
};

const sqlite = {
  connection: {
    client: 'sqlite',
    connection: { filename: join(dataFolder, 'cinnabar.sqlite') },
    useNullAsDefault: true,
    pool: {
      min: 1,
      max: 1,
      afterCreate(connection: Sqlite.Database, done: (error: Error | null, connection: Sqlite.Database) => void) {
        connection.pragma('busy_timeout = 5000');
        connection.pragma('journal_mode = WAL');
        connection.pragma('synchronous = FULL');
        connection.pragma('cache_size = -32000');
        connection.pragma('mmap_size = 268435456');
        connection.pragma('wal_autocheckpoint = 4000');
        done(null, connection);
      },
    },
  },
  settings,
};

const postgres = {
  connection: { client: 'postgres', connection: { connectionString: databaseUrl }, pool: { min: 0, max: 10 } },
  settings,
};

export default () => (databaseUrl ? postgres : sqlite);
