/** One line in the log when a worker is ready: how long it took, how much work it was, how much memory it holds. */
import type { Knex } from 'knex';
import { database } from '../foundation/database';

let counted = 0;
let stop = () => {};

/** Starts to count what Strapi asks of the database. */
export function countBootStatements(knex: Knex): void {
  const count = () => { counted += 1; };
  knex.on('query', count);
  stop = () => { knex.removeListener('query', count); };
}

/** Ends the count and says it. */
export function reportBoot(version: number): void {
  stop();
  const memory = Math.round(process.memoryUsage().rss / 1024 / 1024);
  const { user, system } = process.cpuUsage();
  console.log(`Version ${version} is booted after ${process.uptime().toFixed(1)} s: ${((user + system) / 1e6).toFixed(1)} s of CPU, ${counted + database().statements} statements, ${memory} MB.`);
}
