/** A plain Strapi with the requisition's schema and its own REST, generated into a folder and filled: what ours is compared with. */
import { spawn } from 'node:child_process';
import { mkdirSync, openSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { rowsOf, customers } from './rows.mjs';

const cms = join(import.meta.dirname, '../../cms');
const require = createRequire(join(cms, 'package.json'));
const Sqlite = require('better-sqlite3');

const text = { type: 'string' };
const schemas = {
  customer: { singularName: 'customer', pluralName: 'customers', attributes: { code: text, title: text } },
  requisition: {
    singularName: 'requisition', pluralName: 'requisitions',
    attributes: {
      number: text, state: text, purpose: text, owner: { type: 'integer' }, picker: { type: 'integer' }, warehouse: { type: 'integer' },
      total: { type: 'decimal' }, paymentMethod: text, paymentReference: text, remarks: { type: 'text' },
      customer: { type: 'relation', relation: 'manyToOne', target: 'api::customer.customer' },
      lines: { type: 'component', repeatable: true, component: 'requisition.line' },
    },
  },
};
const line = {
  collectionName: 'components_requisition_lines', info: { displayName: 'line' }, options: {},
  attributes: { product: { type: 'integer' }, quantity: { type: 'decimal' }, unit: text, lot: text, unitPrice: { type: 'decimal' }, amount: { type: 'decimal' } },
};

/** Writes the app, starts it once to make its tables, fills them, starts it again. Gives `{ url, pid, headers, stop }`. */
export async function startStrapiApp(folder, port, count) {
  rmSync(folder, { recursive: true, force: true });
  const write = (path, content) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), typeof content === 'string' ? content : JSON.stringify(content));
  };
  write('package.json', { name: 'plain', version: '1.0.0', private: true, dependencies: { '@strapi/strapi': '5.54.0', '@strapi/plugin-users-permissions': '5.54.0' } });
  write('public/uploads/.gitkeep', '');
  write('config/server.js', `module.exports = { host: '127.0.0.1', port: ${port}, app: { keys: ['a-key-for-the-bench'] }, logger: { updates: { enabled: false } } };`);
  write('config/admin.js', `module.exports = { serveAdminPanel: false, auth: { secret: 'for-the-bench' }, apiToken: { salt: 'for-the-bench' }, transfer: { token: { salt: 'for-the-bench' } }, secrets: { encryptionKey: 'for-the-bench-for-the-bench-1234' } };`);
  write('config/database.js', `module.exports = { connection: { client: 'sqlite', connection: { filename: '${join(folder, 'plain.sqlite')}' }, useNullAsDefault: true } };`);
  write('config/plugins.js', `module.exports = { 'users-permissions': { config: { jwtSecret: 'for-the-bench' } } };`);
  write('config/middlewares.js', `module.exports = ['strapi::errors', 'strapi::security', 'strapi::cors', 'strapi::query', 'strapi::body', 'strapi::session', 'strapi::favicon', 'strapi::public', 'strapi::poweredBy'];`);
  write('src/components/requisition/line.json', line);
  write('src/index.js', `module.exports = { async bootstrap({ strapi }) {
    const role = await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'public' } });
    for (const action of ['find', 'findOne', 'create', 'update']) for (const type of ['requisition', 'customer'])
      await strapi.db.query('plugin::users-permissions.permission').create({ data: { action: 'api::' + type + '.' + type + '.' + action, role: role.id } });
  } };`);
  for (const [name, { attributes, ...info }] of Object.entries(schemas)) {
    write(`src/api/${name}/content-types/${name}/schema.json`, {
      kind: 'collectionType', collectionName: info.pluralName, info: { ...info, displayName: name }, options: { draftAndPublish: false }, attributes,
    });
    for (const [kind, factory] of [['routes', 'createCoreRouter'], ['controllers', 'createCoreController'], ['services', 'createCoreService']])
      write(`src/api/${name}/${kind}/${name}.js`, `module.exports = require('@strapi/strapi').factories.${factory}('api::${name}.${name}');`);
  }
  symlinkSync(join(cms, 'node_modules'), join(folder, 'node_modules'));

  const url = `http://127.0.0.1:${port}`;
  (await start(folder, url)).stop();
  await new Promise((resolve) => setTimeout(resolve, 500));
  fill(join(folder, 'plain.sqlite'), count);
  const began = Date.now();
  const running = await start(folder, url);
  return { name: 'Strapi REST', url, pid: running.pid, headers: {}, stop: running.stop, boot: Date.now() - began };
}

