/** `node scripts/prove.mjs`: whether the design carries many types. Boots 90 and 200 types of 60 fields and publishes a change under load, on both databases. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, root, settings } from './prepare.mjs';
import { main, say, step } from './progress.mjs';
import { generatePacks } from './prove/generate-packs.mjs';
import { startLoad } from './prove/load.mjs';
import { startPostgres } from './prove/postgres.mjs';
import { startProduct } from './prove/product.mjs';
import { publishOneField } from './prove/publish.mjs';

const words = process.argv.slice(2);
const option = (name, otherwise) => words.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3) ?? otherwise;

if (words.includes('--help')) {
  say('node scripts/prove.mjs [--types=90,200] [--fields=60] [--databases=sqlite,postgres]');
  process.exit(0);
}

function wait(ms) {
  return new Promise((resolve) => { setTimeout(resolve, ms); });
}

await main(async () => {
  await build({ panel: false });
  await settings();
  const rows = [];
  for (const database of option('databases', 'sqlite,postgres').split(',')) {
    for (const types of option('types', '90,200').split(',').map(Number)) {
      rows.push(await step(`${types} types on ${database}`, () => prove(database, types, Number(option('fields', '60')))));
    }
  }
  console.table(rows);
  process.exit(0);
});

async function prove(database, types, fields) {
  const folder = mkdtempSync(join(tmpdir(), 'cinnabar-prove-'));
  const packs = join(folder, 'packs');
  const data = join(folder, 'data');
  mkdirSync(packs);
  generatePacks(packs, join(root, 'cms/packs'), { types, fields });
  const cluster = database === 'postgres' ? await startPostgres(folder) : undefined;
  const env = { CINNABAR_PACKS: packs, CINNABAR_DATA: data, CINNABAR_MODE: 'demo', ...(cluster && { DATABASE_URL: cluster.url }) };
  try {
    const first = await startProduct(root, env);
    await first.stop();
    const product = await startProduct(root, env);
    await wait(2_000);
    const [{ now: memory }] = product.memory();
    const load = startLoad({ address: product.address, token: await signIn(product.address), plural: 'made-1s' });
    await wait(4_000);
    const published = await publishOneField(product, { url: cluster?.url, data });
    await wait(12_000);
    const loaded = await load.stop();
    await product.stop();
    if (loaded.failed) console.log(loaded.reasons);
    return {
      database, types,
      'first boot s': round(first.seconds), 'CPU s': first.cpu, statements: first.statements,
      'second boot s': round(product.seconds), 'CPU s 2': product.cpu, 'statements 2': product.statements,
      'memory MB': memory, 'publish s': round(published.seconds), 'CPU s 3': published.cpu, 'statements 3': published.statements, 'peak MB of both': published.memory,
      requests: loaded.requests, failed: loaded.failed, writes: loaded.written, lost: loaded.lost,
      'longest answer ms': Math.round(loaded.longest), 'longest pause ms': Math.round(loaded.pause),
    };
  } finally {
    await cluster?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function signIn(address) {
  const answer = await fetch(`${address}/api/auth/local`, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ identifier: 'market-assistant', password: 'cinnabar-demo' }),
  });
  return (await answer.json()).jwt;
}

function round(seconds) {
  return Math.round(seconds * 10) / 10;
}
