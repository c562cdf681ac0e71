/** Asks the server, a moment after every change, what is wrong with the rules of a type. */
import { useEffect, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { NoticeRule } from './notice-shape';
import { noticesApi, type NoticeProblem } from './notices-api';

const pause = 500;

export function useNoticeCheck(type: string, rules: NoticeRule[]): { problems: NoticeProblem[]; of: (index: number) => NoticeProblem[] } {
  const settled = useSettled(rules, pause);
  const { data } = useQuery({ queryKey: ['design', 'notice-check', type, settled], queryFn: () => noticesApi.check(type, settled), retry: false, staleTime: 30_000, gcTime: 60_000, placeholderData: (before) => before });
  const problems = data?.problems ?? [];
  return { problems, of: (index) => problems.filter(({ path }) => path.endsWith(`#rules.${index}`) || path.includes(`#rules.${index}.`)) };
}

/** What a value was when it last stood still. */
export function useSettled<T>(value: T, after: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), after);
    return () => clearTimeout(timer);
  }, [value, after]);
  return settled;
}
