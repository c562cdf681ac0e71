/** What happened, told after the commit: server-sent events and other listeners hang on it. The relay carries it to the other processes. */
import { EventEmitter } from 'node:events';

/** No content travels: a listener asks again with its own rights. `users` = only these people are told (tasks, notices). */
export interface Happened {
  type: 'record' | 'task' | 'notice' | 'schema' | 'people' | 'company';
  plural?: string;
  id?: number;
  version?: number;
  users?: readonly number[];
}

const emitter = new EventEmitter();
emitter.setMaxListeners(0);

/** Tells the listeners. Call it from `afterCommit`. */
export function happened(event: Happened): void {
  emitter.emit('happened', event);
  emitter.emit('here', event);
}

/** Tells the listeners of this process of something that another one has told. */
export function happenedElsewhere(event: Happened): void {
  emitter.emit('happened', event);
}

/** Listens to what this process did itself; gives back how to stop. */
export function onHappenedHere(listener: (event: Happened) => void): () => void {
  emitter.on('here', listener);
  return () => emitter.off('here', listener);
}

/** Listens; gives back how to stop. */
export function onHappened(listener: (event: Happened) => void): () => void {
  emitter.on('happened', listener);
  return () => emitter.off('happened', listener);
}
