/** What supervisor and workers say to each other over the cluster's channel. */

export type ToWorker =
  /** Open the port: tables stand, everything is warm. */
  | { kind: 'listen' }
  /** Stop accepting, finish what is open, go. `successor` = another worker listens already. */
  | { kind: 'drain'; successor: boolean }
  /** A version could not be booted by a standby that died; write it down. */
  | { kind: 'standby-died'; cause: string };

export type ToSupervisor =
  | { kind: 'booted'; version: number }
  | { kind: 'serving'; version: number }
  /** A version waits to be booted (publish). */
  | { kind: 'swap' };
