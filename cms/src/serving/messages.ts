/** What supervisor and workers say to each other over the cluster's channel. */

export type ToWorker =
  /** To a standby: boot this; so far it has only made itself ready. */
  | { kind: 'boot'; what: string }
  /** Open the port: tables stand, everything is warm. */
  | { kind: 'listen' }
  /** Begin with nothing new for a moment: another worker takes over. What is being answered goes on. */
  | { kind: 'hold' }
  /** It did not: go on as before. */
  | { kind: 'go-on' }
  /** Stop accepting, finish what is open, go. `successor` = the private port of a worker that serves already: what still arrives is handed to it. */
  | { kind: 'drain'; successor?: number }
  /** The next worker waits for this one to be gone. */
  | { kind: 'hurry' }
  /** A version could not be booted by a worker that died; write it down. */
  | { kind: 'boot-died'; cause: string }
  /** A version did not boot; another one may wait behind it. */
  | { kind: 'resume' };

export type ToSupervisor =
  | { kind: 'booted'; version: number; port: number }
  | { kind: 'holding' }
  | { kind: 'serving'; version: number }
  /** A version waits to be booted, or is active and needs tables that this worker does not know. */
  | { kind: 'swap'; version: number }
  /** Somebody is at the designer. */
  | { kind: 'designing' };
