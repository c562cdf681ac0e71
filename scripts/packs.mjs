#!/usr/bin/env node
/** `npm run packs -- export|diff|import`: takes the packs of a running server out into a folder, compares a folder with it, brings a folder in as a draft. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './prepare.mjs';
import { main, say } from './progress.mjs';

const help = `npm run packs -- export [pack] [--folder=packs-out]
npm run packs -- diff [--folder=cms/packs]
npm run packs -- import [--folder=cms/packs] [--choose=ours|theirs] [--publish] [--note=…]

Speaks to a running server as an administrator: --url (PUBLIC_URL, else http://127.0.0.1:1337), --user (administrator), the password in CINNABAR_PASSWORD.
export writes the files of the active version. diff says what import would change. import puts the folder's files into the administrator's draft,
where what both sides changed needs --choose; --publish publishes it at once.`;

const { values: options, positionals: [command, pack] } = parseArgs({
  allowPositionals: true,
  options: {
    folder: { type: 'string' }, url: { type: 'string' }, user: { type: 'string', default: 'administrator' }, choose: { type: 'string' },
    publish: { type: 'boolean' }, note: { type: 'string', default: 'npm run packs -- import' }, help: { type: 'boolean' },
  },
});
if (options.help || !['export', 'diff', 'import'].includes(command) || (options.choose && !['ours', 'theirs'].includes(options.choose))) {
  console.log(help);
  process.exit(options.help ? 0 : 1);
}
try {
  process.loadEnvFile(join(root, '.env'));
} catch {
  // Without the file the environment says everything.
}
const { strToU8, unzipSync, zipSync } = await import('fflate');
const address = (options.url ?? process.env.PUBLIC_URL ?? `http://127.0.0.1:${process.env.PORT ?? 1337}`).replace(/\/+$/, '');
let token = '';

await main({ export: exportPacks, diff: comparePacks, import: importPacks }[command]);

async function call(method, path, body, headers = {}) {
  const answer = await fetch(`${address}/api/${path}`, { method, body, headers: { 'accept-language': 'en', ...(token && { authorization: `Bearer ${token}` }), ...headers } });
  const bytes = Buffer.from(await answer.arrayBuffer());
  const told = (answer.headers.get('content-type') ?? '').includes('json') ? JSON.parse(bytes.toString()) : bytes;
  return { status: answer.status, told };
}

async function expect(...request) {
  const { status, told } = await call(...request);
  if (status >= 300) throw new Error(`${told.message ?? `The server answered ${status}.`}${(told.problems ?? []).map(({ path, message }) => `\n  ${path}: ${message}`).join('')}`);
  return told;
}

function json(value) {
  return [JSON.stringify(value), { 'content-type': 'application/json' }];
}

async function signIn() {
  const password = process.env.CINNABAR_PASSWORD;
  if (!password) throw new Error('CINNABAR_PASSWORD is not set.');
  token = (await expect('POST', 'auth/local', ...json({ identifier: options.user, password }))).jwt;
}

async function exportPacks() {
  await signIn();
  const folder = resolve(options.folder ?? 'packs-out');
  const files = unzipSync(await expect('GET', `design/packs${pack ? `/${encodeURIComponent(pack)}` : ''}`));
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  say(`${Object.keys(files).length} files written to ${folder}.`);
}

/** The folder's files as a zip; rows stay where they are. */
function zipOfFolder() {
  const folder = resolve(options.folder ?? join(root, 'cms/packs'));
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json') && !['demo.json', 'rows.json'].includes(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  return zipSync(Object.fromEntries(paths.map((path) => [relative(folder, path).replaceAll('\\', '/'), strToU8(readFileSync(path, 'utf8'))])));
}

async function comparePacks() {
  await signIn();
  tell(await expect('POST', 'design/packs?dryRun=1', zipOfFolder(), { 'content-type': 'application/zip' }));
}

function tell({ added, changed, conflicts }) {
  for (const path of added) say(`new       ${path}`);
  for (const path of changed) say(`changed   ${path}`);
  for (const { path, ours, theirs } of conflicts) say(`conflict  ${path}\n    here:   ${JSON.stringify(ours)}\n    folder: ${JSON.stringify(theirs)}`);
  if (added.length + changed.length + conflicts.length === 0) say('Nothing differs.');
}

async function importPacks() {
  await signIn();
  const zip = zipOfFolder();
  const seen = await expect('POST', 'design/packs?dryRun=1', zip, { 'content-type': 'application/zip' });
  tell(seen);
  if (seen.conflicts.length > 0 && !options.choose) throw new Error('Say with --choose=ours or --choose=theirs which side of the conflicts is kept. "ours" is the server\'s.');
  const form = new globalThis.FormData();
  form.set('choices', JSON.stringify(Object.fromEntries(seen.conflicts.map(({ path }) => [path, options.choose]))));
  form.set('file', new globalThis.Blob([zip]), 'packs.zip');
  const { added, changed, rev } = await expect('POST', 'design/packs', form);
  if (added.length + changed.length === 0) return;
  if (!options.publish) {
    say('The changes stand in the draft; look at them in the designer and publish them there.');
    return;
  }
  const { version } = await expect('POST', 'design/publish', ...json({ rev, note: options.note }));
  for (;;) {
    const { state, cause } = await expect('GET', `design/versions/${version}`);
    if (state === 'failed') throw new Error(`Version ${version} could not be started: ${cause}`);
    if (state !== 'booting') break;
    await new Promise((resume) => { setTimeout(resume, 500); });
  }
  say(`Version ${version} serves.`);
}
