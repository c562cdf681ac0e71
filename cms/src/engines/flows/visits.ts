/** A record's stays in the states of its flow, read off its history: when each began, how it ended. Pure. */

/** A step of the history that counts here. */
export interface Moved { recordId: number; at: string; action: string; from: string | null; to: string | null; decision: string | null }

export interface Visit {
  state: string;
  since: number;
  /** Null while it lasts. */
  until: number | null;
  /** What ended it. */
  action: string | null;
  /** Signatures on the way that did not end it: action and moment. */
  signed: { action: string; at: number }[];
}

/** @param moves of any number of records, each record's own in their order */
export function* visitsOf(moves: Iterable<Moved>): Generator<Visit> {
  let record: number | undefined;
  let open: Visit | undefined;
  for (const { recordId, at, action, from, to, decision } of moves) {
    if (recordId !== record && open) yield open;
    if (recordId !== record) open = undefined;
    record = recordId;
    const moment = Date.parse(at);
    if (to === null || to === (open?.state ?? null)) {
      if (open && from === to && decision === 'approved') open.signed.push({ action, at: moment });
      continue;
    }
    if (open) yield { ...open, until: moment, action };
    open = { state: to, since: moment, until: null, action: null, signed: [] };
  }
  if (open) yield open;
}
