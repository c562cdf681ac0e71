/** Puts the bench's rows into the database of the product, which is stopped meanwhile; its next start indexes them for the search. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { layout } from './layout.mjs';
import { customers, rowsOf } from './rows.mjs';

const Sqlite = createRequire(join(import.meta.dirname, '../../cms/package.json'))('better-sqlite3');
const inserter = (db, table, columns) => db.prepare(`INSERT INTO "${table}" (${columns.map((name) => `"${name}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`);
const system = ['document_id', 'created_at', 'updated_at', 'published_at', 'version', 'owner_id'];

/**
 * Fills customers and requisitions. Ids of the company's own demo rows stay free: ours begin at 100,001.
 * @param people usernames: whose the rows of owner 1 and 2 become
 */
export function fill(file, count, people) {
  const db = new Sqlite(file);
  const of = layout(db);
  const [first, second] = people.map((name) => db.prepare('SELECT id FROM up_users WHERE username = ?').get(name).id);
  const owner = (n) => (n === 1 ? first : second);
  const type = { customer: of('customer'), requisition: of('requisition'), product: of('product'), warehouse: of('warehouse') };
  const products = db.prepare(`SELECT id FROM "${type.product.table}" ORDER BY id`).all().map(({ id }) => id);
  const { id: warehouse } = db.prepare(`SELECT id FROM "${type.warehouse.table}" ORDER BY id`).get();
  const c = type.customer.column;
  const r = type.requisition.column;
  const customer = inserter(db, type.customer.table, ['id', ...system, c('code'), c('title'), c('kind'), c('salesOwner'), c('settlement'), c('stage')]);
  const requisition = inserter(db, type.requisition.table, ['id', ...system, 'number', 'state', 'remarks', r('purpose'), r('customer'), r('warehouse'), r('picker'), r('total'), r('paymentMethod'), r('paymentReference')]);
  const line = inserter(db, type.requisition.part('lines'), ['document_id', 'created_at', 'updated_at', 'published_at', 'parent_id', 'position', ...['product', 'quantity', 'unit', 'unitPrice', 'amount'].map((key) => r(`lines.${key}`))]);
  const offset = 100_000;
  db.transaction(() => {
    for (const { id, code, title } of customers) {
      const at = Date.UTC(2025, 0, 1);
      customer.run(offset + id, `benchcustomer${id}`, at, at, at, 1, first, code, title, 'factory', first, 'cash', 'active');
    }
    for (const row of rowsOf(count)) {
      const { createdAt: at } = row;
      requisition.run(offset + row.id, `benchrequisition${row.id}`, at, at, at, 1, owner(row.owner), row.number, row.state, row.remarks, row.purpose,
        offset + row.customer, warehouse, owner(row.picker), row.total, row.paymentMethod, row.paymentReference);
      row.lines.forEach((item, position) => line.run(`benchline${row.id}x${position}`, at, at, at, offset + row.id, position, products[item.product % products.length],
        item.quantity * 1_000_000, '公斤', item.unitPrice, item.quantity * item.unitPrice));
    }
    db.prepare('DELETE FROM search_types WHERE type_id IN (?, ?)').run(type.customer.id, type.requisition.id);
  })();
  db.exec('ANALYZE');
  db.close();
}
