/** The days that a report's parameters may name: `$monthStart`, `$today-30`. Pure. */
import { addDays } from '../conditions';

/** The day a word stands for, seen from a day; the word itself where it names none. Weeks begin on Monday. */
export function dayNamed(word: string, today: string): string {
  const parts = /^\$(\w+?)([+-]\d{1,5})?$/.exec(word);
  if (!parts) return word;
  const start = named(parts[1], today);
  return start === undefined ? word : addDays(start, Number(parts[2] ?? 0));
}

function named(name: string, today: string): string | undefined {
  const [year, month] = today.split('-').map(Number);
  const first = (y: number, m: number) => new Date(Date.UTC(y, m, 1)).toISOString().slice(0, 10);
  switch (name) {
    case 'today': return today;
    case 'weekStart': return addDays(today, -((new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7));
    case 'monthStart': return first(year, month - 1);
    case 'monthEnd': return addDays(first(year, month), -1);
    case 'lastMonthStart': return first(year, month - 2);
    case 'lastMonthEnd': return addDays(first(year, month - 1), -1);
    case 'yearStart': return first(year, 0);
    case 'yearEnd': return addDays(first(year + 1, 0), -1);
    default: return undefined;
  }
}
