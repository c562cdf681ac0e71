/** The end of a process's service: loops stop, open streams end, before the process goes. */

const listeners = new Set<() => void | Promise<void>>();
let begun = false;

/** True from the moment the process has been told to end. */
export function draining(): boolean {
  return begun;
}

/** Called once when the process starts to drain; gives back how to forget it. */
export function onDrain(listener: () => void | Promise<void>): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tells every listener and waits for them. */
export async function drain(): Promise<void> {
  if (begun) return;
  begun = true;
  const ended = await Promise.allSettled([...listeners].map(async (listener) => listener()));
  for (const one of ended) if (one.status === 'rejected') console.error('Something did not end well:', one.reason);
}
