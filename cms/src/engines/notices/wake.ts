/** The bell between a commit and the delivery loop of this process. */

let ring: (() => void) | undefined;

/** Delivery looks at the outbox now instead of at its next poll. Nothing happens where no delivery runs. */
export function wakeDelivery(): void {
  ring?.();
}

/** The running loop hangs itself here; undefined takes it away. */
export function onWake(listener: (() => void) | undefined): void {
  ring = listener;
}
