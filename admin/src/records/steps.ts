/** The flow of a record as steps: what was signed by whom, where it stands, what still lies ahead. Pure. */
import type { HistoryEntry, MetaState, MetaTransition, MetaType, StoredRecord } from '../meta/contract';

export interface Step { state: MetaState; is: 'past' | 'now' | 'ahead' | 'skipped'; /** Who moved it on from here. */ entries: HistoryEntry[]; /** Signatures in its parallel branches. */ signed: HistoryEntry[]; /** Who can move it on. */ actors: string[] }

const endings = new Set(['rejected', 'cancelled']);

/** Everything since the record last stood at its start: a returned record begins anew. */
function sinceStart(history: HistoryEntry[], start: string): HistoryEntry[] {
  const last = history.map(({ to }) => to).lastIndexOf(start);
  return last < 0 ? history : history.slice(last + 1);
}

export function stepsOf(type: MetaType, record: StoredRecord, history: HistoryEntry[]): Step[] {
  const states = type.states ?? [];
  const flow = type.flow ?? [];
  const here = states.findIndex(({ name }) => name === record.state);
  const round = sinceStart(history, states[0]?.name ?? '');
  const left = (state: string) => round.filter((entry) => entry.from === state && entry.action !== 'return' && isStep(entry, flow));
  const ended = endings.has(record.state ?? '');
  return states
    .filter(({ name }) => !endings.has(name) || name === record.state)
    .map((state): Step => {
      const at = states.indexOf(state);
      const all = left(state.name);
      const entries = all.filter((entry) => !inLane(entry, flow));
      const signed = all.filter((entry) => inLane(entry, flow));
      const is = state.name === record.state ? 'now' : all.length > 0 ? 'past' : ended || at < here ? 'skipped' : 'ahead';
      return { state, is, entries, signed, actors: [...new Set(flow.filter(({ from, lane }) => from === state.name && !lane).flatMap(({ by }) => by))] };
    })
    .filter(({ is, state }) => is !== 'skipped' || (!ended && !state.final));
}

/** Signatures and moves along the flow; edits, comments and copies are not steps. */
function isStep(entry: HistoryEntry, flow: MetaTransition[]): boolean {
  return entry.to !== entry.from || flow.some(({ name, from }) => name === entry.action && from === entry.from);
}

const inLane = (entry: HistoryEntry, flow: MetaTransition[]): boolean => flow.some(({ name, from, lane }) => lane !== undefined && name === entry.action && from === entry.from && entry.to === from);
