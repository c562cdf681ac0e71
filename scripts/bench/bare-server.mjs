/** The floor: node:http with prepared statements over a copy of the product's database: same tables, indexes, row rule, JSON. `node bare-server.mjs <file> <port>`. */
import { randomUUID, createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { layout } from './layout.mjs';

const Sqlite = createRequire(join(import.meta.dirname, '../../cms/package.json'))('better-sqlite3');
const [file, port] = process.argv.slice(2);
const db = new Sqlite(file);
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');
db.pragma('cache_size = -32000');
db.pragma('mmap_size = 268435456');

const of = layout(db);
const requisition = of('requisition');
const customer = of('customer');
const product = of('product');
const f = requisition.column;
const me = db.prepare("SELECT id FROM up_users WHERE username = 'salesperson'").get().id;
const rule = `(t.owner_id = ${me} OR t.${f('picker')} = ${me})`;
const fields = `t.id, t.number, t.state, t.version, t.owner_id, o.username AS owner, t.created_at, t.remarks, t.${f('purpose')} AS purpose, t.${f('customer')} AS customer_id, c.${customer.column('title')} AS customer,
  t.${f('total')} AS total, t.${f('paymentMethod')} AS paymentMethod, t.${f('paymentReference')} AS paymentReference`;
const from = `"${requisition.table}" t LEFT JOIN "${customer.table}" c ON c.id = t.${f('customer')} LEFT JOIN up_users o ON o.id = t.owner_id`;
const page = (where) => db.prepare(`SELECT ${fields} FROM ${from} WHERE t.id IN (SELECT t.id FROM "${requisition.table}" t WHERE ${where} AND ${rule} ORDER BY t.created_at DESC, t.id DESC LIMIT 25 OFFSET ?) ORDER BY t.created_at DESC, t.id DESC`);
const count = (where) => db.prepare(`SELECT count(*) AS n FROM "${requisition.table}" t WHERE ${where} AND ${rule}`);
const matching = `t.id IN (SELECT rowid - ${requisition.id * 2 ** 32} FROM search WHERE search MATCH ?)`;
const shapes = Object.fromEntries(Object.entries({ all: '1', state: 't.state = ?', search: matching }).map(([name, where]) => [name, { page: page(where), count: count(where) }]));
const one = db.prepare(`SELECT ${fields} FROM ${from} WHERE t.id = ? AND ${rule}`);
const lines = db.prepare(`SELECT l.id, l.position, l.${f('lines.product')} AS product_id, p.${product.column('title')} AS product, l.${f('lines.quantity')} AS quantity, l.${f('lines.unit')} AS unit, l.${f('lines.unitPrice')} AS unitPrice, l.${f('lines.amount')} AS amount
  FROM "${requisition.part('lines')}" l LEFT JOIN "${product.table}" p ON p.id = l.${f('lines.product')} WHERE l.parent_id = ? ORDER BY l.position`);
const update = db.prepare(`UPDATE "${requisition.table}" AS t SET remarks = ?, version = version + 1, updated_at = ? WHERE t.id = ? AND t.version = ? AND ${rule} RETURNING version`);
db.exec('CREATE TABLE IF NOT EXISTS bare_history (type_id, record_id, seq, at, changes, hash)');
const history = db.prepare('INSERT INTO bare_history VALUES (?, ?, ?, ?, ?, ?)');
const insert = db.prepare(`INSERT INTO "${requisition.table}" (document_id, created_at, updated_at, published_at, version, owner_id, state, ${f('purpose')}, ${f('customer')}, ${f('warehouse')}, ${f('picker')}, ${f('total')}) VALUES (?, ?, ?, ?, 1, ?, 'draft', ?, ?, ?, ?, ?) RETURNING id`);
const insertLine = db.prepare(`INSERT INTO "${requisition.part('lines')}" (document_id, parent_id, position, ${f('lines.product')}, ${f('lines.quantity')}, ${f('lines.unitPrice')}, ${f('lines.amount')}) VALUES (?, ?, ?, ?, ?, ?, ?)`);

const money = (cents) => (cents === null ? null : (cents / 100).toFixed(2));
const shown = ({ owner_id, owner, customer_id, customer: title, total, created_at, ...row }) => ({
  ...row, createdAt: new Date(created_at).toISOString(), total: money(total), owner: { id: owner_id, label: owner }, customer: { id: customer_id, label: title },
});
const totals = new Map();
function total(name, bound) {
  const key = `${name}${bound}`;
  const kept = totals.get(key);
  if (kept && kept.until > performance.now()) return kept.n;
  const { n } = shapes[name].count.get(...bound);
  totals.set(key, { n, until: performance.now() + 1_000 });
  return n;
}
const read = (id) => ({ ...shown(one.get(id)), lines: lines.all(id).map((line) => ({ ...line, quantity: String(line.quantity / 1e6), unitPrice: money(line.unitPrice), amount: money(line.amount) })) });
const write = db.transaction((work) => work());

function answer(method, url, body) {
  const id = Number(url.pathname.slice('/requisitions/'.length));
  if (method === 'GET' && id) return read(id);
  if (method === 'PUT') return write(() => {
    const row = update.get(body.remarks, Date.now(), id, body.version);
    const changes = JSON.stringify([{ field: 'remarks', to: body.remarks }]);
    history.run(requisition.id, id, row.version, Date.now(), changes, createHash('sha256').update(changes).digest('hex'));
    return read(id);
  });
  if (method === 'POST') return write(() => {
    const at = Date.now();
    const sum = body.lines.reduce((so, line) => so + line.quantity * line.unitPrice * 100, 0);
    const { id: made } = insert.get(randomUUID(), at, at, at, me, body.purpose, body.customer, body.warehouse, me, sum);
    body.lines.forEach((line, i) => insertLine.run(randomUUID(), made, i, line.product, line.quantity * 1e6, line.unitPrice * 100, line.quantity * line.unitPrice * 100));
    history.run(requisition.id, made, 1, at, '[]', createHash('sha256').update(String(made)).digest('hex'));
    return read(made);
  });
  const state = url.searchParams.get('state');
  const q = url.searchParams.get('match');
  const [name, bound] = q ? ['search', [q]] : state ? ['state', [state]] : ['all', []];
  const offset = Number(url.searchParams.get('offset') ?? 0);
  return { rows: shapes[name].page.all(...bound, offset).map(shown), range: `requisitions ${offset}-${offset + 24}/${total(name, bound)}` };
}

createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const result = answer(request.method, new URL(request.url, 'http://bare'), chunks.length ? JSON.parse(Buffer.concat(chunks)) : undefined);
  const json = JSON.stringify(result.rows ?? result);
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(json), ...(result.range ? { 'content-range': result.range } : {}) });
  response.end(json);
}).listen(Number(port), '127.0.0.1', () => process.send?.('ready'));
