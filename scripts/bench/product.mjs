/** The product under the bench: started on a database of its own with the demo company and the bench's rows, and its operations. */
import { spawn } from 'node:child_process';
import { mkdirSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fill } from './fill.mjs';

const root = join(import.meta.dirname, '../..');

/** Starts it on an empty folder, fills it while it is stopped, starts it again. Gives the target and what the starts took. */
export async function startProduct(folder, port, count) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const first = await start(folder, port);
  await first.stop();
  fill(join(folder, 'cinnabar.sqlite'), count, ['salesperson', 'salesperson-2']);
  const indexing = await start(folder, port);
  await indexing.stop();
  const second = await start(folder, port);
  const url = `http://127.0.0.1:${port}`;
  const signIn = async (identifier) => {
    const answer = await fetch(`${url}/api/auth/local`, {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ identifier, password: 'cinnabar-demo' }),
    });
    return { authorization: `Bearer ${(await answer.json()).jwt}` };
  };
  return {
    name: 'Cinnabar', url, pid: second.pid, stop: second.stop, file: join(folder, 'cinnabar.sqlite'),
    headers: await signIn('salesperson'), supervisor: await signIn('market-supervisor'),
    boots: { first: first.took, indexing: indexing.took, second: second.took },
  };
}

/** Starts it on a folder; `env` replaces settings. */
export async function start(folder, port, env = {}) {
  mkdirSync(folder, { recursive: true });
  const began = Date.now();
  const log = openSync(join(folder, 'log'), 'a');
  const child = spawn(process.execPath, [join(root, 'cms/dist/src/supervisor.js')], {
    cwd: root, stdio: ['ignore', log, log],
    env: { ...process.env, PORT: String(port), CINNABAR_DATA: folder, CINNABAR_MODE: 'demo', DATABASE_URL: '', SMTP_URL: '', IMAP_URL: '', ...env },
  });
  const ended = new Promise((resolve) => { child.once('exit', resolve); });
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The product ended by itself; see ${folder}/log.`);
    if ((await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null))?.ok) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { pid: child.pid, took: Date.now() - began, stop: () => { child.kill('SIGTERM'); return ended; } };
}

/** The operations in the product's dialect, as the salesperson: rows of hers only. */
export async function productOperations(target, { rare, common }) {
  const ask = async (path, headers = target.headers) => (await fetch(target.url + path, { headers })).json();
  const query = (parts) => `/api/requisitions?${Object.entries(parts).map(([key, value]) => `${key}=${encodeURIComponent(JSON.stringify(value))}`).join('&')}`;
  const sort = ['createdAt', 'DESC'];
  const list = (filter, range = [0, 24]) => ({ next: () => ({ method: 'GET', path: query({ filter, range, sort }) }) });
  const drafts = await ask(query({ filter: { state: 'draft', id_gt: 100_000 }, range: [0, 999], sort }));
  const seen = await ask(query({ filter: { state: 'done' }, range: [0, 999], sort }));
  const versions = new Map(drafts.map(({ id, version }) => [id, version]));
  const turn = (rows) => { let at = 0; return () => rows[(at += 1) % rows.length].id; };
  const draft = turn(drafts);
  const some = turn(seen);
  const [warehouse] = await ask(`/api/warehouses?filter=${encodeURIComponent('{"kind":"finished"}')}`);
  const [customer] = await ask('/api/customers?range=[0,0]');
  const stocked = (await ask(`/api/stock-balances?range=[0,99]&filter=${encodeURIComponent(JSON.stringify({ warehouse: warehouse.id, lot: null }))}`, target.supervisor))
    .filter(({ available }) => Number(available) > 50).slice(0, 3);
  const document = { purpose: 'sale', customer: customer.id, warehouse: warehouse.id, lines: stocked.map(({ item }) => ({ product: item.id, quantity: '0.001', unitPrice: '10.00' })) };
  return {
    warehouse, customer, products: stocked.map(({ item }) => item.id),
    operations: {
      list: list({ state: 'payment' }),
      read: { next: () => ({ method: 'GET', path: `/api/requisitions/${some()}` }) },
      update: { next: () => {
        const id = draft();
        const version = versions.get(id);
        versions.set(id, version + 1);
        return { method: 'PUT', path: `/api/requisitions/${id}`, body: { version, remarks: `第 ${version} 次` } };
      } },
      create: { next: () => ({ method: 'POST', path: '/api/requisitions', body: document }) },
      deep: list({}, [74_975, 74_999]),
      // The same, one request at a time: what one person waits for.
      alone: list({}, [74_975, 74_999]),
      rare: list({ q: rare }),
      common: list({ q: common }),
    },
    /** Gives `amount` requisitions that wait for the supervisor, and the operation that signs them one by one. */
    async steps(amount) {
      const send = async (path, body) => {
        const answer = await fetch(target.url + path, { method: 'POST', headers: { ...target.headers, 'content-type': 'application/json' }, body: JSON.stringify(body) });
        if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
        return answer.json();
      };
      const waiting = [];
      for (let made = 0; made < amount; made += 1) {
        const { id, version } = await send('/api/requisitions', document);
        waiting.push(await send(`/api/requisitions/${id}/act/submit`, { version }));
      }
      return { next: () => {
        const { id, version } = waiting.pop() ?? { id: 0, version: 0 };
        return { method: 'POST', path: `/api/requisitions/${id}/act/sign`, body: { version }, headers: target.supervisor };
      } };
    },
  };
}
