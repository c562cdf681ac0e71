/** An account is closed only when nothing is left that would then be nobody's. */
import type { Sql } from '../../foundation/database';
import { phrase, type Labels } from '../../foundation/language';
import { ruled } from '../../foundation/refusal';
import { people, system } from '../access';
import { onWrite } from '../store';
import { holdingsOf, type Holdings } from './holdings';
import { sentences } from './sentences';

/** What has to be handed over; fields that name somebody (a customer's salesperson) may stay, as a fact about the past. */
const binding = ['tasks', 'records', 'flows', 'reports', 'standIns'] as const satisfies (keyof Holdings)[];

/** Refuses, in the write's own transaction, to deactivate somebody who still holds something. Called once by the assembly. */
export function guardLeaving(): void {
  onWrite(async (tx, type, before, after) => {
    if (type.store !== 'people' || !after || after.blocked !== true || before?.blocked === true) return;
    await refuseWhileHeld(tx, after.id);
  });
}

/** @throws 422 saying what is still held */
async function refuseWhileHeld(sql: Sql, id: number): Promise<void> {
  const person = people().byId(id);
  if (!person) return;
  const held = await holdingsOf(sql, system, person);
  const parts = binding.filter((key) => held[key].length > 0).map((key) => phrase(sentences[key], { n: held[key].length }));
  if (parts.length === 0) return;
  const what: Labels = { 'zh-Hans': parts.map((part) => part['zh-Hans']).join('、'), en: parts.map((part) => part.en).join(', '), ko: parts.map((part) => part.ko).join(', ') };
  const text = phrase(sentences.holds, { name: person.name, what });
  throw ruled(text, { blocked: text });
}
