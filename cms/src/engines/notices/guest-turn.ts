/** The step that a guest is asked for now: which entry of the flow means the address, as far as its task is open. */
import { database } from '../../foundation/database';
import type { Language } from '../../foundation/language';
import { system, type Person } from '../access';
import type { RecordType } from '../model';
import { read } from '../store';
import { guestPerson, guestsOf, isGuest, tasksOfRecord } from '../workflow';

/** Nobody reads a guest's language from a record: mails speak the company's. */
const companys: Language = 'zh-Hans';

export interface GuestTurn { person: Person; entry: string; name: string }

/** @returns null where nothing is asked of the address */
export async function guestTurn(type: RecordType, recordId: number, address: string, language: Language = companys): Promise<GuestTurn | null> {
  const record = await read(system, type, recordId);
  const open = record ? (await tasksOfRecord(database(), { typeId: type.id, recordId })).filter(({ status, role }) => status === 'open' && role !== null && isGuest(role)) : [];
  for (const { role } of open) {
    const guest = record && role !== null && (await guestsOf(database(), type, record, role)).find((one) => one.address.toLowerCase() === address.toLowerCase());
    if (guest) return { person: guestPerson(role, guest, language), entry: role, name: guest.name };
  }
  return null;
}
