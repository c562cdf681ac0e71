/** Checks that the calendar of company.json names a type, its fields and its choices. */
import type { PackFiles } from './pack-files';
import type { Report } from './problem';

const path = 'organisation/company.json#calendar';

export function checkCalendar({ company, types }: PackFiles, report: Report): void {
  const calendar = company?.calendar;
  if (!calendar) return;
  const type = types.find(({ key }) => key === calendar.type);
  if (!type) return report(path, 'unknown-type', { name: calendar.type });
  const { [calendar.date]: date, [calendar.kind]: kind } = type.schema.attributes;
  if (date?.type !== 'date') report(path, 'unknown-field', { name: calendar.date });
  if (kind?.type !== 'enum') return report(path, 'unknown-field', { name: calendar.kind });
  for (const choice of [...calendar.off, ...calendar.working]) {
    if (!Object.hasOwn(kind.values ?? {}, choice)) report(path, 'unknown-choice', { name: choice });
  }
}
