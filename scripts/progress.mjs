/** Says what is being done and for how long, so that no command is ever silent. */
import { spawn } from 'node:child_process';

const started = Date.now();
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;
let count = 0;

/** A line of its own. */
export const say = (text) => process.stdout.write(`${text}\n`);

/** Seconds since the command began, for the last line. */
export const elapsed = () => seconds(started);

/** Names a piece of work, does it, and says how long it took; shows the time running while it lasts. */
export async function step(name, work) {
  const since = Date.now();
  const title = `${String((count += 1)).padStart(2)}  ${name}`;
  const live = process.stdout.isTTY;
  process.stdout.write(live ? title : `${title} …\n`);
  const clock = setInterval(
    () => (live ? process.stdout.write(`\r${title} … ${seconds(since)}`) : say(`    … ${seconds(since)}`)),
    live ? 500 : 10_000,
  );
  try {
    const result = await work();
    process.stdout.write(live ? `\r${title}: ${seconds(since)}\x1b[K\n` : `    done in ${seconds(since)}\n`);
    return result;
  } catch (error) {
    process.stdout.write(live ? `\r${title}: failed after ${seconds(since)}\x1b[K\n` : `    failed after ${seconds(since)}\n`);
    throw error;
  } finally {
    clearInterval(clock);
  }
}

/** Runs a program to its end, its output kept back; a failure is thrown with that output. */
export function run(command, words, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, words, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => { output += text; });
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve(output) : reject(new StepFailed(output || `${command} ended with ${code}`))));
  });
}

/** A step's program ended badly; the message is what it printed. */
export class StepFailed extends Error {}

/** Runs a command's main function; a failed step ends the process with its output, without a stack. */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof StepFailed ? `\n${error.message.trim()}` : error);
    process.exitCode = 1;
  }
}
