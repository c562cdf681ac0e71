/** Drives one operation against one server: requests a second, latency, CPU of the server per request. */
import { readFileSync } from 'node:fs';
import autocannon from 'autocannon';

const ticksPerSecond = 100;

/** The processes whose CPU and memory count: the one given and all below it. */
export function family(pid) {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
  return [pid, ...(children ? children.split(' ').flatMap((child) => family(Number(child))) : [])];
}

/** CPU milliseconds that a family of processes has used so far. */
export function cpuOf(pid) {
  let ticks = 0;
  for (const member of family(pid)) {
    const fields = readFileSync(`/proc/${member}/stat`, 'utf8').replace(/^.*\) /, '').split(' ');
    ticks += Number(fields[11]) + Number(fields[12]);
  }
  return (ticks * 1000) / ticksPerSecond;
}

/** Resident megabytes of each process of a family. */
export function memoryOf(pid) {
  return family(pid).map((member) => Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${member}/status`, 'utf8'))[1]) / 1024));
}

/**
 * Runs an operation with ten connections, for some seconds or a number of times.
 * @param operation `{ next(): { method, path, body?, headers? }, seen?(status, body) }`: what to send next, and what came back.
 * @returns `{ rate, p50, p99, cpu, failed }`: requests/s, milliseconds, CPU ms a request, answers that were not 2xx.
 */
export async function measure(target, operation, { seconds = 3, amount, connections = 10 } = {}) {
  const before = cpuOf(target.pid);
  const result = await autocannon({
    url: target.url,
    connections,
    ...(amount ? { amount } : { duration: seconds }),
    requests: [{
      setupRequest: (request) => {
        const { method, path, body, headers } = operation.next();
        return { ...request, method, path, headers: { ...target.headers, ...(body ? { 'content-type': 'application/json' } : {}), ...headers }, body: body && JSON.stringify(body) };
      },
      onResponse: (status, body) => operation.seen?.(status, body),
    }],
  });
  const done = result.requests.total;
  return {
    rate: done / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    cpu: (cpuOf(target.pid) - before) / Math.max(1, done),
    failed: result.non2xx + result.errors,
  };
}

/** The middle one. */
export function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
