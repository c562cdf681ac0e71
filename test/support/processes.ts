/** The processes of a server, as the operating system sees them. */
import { readdirSync, readFileSync } from 'node:fs';

/** The children of a process; dead ones that nobody has collected yet are not among them. */
export function childrenOf(pid: number): number[] {
  return readdirSync('/proc').map(Number).filter((one) => {
    const [state, parent] = statOf(one);
    return parent === pid && state !== 'Z';
  });
}

function statOf(pid: number): [string, number] {
  try {
    const [state, parent] = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ');
    return [state, Number(parent)];
  } catch {
    return ['Z', 0];
  }
}
