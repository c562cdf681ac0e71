/** What the designer tells the supervisor: that a version waits, and that somebody is at work who may soon publish one. */

export interface Supervisor {
  /** A version is to be booted. */
  swap(version: number): void;
  /** Somebody is at the designer: a standby will be of use. */
  designing(): void;
}

/** Said at most this often. */
const pause = 5_000;

let told: Supervisor = { swap: () => undefined, designing: () => undefined };
let last = -Infinity;

/** Called once by the assembly. */
export function provideSupervisor(supervisor: Supervisor): void {
  told = supervisor;
}

/** The supervisor, as it was provided. */
export const supervisor = (): Supervisor => told;

/** Somebody read or wrote a draft. */
export function noticeDesigning(): void {
  if (performance.now() - last < pause) return;
  last = performance.now();
  told.designing();
}
