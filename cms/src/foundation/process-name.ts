/** Names of processes in leases: whoever reads one can tell whether that process of this machine is still there. */
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';

const thisProcess = `${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`;

/** A name for one claim of this process. */
export const claimName = (): string => `${thisProcess}:${randomUUID().slice(0, 8)}`;

/** Whether a claim was made by a process of this machine that is gone. Of other machines nothing is known. */
export function isDead(claim: string): boolean {
  const [host, pid, born] = claim.split(':');
  if (host !== hostname()) return false;
  if (Number(pid) === process.pid) return `${host}:${pid}:${born}` !== thisProcess;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
