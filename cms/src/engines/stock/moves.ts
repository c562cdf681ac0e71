/** Writes moves, in one statement. A move is never changed; what is wrong is moved back. */
import type { Bound, Transaction } from '../../foundation/database';
import type { ItemKey } from './item';

export type MoveKind = 'receive' | 'issue' | 'reserve' | 'release' | 'count' | 'return';

/** `quantity` is signed: what it adds to the balance (on hand, or reserved for reserve and release). */
export interface Move extends ItemKey { lot: string | null; quantity: number; kind: MoveKind }

/** Which document moved it, when, by whose hand. */
export interface Occasion { at: string; document: string; by: number; typeId: number | null; recordId: number | null }

/** Rows per statement: far below every limit of placeholders. */
const batch = 200;

/** Writes the moves. Moves of nothing are left out. */
export async function writeMoves(tx: Transaction, occasion: Occasion, moves: readonly Move[]): Promise<void> {
  const real = moves.filter((move) => move.quantity !== 0);
  const at = tx.dialect === 'sqlite' ? Date.parse(occasion.at) : occasion.at;
  for (let from = 0; from < real.length; from += batch) {
    const rows = real.slice(from, from + batch);
    await tx.run(
      `INSERT INTO "stock_moves" ("at", "warehouse", "item", "item_type", "lot", "quantity", "kind", "document", "by", "type_id", "record_id") VALUES
       ${rows.map(() => '(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').join(', ')}`,
      rows.flatMap((move): Bound[] => [
        at, move.warehouse, move.item, move.itemType, move.lot, move.quantity, move.kind, occasion.document, occasion.by, occasion.typeId, occasion.recordId,
      ]));
  }
}
