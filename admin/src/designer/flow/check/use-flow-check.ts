/** Asks the server, a moment after every change, what is wrong with the flow and which ways it has. */
import { useEffect, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { placeAt, placeText } from '../edit/flow-place';
import { flowApi, type FlowChecked, type FlowProblem } from '../flow-api';
import type { FlowFile } from '../flow-shape';

const pause = 500;

export interface Checking { checked?: FlowChecked; checking: boolean; /** Why it could not be checked. */ failed?: string; /** Number of problems by the place that has an editor. */ counts: ReadonlyMap<string, number> }

export function useFlowCheck(type: string, flow: FlowFile): Checking {
  const [settled, setSettled] = useState(flow);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(flow), pause);
    return () => clearTimeout(timer);
  }, [flow]);
  const { data, error, isFetching } = useQuery({ queryKey: ['design', 'flow-check', type, settled], queryFn: () => flowApi.check(type, settled), retry: false, staleTime: 30_000, gcTime: 60_000, placeholderData: (before) => before });
  return { checked: data, failed: error?.message, checking: isFetching || settled !== flow, counts: countByPlace(data?.problems ?? []) };
}

export const placeOfProblem = ({ path }: Pick<FlowProblem, 'path'>) => placeAt(path.split('#')[1] ?? '');

export function countByPlace(problems: readonly FlowProblem[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const problem of problems) {
    if (problem.severity === 'warning') continue;
    const place = placeText(placeOfProblem(problem));
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return counts;
}
