/** The bell between a commit and the timer loop of this process. */

let ring: (() => void) | undefined;

/** The loop looks now instead of at its next poll. Nothing happens where no loop runs. */
export function wakeTimers(): void {
  ring?.();
}

/** The running loop hangs itself here; undefined takes it away. */
export function onWake(listener: (() => void) | undefined): void {
  ring = listener;
}
