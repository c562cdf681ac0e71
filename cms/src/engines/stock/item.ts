/** What a balance is kept of: an item in a warehouse; a lot of it where one is named. */

export interface ItemKey { warehouse: number; itemType: number; item: number }
export interface LotKey extends ItemKey { lot: string }

/** One text per item, and the order in which rows are locked everywhere. */
export const keyOf = ({ warehouse, itemType, item }: ItemKey): string => `${pad(warehouse)}/${pad(itemType)}/${pad(item)}`;

/** Groups what concerns the same item, in locking order. */
export function byItem<T extends ItemKey>(rows: readonly T[]): { key: ItemKey; rows: T[] }[] {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => ({ key: group[0], rows: group }));
}

/** Sums what concerns the same lot, in locking order. */
export function byLot<T extends LotKey & { quantity: number }>(rows: readonly T[]): { lot: string; quantity: number; rows: T[] }[] {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(row.lot, [...(groups.get(row.lot) ?? []), row]);
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([lot, group]) => ({ lot, quantity: sum(group), rows: group }));
}

/** The quantities together. */
export const sum = (rows: readonly { quantity: number }[]): number => rows.reduce((total, row) => total + row.quantity, 0);

const pad = (id: number) => String(id).padStart(16, '0');
