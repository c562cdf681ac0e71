/** The version of the definitions that the panel was drawn from; tells when the server has moved on. */

let current = 0;
let announced = 0;
const listeners = new Set<() => void>();

/** The version the panel knows; 0 before meta came. */
export const schemaVersion = (): number => current;

/** The newest version that an answer spoke of. */
export const announcedVersion = (): number => announced;

/** Meta came: its version is sent with every call from now on. */
export function setSchemaVersion(version: number): void {
  current = version;
  announced = version;
}

/** An answer carried a version; a newer one is told to the listeners once. */
export function sawSchemaVersion(header: string | null): void {
  const version = Number(header);
  if (!current || !version || version === current || version === announced) return;
  announced = version;
  listeners.forEach((listener) => listener());
}

/** Listens for the server moving on; gives back how to stop. */
export function onNewSchema(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
