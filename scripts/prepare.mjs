/** What every command needs before it can work: the right Node, the packages, fresh builds, the settings file. Imports nothing that npm has to bring first. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run, step } from './progress.mjs';

/** The product's root folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));
const at = (...parts) => join(root, ...parts);

/** Ends the process with a sentence when this Node cannot run the product. */
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const fits = (major === 20 && minor >= 19) || major === 21 || major === 22;
  if (fits) return;
  console.error(`Cinnabar needs Node 20.19 or later (below 23); this is ${process.version}. See https://nodejs.org.`);
  process.exit(1);
}

/** Installs the packages of the lockfile unless they are there already. */
export async function install() {
  if (isInstalled()) return;
  const fresh = !existsSync(at('node_modules'));
  const words = [fresh ? 'ci' : 'install', '--include=dev', '--no-fund', '--no-audit', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  await step(`Installing packages${fresh ? ' (the first time takes a few minutes)' : ''}`, () =>
    npm ? run(process.execPath, [npm, ...words], { cwd: root }) : run('npm', words, { cwd: root }));
}

/** Compares the lockfile with npm's own note of what stands in node_modules. */
function isInstalled() {
  const note = at('node_modules', '.package-lock.json');
  if (!existsSync(note)) return false;
  const wanted = JSON.parse(readFileSync(at('package-lock.json'), 'utf8')).packages;
  const found = JSON.parse(readFileSync(note, 'utf8')).packages;
  return Object.entries(wanted).every(([path, { version, optional, devOptional, peer, link }]) =>
    !path.includes('node_modules/') || optional || devOptional || peer || link || found[path]?.version === version);
}

/** Compiles the server and bundles the panel where their sources are newer than the last build. */
export async function build({ panel = true } = {}) {
  const works = [];
  const shared = [at('package-lock.json'), at('tsconfig.json')];
  const server = [...shared, ...['src', 'config', 'tsconfig.json'].map((name) => at('cms', name))];
  const screen = [...shared, ...['src', 'public', 'index.html', 'vite.config.ts', 'tsconfig.json'].map((name) => at('admin', name)), at('cms/src/engines/conditions')];
  if (isStale(at('cms/dist/.built'), server)) works.push(['server', at('cms/dist/.built'), () => tool('typescript/bin/tsc', ['-p', 'tsconfig.json', '--pretty', 'false'], at('cms'))]);
  if (panel && isStale(at('admin/dist/.built'), screen)) works.push(['panel', at('admin/dist/.built'), () => tool('vite/bin/vite.js', ['build', '--logLevel', 'warn'], at('admin'))]);
  if (!works.length) return;
  await step(`Building the ${works.map(([name]) => name).join(' and the ')}`, () => Promise.all(works.map(async ([, stamp, work]) => {
    const begun = new Date();
    await work();
    writeFileSync(stamp, '');
    utimesSync(stamp, begun, begun);
  })));
}

/** Runs a tool of node_modules to its end. */
export const tool = (path, words, cwd = root, env = {}) =>
  run(process.execPath, [at('node_modules', path), ...words], { cwd, env: { ...process.env, ...env } });

/** Starts a tool of node_modules that goes on running, its output shown. */
export const startTool = (path, words, cwd = root, env = {}) =>
  spawn(process.execPath, [at('node_modules', path), ...words], { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'inherit', 'inherit'] });

function isStale(stamp, sources) {
  if (!existsSync(stamp)) return true;
  const built = statSync(stamp).mtimeMs;
  return sources.some((source) => existsSync(source) && newest(source) > built);
}

function newest(path) {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), mtimeMs);
}

const secrets = ['JWT_SECRET', 'ADMIN_JWT_SECRET', 'API_TOKEN_SALT', 'TRANSFER_TOKEN_SALT', 'ENCRYPTION_KEY'];

/** Writes `.env` with random secrets where there is none, and reads it; what the shell has set wins. */
export async function settings() {
  const file = at('.env');
  if (!existsSync(file)) {
    await step('Writing .env with secrets of its own', () => {
      const random = () => randomBytes(32).toString('base64url');
      const lines = [
        '# Made by the first start. Keep it apart from the backups; the other settings are described in .env.example.',
        `APP_KEYS=${random()},${random()}`,
        ...secrets.map((name) => `${name}=${random()}`),
      ];
      writeFileSync(file, `${lines.join('\n')}\n`, { mode: 0o600 });
    });
  }
  process.loadEnvFile(file);
}
