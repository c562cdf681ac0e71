/** Enters the rows of one type, and later the references whose target was not there yet. */
import { atMoment } from '../../foundation/clock';
import type { Transaction } from '../../foundation/database';
import { setPassword, system } from '../access';
import { personNamed } from './person-named';
import { create, save } from '../workflow';
import { fillRow, momentAt, workingDayBefore, naturalField, type NaturalKeys } from '../seeds';
import type { DemoRow } from './demo-file';
import type { Entry } from './entry-order';

/** The company entered its master data when it began with the product, so many working days ago. */
const beganDaysAgo = 65;

/** Enters every row of the type; people get the demo's password. */
export async function enterRows(tx: Transaction, { type, file, later }: Entry, keys: NaturalKeys, today: string, passwordHash: string): Promise<void> {
  const by = file.by ? personNamed(file.by) : system;
  for (const row of file.rows ?? []) {
    const record = await began(today, async (days) => create(by, type, await fillRow(type, without(row, later), keys, days)));
    if (type.store === 'people') await setPassword(tx, record.id, passwordHash);
  }
}

/** Fills in what `enterRows` left for later. */
export async function enterLinks({ type, file, later }: Entry, keys: NaturalKeys, today: string): Promise<void> {
  for (const row of file.rows ?? []) {
    const links = Object.fromEntries(Object.entries(row).filter(([name]) => later.includes(name)));
    if (Object.keys(links).length === 0) continue;
    const id = await keys.find(type, String(row[naturalField(type)?.name ?? '']));
    await began(today, async (days) => save(system, type, id, { version: 1, ...await fillRow(type, links, keys, days) }));
  }
}

function began<T>(today: string, work: (days: { day: string; today: string }) => Promise<T>): Promise<T> {
  const day = workingDayBefore(today, beganDaysAgo);
  return atMoment(momentAt(day, '09:00'), () => work({ day, today }));
}

const without = (row: DemoRow, names: readonly string[]): DemoRow => Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)));
