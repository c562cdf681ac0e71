#!/usr/bin/env node
/** `npm run bench`: the product, a bare server over the same tables and Strapi's own REST, side by side in one run. `-- --rows=100000 --rounds=3 --seconds=3` */
import { fork } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseArgs } from 'node:util';

const { values: options } = parseArgs({ options: { rows: { type: 'string', default: '100000' }, rounds: { type: 'string', default: '3' }, seconds: { type: 'string', default: '3' }, only: { type: 'string' }, help: { type: 'boolean' } } });
if (options.help) {
  console.log('npm run bench -- [--rows=100000] [--rounds=3] [--seconds=3] [--only=list,read,mails]\nUses free ports and a folder below the system\'s temporary one.');
  process.exit(0);
}
const root = join(import.meta.dirname, '..');
const { build, install, settings } = await import('./prepare.mjs');
await install();
await build();
await settings();
const { measure, median, memoryOf } = await import('./bench/measure.mjs');
const { startProduct, productOperations } = await import('./bench/product.mjs');
const { startStrapiApp, strapiOperations } = await import('./bench/strapi-app.mjs');
const { words } = await import('./bench/rows.mjs');

const count = Number(options.rows);
const folder = join(tmpdir(), 'cinnabar-bench');
const say = (text) => console.error(text);
const stops = [];

const wanted = (name) => !options.only || options.only.split(',').includes(name);

try {
  if (wanted('mails')) {
    say('mails …');
    const { mailsPerSecond } = await import('./bench/mails.mjs');
    const rates = await mailsPerSecond(join(folder, 'mails'), 2_000);
    console.log(`mails a second on PostgreSQL: ${Object.entries(rates).map(([workers, rate]) => `${rate.toFixed(0)} with ${workers} worker${workers === '1' ? '' : 's'}`).join(', ')}`);
  }
  if (options.only !== 'mails') await compare();
} finally {
  for (const stop of stops) await stop();
  rmSync(folder, { recursive: true, force: true });
}

