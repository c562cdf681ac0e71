/** Which types' flows hang on which other types, read once from the model. */
import type { Transaction } from '../../foundation/database';
import type { Field, Model, RecordType, Transition } from '../model';
import { model } from '../model';

/** A flow that waits for records of another type. */
export interface Wire {
  /** The type whose records wait. */
  waiting: RecordType;
  /** `up`: the other record's field points to the one that waits; `across`: a field of the one that waits points to the other record. */
  how: 'up' | 'across';
  field: Field;
  /** States in which it waits. */
  states: string[];
}

interface Wiring { wires: Map<number, Wire[]>; families: Map<number, number> }

const known = new WeakMap<Model, Wiring>();

/** What waits for records of a type. */
export const wiresOf = ({ id }: RecordType): readonly Wire[] => wiring().wires.get(id) ?? [];

/**
 * Takes the lock that all types share whose flows hang together. It is taken before any row's, so that two steps which reach for each other's records
 * from both ends wait in line instead of for each other. A type that stands alone takes none; SQLite has one writer anyway.
 */
export async function lockFamily(tx: Transaction, { id }: RecordType): Promise<void> {
  const family = wiring().families.get(id);
  if (family !== undefined && tx.dialect === 'postgres') await tx.run('SELECT pg_advisory_xact_lock(?, ?)', [lockNumber, family]);
}

/** Tells these advisory locks from others. */
const lockNumber = 714_001;

function wiring(): Wiring {
  const current = model();
  let found = known.get(current);
  if (!found) known.set(current, found = wire(current));
  return found;
}

function wire({ types }: Model): Wiring {
  const wires = new Map<number, Wire[]>();
  const families = new Map<number, number>();
  const join = (one: RecordType, other: RecordType) => {
    const [a, b] = [families.get(one.id) ?? one.id, families.get(other.id) ?? other.id];
    const family = Math.min(a, b);
    for (const [id, of] of [...families, [one.id, a], [other.id, b]] as [number, number][]) if (of === a || of === b) families.set(id, family);
  };
  const add = (other: RecordType, next: Wire) => {
    const list = wires.get(other.id) ?? [];
    const same = list.find(({ waiting, how, field }) => waiting === next.waiting && how === next.how && field === next.field);
    if (same) same.states.push(...next.states);
    else wires.set(other.id, [...list, next]);
    join(other, next.waiting);
  };
  for (const waiting of types) {
    for (const transition of waiting.flow?.transitions ?? []) {
      const states = [transition.from];
      const { on } = transition;
      if (on && 'records' in on) {
        const other = types.find(({ key }) => key === on.records.type);
        const field = other?.fields.find(({ name }) => name === on.records.field);
        if (other && field) add(other, { waiting, how: 'up', field, states });
      }
      if (on && 'record' in on) {
        const field = waiting.fields.find(({ name }) => name === on.record.field);
        for (const other of types) if (field?.target?.includes(other.name)) add(other, { waiting, how: 'across', field, states });
      }
      for (const other of actedOn(transition, waiting, types)) join(waiting, other);
    }
  }
  return { wires, families };
}

/** The types whose records the transition's effects make or change. */
function actedOn({ effects = [] }: Transition, type: RecordType, types: readonly RecordType[]): RecordType[] {
  return effects.flatMap(({ with: given = {} }) => {
    const of = given.of;
    const key = typeof given.type === 'string' ? given.type : typeof of === 'object' && of !== null && 'type' in of ? of.type : undefined;
    const names = typeof of === 'string' ? type.fields.find(({ name }) => name === of)?.target ?? [] : [];
    return types.filter((one) => one.key === key || names.includes(one.name));
  });
}
