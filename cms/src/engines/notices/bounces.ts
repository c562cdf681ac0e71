/** Addresses that do not take mail: noted when a server says so for good, asked before every mail, cleared by an administrator. */
import { now } from '../../foundation/clock';
import type { Sql, Transaction } from '../../foundation/database';

/** What is known of an address that bounced. */
export interface Bounce { address: string; reason: string; at: string }

/** How a mail server speaks of a fault. */
export interface Fault { responseCode?: number; command?: string; message?: string }

/** Whether the fault says that the recipient's address is no good: refused at RCPT TO for good, and not for what our server is (5.7.x). Pure. */
export function blamesAddress({ responseCode, command, message = '' }: Fault): boolean {
  return command === 'RCPT TO' && [550, 551, 553].includes(responseCode ?? 0) && !/\b5\.7\.\d+\b/.test(message);
}

/** Notes that an address bounced; the first reason stays. */
export async function noteBounce(tx: Transaction, address: string, reason: string, outboxId: number): Promise<void> {
  await tx.run('INSERT INTO "mail_bounces" ("address", "reason", "outbox_id", "at") VALUES (?, ?, ?, ?) ON CONFLICT ("address") DO NOTHING',
    [address.toLowerCase(), reason.slice(0, 500), outboxId, now().toISOString()]);
}

/** What is known against an address. */
export async function bounceOf(sql: Sql, address: string): Promise<Bounce | undefined> {
  return sql.get<Bounce>('SELECT "address", "reason", "at" FROM "mail_bounces" WHERE "address" = ?', [address.toLowerCase()]);
}

/** Every flagged address, the newest first. */
export async function allBounces(sql: Sql): Promise<Bounce[]> {
  return sql.all<Bounce>('SELECT "address", "reason", "at" FROM "mail_bounces" ORDER BY "at" DESC LIMIT 500');
}

/** Mail to it goes out again; false when it was not flagged. */
export async function clearBounce(tx: Transaction, address: string): Promise<boolean> {
  return (await tx.run('DELETE FROM "mail_bounces" WHERE "address" = ?', [address.toLowerCase()])).changes > 0;
}
