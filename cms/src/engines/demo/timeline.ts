/** Everything that happened in the demo company, in the order in which it happened. */
import type { RecordType } from '../model';
import { momentAt, workingDayBefore } from '../seeds';
import type { DemoAct, DemoDocument } from './demo-file';
import type { DemoType } from './read-demo';

/** A document is opened (no `act`) or acted on. */
export interface Happening { type: RecordType; document: DemoDocument; act?: DemoAct; day: string; at: Date }

/**
 * Sorts documents and acts by their moment. What would lie ahead of now (the demo is loaded early in the morning, or on a weekend)
 * happened just before now instead, still in its order.
 */
export function timelineOf(types: readonly DemoType[], today: string, now: Date): Happening[] {
  const happenings = types.flatMap(({ type, file }) => (file.documents ?? []).flatMap((document): Happening[] => [
    { type, document, ...moment(document) },
    ...(document.acts ?? []).map((act) => ({ type, document, act, ...moment(act) })),
  ]));
  happenings.sort((a, b) => a.at.getTime() - b.at.getTime());
  const limit = now.getTime() - happenings.length * 1000;
  return happenings.map((happening, position) => ({ ...happening, at: new Date(Math.min(happening.at.getTime(), limit + position * 1000)) }));

  function moment({ daysAgo, at }: { daysAgo: number; at: string }): { day: string; at: Date } {
    const day = workingDayBefore(today, daysAgo);
    return { day, at: momentAt(day, at) };
  }
}