async function start(folder, url) {
  const child = spawn(process.execPath, [join(cms, 'node_modules/@strapi/strapi/bin/strapi.js'), 'start'], {
    cwd: folder, stdio: ['ignore', openSync(join(folder, 'log'), 'a'), 'inherit'], env: { ...process.env, NODE_PATH: join(cms, 'node_modules'), NODE_ENV: 'production', STRAPI_TELEMETRY_DISABLED: 'true', PORT: '' },
  });
  for (let tries = 0; ; tries += 1) {
    if (child.exitCode !== null) throw new Error('The plain Strapi ended by itself.');
    const answer = await fetch(`${url}/_health`).catch(() => null);
    if (answer?.ok) break;
    if (tries > 600) throw new Error('The plain Strapi did not start.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { pid: child.pid, stop: () => child.kill('SIGKILL') };
}

function fill(file, count) {
  const db = new Sqlite(file);
  const now = Date.now();
  const columns = (names, own) => `${names}, document_id, created_at, updated_at, published_at${own}`;
  const customer = db.prepare(`INSERT INTO customers (id, code, title, ${columns('locale', '')}) VALUES (?, ?, ?, NULL, ?, ?, ?, ?)`);
  const requisition = db.prepare(`INSERT INTO requisitions (id, number, state, purpose, owner, picker, warehouse, total, payment_method, payment_reference, remarks, ${columns('locale', '')}) VALUES (${'?, '.repeat(11)}NULL, ?, ?, ?, ?)`);
  const link = db.prepare('INSERT INTO requisitions_customer_lnk (requisition_id, customer_id) VALUES (?, ?)');
  const component = db.prepare('INSERT INTO components_requisition_lines (id, product, quantity, unit, lot, unit_price, amount) VALUES (?, ?, ?, ?, ?, ?, ?)');
  const joined = db.prepare(`INSERT INTO requisitions_cmps (entity_id, cmp_id, component_type, field, "order") VALUES (?, ?, 'requisition.line', 'lines', ?)`);
  db.transaction(() => {
    for (const { id, code, title } of customers) customer.run(id, code, title, `c${id}`, now, now, now);
    let lineId = 0;
    for (const row of rowsOf(count)) {
      requisition.run(row.id, row.number, row.state, row.purpose, row.owner, row.picker, 1, row.total / 100, row.paymentMethod, row.paymentReference, row.remarks, `r${row.id}`, row.createdAt, row.createdAt, row.createdAt);
      link.run(row.id, row.customer);
      row.lines.forEach((line, position) => {
        lineId += 1;
        component.run(lineId, line.product, line.quantity, '公斤', null, line.unitPrice / 100, line.quantity * line.unitPrice / 100);
        joined.run(row.id, lineId, position + 1);
      });
    }
  })();
  db.close();
}

/** The operations in Strapi's dialect. `texts` = `{ rare, common }`, the words searched for. */
export function strapiOperations(count, { rare, common }) {
  const list = (more, page = 1) => ({ method: 'GET', path: `/api/requisitions?${more}sort=createdAt:desc&pagination[page]=${page}&pagination[pageSize]=25&populate[customer][fields][0]=title` });
  const search = (word) => () => list(`filters[$or][0][number][$containsi]=${encodeURIComponent(word)}&filters[$or][1][remarks][$containsi]=${encodeURIComponent(word)}&filters[$or][2][customer][title][$containsi]=${encodeURIComponent(word)}&`);
  let n = 0;
  const some = () => `r${1 + ((n += 7919) % count)}`;
  return {
    list: { next: () => list('filters[state][$eq]=payment&') },
    read: { next: () => ({ method: 'GET', path: `/api/requisitions/${some()}?populate=*` }) },
    update: { next: () => ({ method: 'PUT', path: `/api/requisitions/${some()}`, body: { data: { remarks: `第 ${n} 次` } } }) },
    create: { next: () => ({ method: 'POST', path: '/api/requisitions', body: { data: { purpose: 'sale', state: 'draft', owner: 1, picker: 1, warehouse: 1, total: 30, lines: [1, 2, 3].map((product) => ({ product, quantity: 1, unitPrice: 10, amount: 10, unit: '公斤' })) } } }) },
    deep: { next: () => list('', 3000) },
    alone: { next: () => list('', 3000) },
    rare: { next: search(rare) },
    common: { next: search(common) },
  };
}
