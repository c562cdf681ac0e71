/** The effects that every company has, and what waits for a day. */
import { typeById } from '../model';
import { onTimer } from '../timers';
import { actOnOthers } from './act-on-others';
import { createRecord } from './create-record';
import { registerEffect } from './effects';
import { wakeById } from './go-on';
import { settle } from './later';
import { setFields, setOnDay } from './set-fields';
import { tally } from './tally';
import { lockFamily } from './wiring';

/** Called once by the assembly. */
export function provideBuiltIn(): void {
  registerEffect(createRecord);
  registerEffect(setFields);
  registerEffect(actOnOthers);
  registerEffect(tally);
  onTimer('set', setOnDay);
  onTimer('date', async (tx, { typeId, recordId }) => {
    const type = typeById(typeId);
    if (!type) return;
    await lockFamily(tx, type);
    await wakeById(tx, type, recordId);
    await settle(tx);
  });
}
