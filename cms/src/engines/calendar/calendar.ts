/** The company's calendar, held in memory: which days are off and which weekends are worked, from the records of the type that company.json names. */
import { timeZone } from '../../foundation/clock';
import { database } from '../../foundation/database';
import { mark, onMark } from '../../foundation/marks';
import { model, onModel, type Model } from '../model';
import { onWrite } from '../store';
import { isWeekday, type WorkingTime } from './working-time';

const name = 'calendar';

/** Day -> whether it is worked, for the days that are not what their weekday says. */
let exceptions: ReadonlyMap<string, boolean> = new Map();
let loading: Promise<void> | undefined;
let asked = 0;

const listeners = new Set<() => void>();

/** Called whenever the calendar was loaded anew: what was counted by it is counted again. */
export function onCalendar(listener: () => void): void {
  listeners.add(listener);
}

/** When the company works, as it is known now. */
export function workingTime(): WorkingTime {
  return { timeZone, ...model().company.workingHours, worksOn: (day) => exceptions.get(day) ?? isWeekday(day) };
}

/** Loads the calendar and keeps it: a write of such a record counts in every process within a second. Called once by the assembly. */
export async function startCalendar(): Promise<void> {
  onWrite((tx, type) => (type.key === model().company.calendar?.type ? mark(tx, name) : undefined));
  onMark(name, reload);
  onModel(reload);
  reload();
  await loading;
}

function reload(): void {
  asked += 1;
  loading ??= load().finally(() => { loading = undefined; });
}

/** Loads again while something changed meanwhile; when the database does not answer, what is known stays until it does. */
async function load(): Promise<void> {
  let seen: number;
  do {
    seen = asked;
    try {
      exceptions = await read(model());
    } catch (error) {
      console.error('The calendar could not be loaded:', error);
      setTimeout(reload, 500).unref();
      return;
    }
  } while (seen !== asked);
  for (const listener of listeners) listener();
}

async function read({ company: { calendar }, types }: Model): Promise<ReadonlyMap<string, boolean>> {
  const type = calendar && types.find(({ key }) => key === calendar.type);
  const columnOf = (key: string) => type?.fields.find((field) => field.key === key)?.column;
  const [date, kind] = [columnOf(calendar?.date ?? ''), columnOf(calendar?.kind ?? '')];
  if (!calendar || !type || !date || !kind) return new Map();
  const rows = await database().all<{ day: string | null; kind: string | null }>(`SELECT "${date}" AS "day", "${kind}" AS "kind" FROM "${type.table}"`);
  return new Map(rows.flatMap((row): [string, boolean][] => {
    if (row.day === null || row.kind === null) return [];
    if (calendar.off.includes(row.kind)) return [[row.day, false]];
    return calendar.working.includes(row.kind) ? [[row.day, true]] : [];
  }));
}
