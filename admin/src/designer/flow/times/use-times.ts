/** How long the steps of the flow in force have taken, laid over the picture. */
import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import { fill } from '../../words';
import { placeText } from '../edit/flow-place';
import { flowApi, type StepTimes } from '../flow-api';
import type { FlowFile } from '../flow-shape';
import type { FlowWords } from '../words';

export const periods = ['month', 'quarter', 'year', 'all'] as const;
export type Period = (typeof periods)[number];
const days: Record<Period, number | null> = { month: 30, quarter: 91, year: 365, all: null };
const dayLong = 86_400_000;

export function useTimes(folder: string, flow: FlowFile, period: Period | null, f: FlowWords): ReadonlyMap<string, string[]> | undefined {
  const { data } = useQuery({
    queryKey: ['design', 'flow-times', folder, period], enabled: period !== null, retry: false, staleTime: 60_000,
    queryFn: () => flowApi.times(folder, period && days[period] !== null ? new Date(Date.now() - (days[period] ?? 0) * dayLong).toISOString().slice(0, 10) : undefined),
  });
  return useMemo(() => (period === null || !data ? undefined : new Map(data.flatMap((row) => placesOf(flow, row).map((place) => [place, timesWords(row, f)] as const)))), [period, data, flow, f]);
}

/** A state, or the step of a lane whose action the times are of. */
function placesOf(flow: FlowFile, { state, action }: StepTimes): string[] {
  if (!action) return [placeText({ kind: 'state', state })];
  return Object.entries(flow.states[state]?.lanes ?? {}).flatMap(([lane, { steps }]) => steps.flatMap(({ name }, step) => (name === action ? [placeText({ kind: 'step', state, lane, step })] : [])));
}

/** `中位 3.2 · 九成 8 小时`, `退回 2 · 逾期 1`: how long, and what went wrong; what is zero is not said. */
export function timesWords({ count, median, p90, returns, overdue, waiting }: StepTimes, f: FlowWords): string[] {
  const figure = (hours: number) => String(Math.round(hours * 10) / 10);
  const went = [
    returns > 0 && fill(f.times.returns, { count: returns }),
    overdue > 0 && fill(f.times.overdue, { count: overdue }),
    waiting !== undefined && waiting > 0 && fill(f.times.waiting, { count: waiting }),
  ].filter(Boolean).join(' · ');
  return [count > 0 && median !== null && p90 !== null ? fill(f.times.spread, { median: figure(median), p90: figure(p90) }) : f.times.none, ...(went ? [went] : [])];
}
