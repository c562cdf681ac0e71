/** The version of the definitions that the panel was drawn from; tells when the server has moved on. */

let current = 0;
let announced = 0;
const listeners = new Set<() => void>();

/** The version the panel knows; 0 before meta came. */
export const schemaVersion = (): number => current;

/** The newest version that the server spoke of. */
export const announcedVersion = (): number => announced;

/** The panel is drawn from this version: it is sent with every call from now on. */
export function setSchemaVersion(version: number): void {
  current = version;
  announced = version;
}

/** The server spoke of a version, in an answer or an event; one newer than all before is told to the listeners, an older process is not listened to. */
export function announceVersion(version: number | undefined): void {
  if (!current || !version || version <= announced) return;
  announced = version;
  listeners.forEach((listener) => listener());
}

/** What was announced did not come: whoever speaks of it next is believed again. */
export function forgetAnnounced(): void {
  announced = current;
}

/** Listens for the server moving on; gives back how to stop. */
export function onNewSchema(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
