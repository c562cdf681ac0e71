/** A day and a time on the company's clock -> the moment. */

/** @param time `8:30` or `08:30:00`. @returns ISO in UTC; a day or a time that does not exist as it was given */
export function localMoment(day: string, time: string, timeZone: string): string {
  const [hour, minute, second = '00'] = time.split(':');
  const wall = Date.parse(`${day}T${hour.padStart(2, '0')}:${minute}:${second}Z`);
  if (Number.isNaN(wall) || !new Date(wall).toISOString().startsWith(day)) return `${day} ${time}`;
  const once = wall - offsetAt(wall, timeZone);
  // The clock may have been put forward or back in between.
  return new Date(wall - offsetAt(once, timeZone)).toISOString();
}

function offsetAt(moment: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }).formatToParts(new Date(moment));
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '00';
  return Date.parse(`${of('year')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}:${of('second')}Z`) - moment;
}