async function compare() {
  say(`The product with ${count} requisitions …`);
  const product = await startProduct(join(folder, 'product'), await freePort(), count);
  stops.push(product.stop);
  say('The plain Strapi …');
  const strapi = await startStrapiApp(join(folder, 'strapi'), await freePort(), count);
  stops.push(strapi.stop);
  const { operations, steps, warehouse, customer, products } = await productOperations(product, words);
  say('The bare server …');
  const bare = await startBare(product.file, { warehouse: warehouse.id, customer: customer.id, products });
  stops.push(bare.stop);

  const ours = { Cinnabar: [product, operations], bare: [bare, bare.operations], 'Strapi REST': [strapi, strapiOperations(count, words)] };
  const results = {};
  for (const name of Object.keys(operations)) {
    if (!wanted(name)) continue;
    say(`${name} …`);
    results[name] = Object.fromEntries(Object.keys(ours).map((server) => [server, []]));
    for (let round = 0; round < Number(options.rounds); round += 1)
      for (const [server, [target, known]] of Object.entries(ours)) results[name][server].push(await measure(target, known[name], { seconds: Number(options.seconds), connections: name === 'alone' ? 1 : 10 }));
  }
  if (wanted('step')) {
    say('approval step …');
    const runs = [];
    for (let round = 0; round < Number(options.rounds); round += 1) runs.push(await measure(product, await steps(300), { amount: 300 }));
    results['approval step'] = { Cinnabar: runs, bare: results.update?.bare, 'Strapi REST': results.update?.['Strapi REST'] };
  }
  print(results);
  console.log(`\nboot: first ${seconds(product.boots.first)} (makes the demo company), second ${seconds(product.boots.second)}, plain Strapi ${seconds(strapi.boot)}`);
  console.log(`memory (supervisor, worker): ${memoryOf(product.pid).join(' + ')} MB; plain Strapi ${memoryOf(strapi.pid).join(' + ')} MB`);
  console.log(`first-load JavaScript: ${panelSizes()}`);
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function startBare(file, { warehouse, customer, products }) {
  const copy = join(folder, 'bare.sqlite');
  const Sqlite = createRequire(join(root, 'cms/package.json'))('better-sqlite3');
  const source = new Sqlite(file, { readonly: true });
  await source.backup(copy);
  source.close();
  const db = new Sqlite(copy, { readonly: true });
  const { id } = db.prepare("SELECT id FROM definition_types WHERE key = 'requisition'").get();
  const me = db.prepare("SELECT id FROM up_users WHERE username = 'salesperson'").get().id;
  const drafts = db.prepare(`SELECT id FROM rt_${id} WHERE state = 'draft' AND owner_id = ? AND id > 100000 LIMIT 1000`).all(me);
  const seen = db.prepare(`SELECT id FROM rt_${id} WHERE state = 'done' AND owner_id = ? AND id > 100000 LIMIT 1000`).all(me);
  db.close();
  const port = await freePort();
  const child = fork(join(import.meta.dirname, 'bench/bare-server.mjs'), [copy, String(port)]);
  await new Promise((resolve) => { child.once('message', resolve); });
  const versions = new Map();
  const turn = (rows) => { let at = 0; return () => rows[(at += 1) % rows.length].id; };
  const [draft, some] = [turn(drafts), turn(seen)];
  const { gramsToFind } = createRequire(import.meta.url)(join(root, 'cms/dist/src/engines/store/grams.js'));
  const match = (word) => encodeURIComponent(gramsToFind(word).grams.map((gram) => `"${id}_${gram}"`).join(' AND '));
  const get = (path) => ({ next: () => ({ method: 'GET', path }) });
  return {
    name: 'bare', url: `http://127.0.0.1:${port}`, pid: child.pid, headers: {}, stop: () => child.kill(),
    operations: {
      list: get('/requisitions?state=payment'),
      read: { next: () => ({ method: 'GET', path: `/requisitions/${some()}` }) },
      update: { next: () => {
        const row = draft();
        const version = versions.get(row) ?? 1;
        versions.set(row, version + 1);
        return { method: 'PUT', path: `/requisitions/${row}`, body: { version, remarks: `第 ${version} 次` } };
      } },
      create: { next: () => ({ method: 'POST', path: '/requisitions', body: { purpose: 'sale', customer, warehouse, lines: products.map((product) => ({ product, quantity: 1, unitPrice: 10 })) } }) },
      deep: get('/requisitions?offset=74975'),
      alone: get('/requisitions?offset=74975'),
      rare: get(`/requisitions?match=${match(words.rare)}`),
      common: get(`/requisitions?match=${match(words.common)}`),
    },
  };
}

function print(results) {
  console.log('| operation | server | requests/s | p50 ms | p99 ms | CPU ms a request | not 2xx |\n|---|---|---:|---:|---:|---:|---:|');
  for (const [name, byServer] of Object.entries(results)) {
    const middle = {};
    for (const [server, runs] of Object.entries(byServer)) {
      if (!runs) continue;
      const of = (figure) => median(runs.map((run) => run[figure]));
      middle[server] = { rate: of('rate'), cpu: of('cpu') };
      console.log(`| ${name} | ${server} | ${of('rate').toFixed(0)} | ${of('p50')} | ${of('p99')} | ${of('cpu').toFixed(2)} | ${runs.reduce((sum, run) => sum + run.failed, 0)} |`);
    }
    const { Cinnabar, bare, 'Strapi REST': strapi } = middle;
    if (bare && strapi) console.log(`| | *ratios* | ${(Cinnabar.rate / strapi.rate).toFixed(1)} × Strapi | | | ${(Cinnabar.cpu / bare.cpu).toFixed(1)} × bare, ${(Cinnabar.cpu / strapi.cpu).toFixed(2)} × Strapi | |`);
  }
}

function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/** Gzipped size of what index.html loads at once, and of what it preloads for the panel. */
function panelSizes() {
  const dist = join(root, 'admin/dist');
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const size = (name) => gzipSync(readFileSync(join(dist, 'assets', name)), { level: 9 }).length / 1024;
  const own = [...html.matchAll(/assets\/([\w.-]+\.js)/g)].map(([, name]) => name);
  const all = readdirSync(join(dist, 'assets')).filter((name) => name.endsWith('.js'));
  return `sign-in ${own.reduce((sum, name) => sum + size(name), 0).toFixed(0)} kB gzip; largest parts ${all.map((name) => [name, size(name)]).sort((a, b) => b[1] - a[1]).slice(0, 4).map(([name, kb]) => `${name} ${kb.toFixed(0)}`).join(', ')}`;
}
