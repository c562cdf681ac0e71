/** The days that reports and schedules may name: `$monthStart`, `$today-30`. Pure. */
import { addDays } from './day';

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
    // The week that begins on this day, or on the Monday that comes.
    case 'comingWeekStart': return addDays(today, (8 - new Date(`${today}T00:00:00Z`).getUTCDay()) % 7);
    case 'monthStart': return first(year, month - 1);
    case 'monthEnd': return addDays(first(year, month), -1);
    case 'nextMonthStart': return first(year, month);
    case 'nextMonthEnd': return addDays(first(year, month + 1), -1);
    case 'lastMonthStart': return first(year, month - 2);
    case 'lastMonthEnd': return addDays(first(year, month - 1), -1);
    case 'yearStart': return first(year, 0);
    case 'yearEnd': return addDays(first(year + 1, 0), -1);
    default: return undefined;
  }
}
