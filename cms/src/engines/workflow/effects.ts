/** The registry of effects, and how they are applied once and taken back. */
import type { Sql, Transaction } from '../../foundation/database';
import { phrase } from '../../foundation/language';
import { ruled } from '../../foundation/refusal';
import type { Flow } from '../model';
import type { EffectCall } from './decision';
import type { Effect, EffectContext } from './effect';
import { sentences } from './sentences';
import type { AppliedEffect } from './situation';
import { indexOf, isFinal } from './situation';

const registered = new Map<string, Effect>();

/** Makes an effect known by its name; called once at boot by the assembly. */
export function registerEffect(effect: Effect): void {
  if (registered.has(effect.name)) throw new Error(`The effect ${effect.name} is registered twice.`);
  registered.set(effect.name, effect);
}

/** The effects a flow may name, for checks before publishing. */
export const effectNamed = (name: string): Effect | undefined => registered.get(name);

/** Every effect that a flow may name, in the order of their registration. */
export const effectsRegistered = (): Effect[] => [...registered.values()];

/** Whether a running record of this flow can have effects behind it that bar a way back: only then do they matter to what is allowed now. */
export const hasBindingEffects = (flow: Flow): boolean => flow.transitions.some(({ to, effects = [] }) =>
  !isFinal(flow, to) && effects.some((call) => registered.get(call.do)?.undo === undefined || registered.get(call.do)?.isUndoable || registered.get(call.do)?.moves));

interface AppliedRow { id: number; from_state: string; name: string; parameters: string; kept: string | null }

/** The effects the record has had and that were not taken back, oldest first. */
export async function appliedEffects(sql: Sql, typeId: number, recordId: number): Promise<(AppliedEffect & { id: number; parameters: unknown; kept: unknown })[]> {
  const rows = await sql.all<AppliedRow>(
    `SELECT "id", "from_state", "name", "parameters", "kept" FROM "applied_effects" WHERE "type_id" = ? AND "record_id" = ? AND "undone_at" IS NULL ORDER BY "id"`,
    [typeId, recordId]);
  return Promise.all(rows.map(async (row) => {
    const effect = registered.get(row.name);
    const kept = row.kept === null ? null : JSON.parse(row.kept) as unknown;
    const undoable = effect?.undo !== undefined && (!effect.isUndoable || await effect.isUndoable(sql, kept));
    return { id: row.id, from: row.from_state, name: row.name, parameters: JSON.parse(row.parameters) as unknown, kept, undoable, moves: effect?.moves ?? false };
  }));
}

/** Applies effects in their order. The table's unique key refuses one that was applied already. */
export async function applyEffects(context: EffectContext, calls: readonly EffectCall[], from: string, version: number): Promise<void> {
  const { tx, type, record, action, round, at } = context;
  for (const [position, call] of calls.entries()) {
    const effect = registered.get(call.do);
    const parameters = effect?.parameters.safeParse(call.with);
    if (!effect || !parameters?.success) throw ruled(phrase(sentences.badEffect, { effect: call.do }));
    const [{ id }] = await tx.all<{ id: number }>(
      `INSERT INTO "applied_effects" ("type_id", "record_id", "action", "round", "version", "position", "from_state", "name", "parameters", "at")
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING "id"`,
      [type.id, record.id, action, round, version, position, from, effect.name, JSON.stringify(parameters.data), at]);
    const kept = await effect.run(context, parameters.data, Number(id));
    if (kept !== undefined) await tx.run('UPDATE "applied_effects" SET "kept" = ? WHERE "id" = ?', [JSON.stringify(kept), id]);
  }
}

/** What an effect was given when it was applied: for what is done with it later. */
export async function parametersOf(sql: Sql, applied: number): Promise<unknown> {
  const row = await sql.get<{ parameters: string }>('SELECT "parameters" FROM "applied_effects" WHERE "id" = ?', [applied]);
  return row && JSON.parse(row.parameters) as unknown;
}

/** Takes back, last first, what was applied on leaving a state at or after a place in the flow's order. */
export async function undoEffects(context: EffectContext, flow: Flow, fromIndex: number): Promise<void> {
  const { tx, type, record, at } = context;
  const applied = (await appliedEffects(tx, type.id, record.id)).filter(({ from }) => indexOf(flow, from) >= fromIndex);
  for (const { id, name, parameters, kept } of applied.reverse()) {
    const undo = registered.get(name)?.undo;
    if (!undo) continue;
    await undo(context, parameters, kept);
    await markUndone(tx, id, at);
  }
}

const markUndone = (tx: Transaction, id: number, at: string) => tx.run('UPDATE "applied_effects" SET "undone_at" = ? WHERE "id" = ?', [at, id]);
