/** An effect: what a transition does besides changing the state. Named in flow.json, registered by an engine, run in the act's transaction. */
import type { z } from 'zod';
import type { Sql, Transaction } from '../../foundation/database';
import type { Labels } from '../../foundation/language';
import type { Person } from '../access';
import type { RecordType } from '../model';
import type { RecordValue, Split, StoredRecord } from '../store';

/** What an effect works with. */
export interface EffectContext {
  tx: Transaction;
  type: RecordType;
  /** The record as it will be written: needs filled in, number given. */
  record: StoredRecord;
  /** Who acts. */
  person: Person;
  action: string;
  /** How often the record had been sent back before. */
  round: number;
  /** ISO, UTC. */
  at: string;
  /** Sets fields of the record in the same UPDATE. */
  change(values: Record<string, RecordValue>): void;
}

/** One parameter of an effect, as the editor of flows asks for it. */
export interface EffectParameter {
  name: string;
  label: Labels;
  /** What it takes: a field of the record (or, where the effect has `lines`, a column of theirs), several, a lines or date field, a type, people, a text, `words` in three languages, … */
  kind: 'field' | 'fields' | 'type' | 'rule' | 'actor' | 'actors' | 'mapping' | 'text' | 'words' | 'choice' | 'lines' | 'date-field';
  required?: boolean;
}

/** `with` of flow.json is checked against `parameters` before anything runs. */
export interface Effect<Parameters = unknown> {
  name: string;
  label: Labels;
  /** The parameters for people, in the order in which they are asked for. */
  describe: readonly EffectParameter[];
  parameters: z.ZodType<Parameters>;
  /**
   * What it gives is kept (as JSON) for taking it back.
   * @param applied its entry among the applied effects, by which its parameters are found later; 0 where it only fills in a draft
   */
  run(context: EffectContext, parameters: Parameters, applied: number): Promise<unknown>;
  /** Takes back what `run` did to this record: on return, reject, withdraw and cancel. Without it there is no way back past the effect. */
  undo?(context: EffectContext, parameters: Parameters, kept: unknown): Promise<void>;
  /** Whether it can still be taken back; always by default. */
  isUndoable?(sql: Sql, kept: unknown): Promise<boolean>;
  /** Lines that may be split where their needs are filled in: the field of the lines, and how (a line given out of two lots). */
  splits?(parameters: Parameters): { lines: string; split: Split } | undefined;
  /** It only fills in fields of its own record: a schedule may use it on a draft. */
  fills?: boolean;
  /** It moves stock or money: after it the record can no longer be cancelled. */
  moves?: boolean;
}
