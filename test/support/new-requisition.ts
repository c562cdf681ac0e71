/** A requisition ready to be sent: a customer, a warehouse, and a line of something that is in stock there. */
import type { Client } from './client';

/** Values for POST /api/requisitions, from what this person sees. */
export async function newRequisition(client: Client, lines: { quantity: string }[] = [{ quantity: '1' }]): Promise<Record<string, unknown>> {
  const { rows: balances } = await client.list('stock-balances', { filter: { lot: null, available_gte: 10 }, sort: ['id', 'ASC'] });
  const inStock = balances.filter(({ item }) => item.type === 'product');
  const [balance] = inStock;
  if (!balance) throw new Error('Nothing is in stock in the demo company.');
  const products = inStock.filter(({ warehouse }) => warehouse.id === balance.warehouse.id).map(({ item }) => item.id);
  const { rows: [customer] } = await client.list('customers', { range: [0, 0] });
  return {
    purpose: 'sale',
    customer: customer.id,
    warehouse: balance.warehouse.id,
    picker: client.user.id,
    lines: lines.map((line, at) => ({ product: products[at % products.length], ...line })),
  };
}
