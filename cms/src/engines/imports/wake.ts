/** The bell between an upload and the import loop of this process. */

let ring: (() => void) | undefined;

/** The loop looks now instead of at its next poll. Nothing happens where no loop runs. */
export function wakeImports(): void {
  ring?.();
}

/** The running loop hangs itself here; undefined takes it away. */
export function onWake(listener: (() => void) | undefined): void {
  ring = listener;
}
