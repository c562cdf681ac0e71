/** A standby: a worker that has loaded everything that is the same for every version, and waits for the word to boot one. */
import { readFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import { provideBootWord } from '../engines/definitions';
import type { ToWorker } from './messages';

/** It must not be felt by those who work; once it boots a version, it counts like any other. */
const nice = { waiting: 10, serving: 0 };
const mayRaise = 1n << 23n;

/** To be called before Strapi is loaded. */
export function standBy(): void {
  // A process that could not take its niceness back would serve with it.
  const niced = canTakeBack();
  if (niced) setPriority(nice.waiting);
  const word = new Promise<string>((resolve) => {
    const hear = (message: ToWorker) => {
      if (message.kind !== 'boot') return;
      process.off('message', hear);
      if (niced) setPriority(nice.serving);
      resolve(message.what);
    };
    process.on('message', hear);
  });
  provideBootWord(() => word);
}

/** Whether the process has CAP_SYS_NICE; where that cannot be asked, it has not. */
function canTakeBack(): boolean {
  try {
    const [, mask] = /^CapEff:\s*([0-9a-f]+)$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
    return mask !== undefined && (BigInt(`0x${mask}`) & mayRaise) !== 0n;
  } catch {
    return false;
  }
}
