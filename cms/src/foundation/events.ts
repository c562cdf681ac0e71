/** What happened, told inside the process after the commit: server-sent events, caches and other listeners hang on it. */
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

/** Tells the listeners of this process. Call it from `afterCommit`. */
export function happened(event: Happened): void {
  emitter.emit('happened', event);
}

/** Listens; gives back how to stop. */
export function onHappened(listener: (event: Happened) => void): () => void {
  emitter.on('happened', listener);
  return () => emitter.off('happened', listener);
}
