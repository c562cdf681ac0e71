/** The compiled product as a process: started on a data folder, waited for, watched, ended. */
import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from './postgres.mjs';

/** Starts it; `seconds` is the time until /readyz answered, `line` what the worker said of its boot. */
export async function startProduct(root, env) {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(process.execPath, [join(root, 'cms/dist/src/supervisor.js')], {
    cwd: root, env: { ...process.env, ...env, PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}` }, stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => { log += text; });
  const endWithUs = () => child.kill('SIGKILL');
  process.once('exit', endWithUs);
  child.once('exit', () => process.off('exit', endWithUs));
  const address = `http://127.0.0.1:${port}`;
  while (!(await fetch(`${address}/readyz`).catch(() => undefined))?.ok) {
    if (child.exitCode !== null) throw new Error(`The product ended while starting:\n${log}`);
    await new Promise((resolve) => { setTimeout(resolve, 50); });
  }
  const seconds = (performance.now() - began) / 1000;
  return {
    address, child, seconds,
    log: () => log,
    cpu: Number(/([\d.]+) s of CPU/.exec(log)?.[1]),
    statements: Number(/(\d+) statements/.exec(log)?.[1]),
    memory: () => memoryOf(child.pid),
    stop: () => new Promise((resolve) => { child.once('exit', resolve); child.kill('SIGTERM'); }),
  };
}

/** Resident megabytes of the workers of a supervisor: each one's, and the most the kernel ever saw of one. */
function memoryOf(supervisor) {
  const workers = readdirSync('/proc').filter((pid) => /^\d+$/.test(pid) && parentOf(pid) === supervisor);
  return workers.map((pid) => {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return { now: Math.round(kilobytes(status, 'VmRSS') / 1024), peak: Math.round(kilobytes(status, 'VmHWM') / 1024) };
  });
}

function parentOf(pid) {
  try {
    return Number(/PPid:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  } catch {
    return undefined;
  }
}

const kilobytes = (status, name) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]);
