/** The process's one compiled model, and the ways to find a type in it. */
import type { Model, RecordType } from './record-type';

interface Provided { model: Model; byName: Map<string, RecordType>; byPlural: Map<string, RecordType>; byId: Map<number, RecordType> }

let provided: Provided | undefined;
const listeners = new Set<(model: Model) => void>();

/** Called by the assembly at boot and again whenever a version goes live without a new worker. */
export function provideModel(model: Model): void {
  provided = {
    model,
    byName: new Map(model.types.map((type) => [type.name, type])),
    byPlural: new Map(model.types.map((type) => [type.plural, type])),
    byId: new Map(model.types.map((type) => [type.id, type])),
  };
  for (const listener of listeners) listener(model);
}

/** Called with every model from now on: whoever derives something from the model and keeps it, drops it here. */
export function onModel(listener: (model: Model) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The model in force. */
export function model(): Model {
  return held().model;
}

/** The type with this API name (`requisition`). */
export function typeByName(name: string): RecordType | undefined {
  return held().byName.get(name);
}

/** The type with this API plural (`requisitions`). */
export function typeByPlural(plural: string): RecordType | undefined {
  return held().byPlural.get(plural);
}

/** The type with this installation's id. */
export function typeById(id: number): RecordType | undefined {
  return held().byId.get(id);
}

function held(): Provided {
  if (!provided) throw new Error('The model was used before it was provided.');
  return provided;
}
