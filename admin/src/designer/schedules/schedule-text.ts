/** A schedule in a sentence: when it comes, and for whom. */
import type { ScheduleFile } from '@model/schedules-file';
import { fill } from '../../i18n/fill';
import type { ScheduleWords } from './words';

export interface Names { role(name: string): string; type(key: string): string; field(type: string, name: string): string }

export function scheduleText({ when, for: whom }: ScheduleFile, w: ScheduleWords, names: Names): string {
  const parts = [whenText(when, whom && 'each' in whom ? whom.each : undefined, w, names)];
  if (when.ahead) parts.push(fill(w.said.ahead, { n: when.ahead.n, unit: w.when.units[when.ahead.unit ?? 'days'] }));
  if (!whom) parts.push(w.said.one);
  else if ('roles' in whom) parts.push(fill(w.said.roles, { roles: whom.roles.map(names.role).join(w.said.comma) }));
  else parts.push(fill(w.said.each, { type: names.type(whom.each) }));
  return parts.join(' · ');
}

function whenText(when: ScheduleFile['when'], each: string | undefined, w: ScheduleWords, names: Names): string {
  if ('date' in when) return fill(w.said.date, { plus: when.plus.join(w.said.comma), date: each === undefined ? when.date : names.field(each, when.date) });
  const days = (when.on ?? [1]).map((one) => {
    if (typeof one === 'string') return one.startsWith('$') ? w.meeting : one;
    if (when.every === 'week') return w.days[one] ?? String(one);
    return one === -1 ? w.said.last : one < 0 ? fill(w.said.fromEnd, { n: -one }) : String(one);
  });
  return fill(w.said.every[when.every], { days: days.join(w.said.comma) });
}
